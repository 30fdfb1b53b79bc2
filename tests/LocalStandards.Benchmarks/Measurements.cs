using System.Diagnostics;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Seed;
using Microsoft.Data.Sqlite;

namespace LocalStandards.Benchmarks;

/// <summary>Lines 19 to 23 of docs/quality, and memory, on the full demo; every ratio from one run.</summary>
internal static class Measurements
{
    private const int Connections = 32, Fields = 20;
    private const string Form = "/entry/2569/2-3";
    private const int Turns = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8), Time = TimeSpan.FromSeconds(1.5);

    public static async Task<int> RunAsync(string web, string data)
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["DATA_DIR"] = data, ["Demo"] = "full", ["Security:SignInsPerMinute"] = "100000",
        };
        string[] Arguments(string url) => ["--urls", url, "--contentRoot", Path.GetDirectoryName(Path.GetFullPath(web))!];

        var isNew = !File.Exists(Path.Combine(data, "localstandards.sqlite"));
        using (var first = await Server.StartAsync(web, Arguments, "/health/ready", environment, TimeSpan.FromMinutes(10)))
        {
            if (isNew)
                Print("full demo ready after", $"{first.UntilFirstAnswer.TotalSeconds:0.0} s", "limit 90 s");
            // What starts with the portal has its first round behind it.
            await Task.Delay(TimeSpan.FromSeconds(30));
            Print("resident when idle", $"{first.ResidentMiB():0} MiB", isNew ? "after seeding; limit 400 MiB" : "limit 400 MiB");
        }
        using (var again = await Server.StartAsync(web, Arguments, "/account/sign-in", environment, TimeSpan.FromMinutes(1)))
            Print("start to first page", $"{again.UntilFirstAnswer.TotalSeconds:0.00} s", "limit 3 s");

        using var portal = await Server.StartAsync(web, Arguments, "/health/ready", environment, TimeSpan.FromMinutes(1));
        using var bare = await Server.StartAsync(
            typeof(Measurements).Assembly.Location, url => ["--bare", url], "/", new Dictionary<string, string>(), TimeSpan.FromSeconds(30));

        var users = Recorders(data).Take(Connections).ToList();
        var sessions = new List<Session>();
        foreach (var user in users)
            sessions.Add(await Session.SignInAsync(portal.Address, user, DemoOptions.DefaultPassword));

        byte[] hello = [.. System.Text.Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {bare.Address.Authority}\r\n\r\n")];
        byte[][][] hellos = [.. Enumerable.Repeat(new[] { hello }, Connections)];
        byte[][][] pages = [.. sessions.Select(s => new[] { s.Get(Form) })];
        var saves = new List<byte[][]>();
        var fields = 0;
        foreach (var session in sessions)
        {
            var (requests, count) = await session.SavesAsync(Form, Fields);
            saves.Add(requests);
            fields = count;
        }
        await Load.RateAsync(portal.Address, pages, "200", WarmUp);
        await Load.RateAsync(portal.Address, saves, "200", WarmUp);
        // By turns, so that a machine that is faster or slower for a while is so for all.
        List<double> hello1 = [], page1 = [], save1 = [], single = [], rows = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            hello1.Add(await Load.RateAsync(bare.Address, hellos, "200", Time));
            page1.Add(await Load.RateAsync(portal.Address, pages, "200", Time));
            save1.Add(await Load.RateAsync(portal.Address, saves, "200", Time));
            single.Add(await Load.RateAsync(portal.Address, [saves[0]], "200", Time));
            rows.Add(BareUpserts(data, fields));
        }
        Print("bare endpoint", $"{Median(hello1):0}/s", $"{Connections} connections");
        Print("form page", $"{Median(page1):0}/s", $"1/{Ratio(hello1, page1):0} of the bare endpoint; limit 1/50");
        Print($"save of {fields} fields", $"{Median(save1):0}/s", $"1/{Ratio(hello1, save1):0} of the bare endpoint; limit 1/100");
        Print("bare ADO.NET", $"{Median(rows):0}/s", $"the same {fields} rows upserted in one transaction");
        Print("save, against that", $"{Ratio(save1, rows):0.00} ×", $"limit 0.15 ×; from one connection {Median(single):0}/s, {Ratio(single, rows):0.00} ×");
        await PublicListMeasurements.RunAsync(portal.Address, web, data);
        await ReportPrinting.MeasureAsync(portal.Address, Path.GetDirectoryName(Path.GetFullPath(web))!);
        Print("resident after load", $"{portal.ResidentMiB():0} MiB", "");
        await BatchMeasurement.RunAsync(portal, Print);
        await StudioMeasurement.RunAsync(data, Print);
        await DeadlineMeasurement.RunAsync(data, Print);
        await CountryMeasurement.RunAsync(web, data, Print);
        await ExportMeasurement.RunAsync(data, Print);
        await DemoCopy.InFolderAsync(data, folder => NoticeMeasurement.RunAsync(folder, Print));
        return 0;
    }

    /// <summary>Transactions a second of as many rows upserted by bare ADO.NET, on a copy of nothing less than the same file.</summary>
    private static double BareUpserts(string data, int fields)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "localstandards.sqlite")}");
        connection.Open();
        SqliteConnectionSetup.Prepare(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO Answers (ObligationId, Field, Value, IsPersonal) VALUES (@o, @f, @v, 0) ON CONFLICT (ObligationId, Field) DO UPDATE SET Value = excluded.Value";
        var obligation = command.Parameters.Add("@o", SqliteType.Integer);
        var field = command.Parameters.Add("@f", SqliteType.Text);
        var value = command.Parameters.Add("@v", SqliteType.Text);
        using var first = connection.CreateCommand();
        first.CommandText = "SELECT MIN(ObligationId) FROM Submissions";
        obligation.Value = first.ExecuteScalar();
        var watch = Stopwatch.StartNew();
        var transactions = 0;
        while (watch.Elapsed < Time)
        {
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            for (var i = 0; i < fields; i++)
            {
                field.Value = string.Create(CultureInfo.InvariantCulture, $"bench.f{i}");
                value.Value = transactions % 2 == 0 ? "7" : "8";
                command.ExecuteNonQuery();
            }
            transaction.Commit();
            transactions++;
        }
        var rate = transactions / watch.Elapsed.TotalSeconds;
        using var clean = connection.CreateCommand();
        clean.CommandText = "DELETE FROM Answers WHERE Field LIKE 'bench.%'";
        clean.ExecuteNonQuery();
        return rate;
    }

    /// <summary>Recorders of อบต. whose round is in progress.</summary>
    private static IEnumerable<string> Recorders(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "localstandards.sqlite")}");
        connection.Open();
        SqliteConnectionSetup.Prepare(connection);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT u.UserName FROM Submissions s
            JOIN Obligations o ON o.Id = s.ObligationId JOIN Rounds r ON r.Id = o.RoundId
            JOIN RoleAssignments a ON a.AuthorityId = o.AuthorityId AND a.Role = 1 JOIN Users u ON u.Id = a.UserId
            WHERE r.Year = 2569 AND s.Status = 1 AND o.Type = 5 ORDER BY o.Id
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetString(0);
    }

    /// <summary>The middle one of the ratios within each turn.</summary>
    private static double Ratio(List<double> these, List<double> those) => Median([.. these.Zip(those, (a, b) => a / b)]);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    public static void Print(string what, string value, string note) => Console.WriteLine($"{what,-24} {value,12}   {note}");
}
