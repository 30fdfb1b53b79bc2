using System.Diagnostics;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Seed;
using Microsoft.Data.Sqlite;

namespace LocalStandards.Benchmarks;

/// <summary>Lines 19, 22 and 23 of docs/quality, and memory, on the full demo; every ratio from one run.</summary>
internal static class Measurements
{
    private const int Connections = 32, Fields = 20;
    private const string Form = "/entry/2569/2-3";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

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
            await Task.Delay(TimeSpan.FromSeconds(15));
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
        var helloRate = await Load.RateAsync(bare.Address, [.. Enumerable.Repeat(new[] { hello }, Connections)], "200", Time);
        Print("bare endpoint", $"{helloRate:0}/s", $"{Connections} connections");

        var pageRate = await Load.RateAsync(portal.Address, [.. sessions.Select(s => new[] { s.Get(Form) })], "200", Time);
        Print("form page", $"{pageRate:0}/s", $"1/{helloRate / pageRate:0} of the bare endpoint; limit 1/50");

        var saves = new List<byte[][]>();
        var fields = 0;
        foreach (var session in sessions)
        {
            var (requests, count) = await session.SavesAsync(Form, Fields);
            saves.Add(requests);
            fields = count;
        }
        var saveRate = await Load.RateAsync(portal.Address, saves, "200", Time);
        Print($"save of {fields} fields", $"{saveRate:0}/s", $"1/{helloRate / saveRate:0} of the bare endpoint; limit 1/100");

        var oneByOne = await Load.RateAsync(portal.Address, [saves[0]], "200", Time);
        var rows = BareUpserts(data, fields);
        Print("same, one connection", $"{oneByOne:0}/s", $"{oneByOne / rows:0.00} × {rows:0}/s of bare ADO.NET; limit 0.15 ×");
        await ReportPrinting.MeasureAsync(portal.Address, Path.GetDirectoryName(Path.GetFullPath(web))!);
        Print("resident after load", $"{portal.ResidentMiB():0} MiB", "");
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
                value.Value = string.Create(CultureInfo.InvariantCulture, $"{transactions}");
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

    private static void Print(string what, string value, string note) => Console.WriteLine($"{what,-24} {value,12}   {note}");
}
