using LocalStandards.Data;
using LocalStandards.Demo;
using Microsoft.Data.Sqlite;

namespace LocalStandards.Benchmarks;

/// <summary>Line 19 of docs/quality: a form's page and its save, against a bare endpoint and against bare ADO.NET.</summary>
internal static class FormMeasurement
{
    private const int Connections = 32, Fields = 20;
    private const string Form = "/entry/2569/2-3";
    private const int Turns = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8), Time = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(Uri portal, string data, Action<string, string, string> print)
    {
        using var bare = await Server.StartAsync(
            typeof(FormMeasurement).Assembly.Location, url => ["--bare", url], "/", new Dictionary<string, string>(), TimeSpan.FromSeconds(30));

        var recorders = Recorders(data).Take(Connections).ToList();
        var sessions = new List<Session>();
        foreach (var recorder in recorders)
            sessions.Add(await Session.SignInAsync(portal, recorder.UserName, DemoOptions.DefaultPassword));

        byte[] hello = [.. System.Text.Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {bare.Address.Authority}\r\n\r\n")];
        byte[][][] hellos = [.. Enumerable.Repeat(new[] { hello }, Connections)];
        byte[][][] pages = [.. sessions.Select(s => new[] { s.Get(Form) })];
        var saves = new List<byte[][]>();
        IReadOnlyList<string> fields = [];
        foreach (var session in sessions)
        {
            (var requests, fields) = await session.SavesAsync(Form, Fields);
            saves.Add(requests);
        }
        await Load.RateAsync(portal, pages, "200", WarmUp);
        await Load.RateAsync(portal, saves, "200", WarmUp);
        // By turns, so that a machine that is faster or slower for a while is so for all.
        List<double> hello1 = [], page1 = [], save1 = [], single = [], bare1 = [], rows = [];
        var plain = new BareSaves(data, [.. recorders.Select(r => r.Obligation)], Form[(Form.LastIndexOf('/') + 1)..], fields, Time);
        for (var turn = 0; turn < Turns; turn++)
        {
            hello1.Add(await Load.RateAsync(bare.Address, hellos, "200", Time));
            page1.Add(await Load.RateAsync(portal, pages, "200", Time));
            save1.Add(await Load.RateAsync(portal, saves, "200", Time));
            single.Add(await Load.RateAsync(portal, [saves[0]], "200", Time));
            bare1.Add(plain.OfADocument());
            rows.Add(plain.OfRows());
        }
        print("bare endpoint", $"{Median(hello1):0}/s", $"{Connections} connections");
        print("form page", $"{Median(page1):0}/s", $"1/{Ratio(hello1, page1):0} of the bare endpoint; limit 1/50");
        print($"save of {fields.Count} fields", $"{Median(save1):0}/s", $"1/{Ratio(hello1, save1):0} of the bare endpoint; limit 1/100");
        print("bare ADO.NET", $"{Median(bare1):0}/s", "the same form of the same recorders in turn: its document, its counts and an audit row in one transaction");
        print("save, against that", $"{Ratio(save1, bare1):0.00} ×", $"limit 0.15 ×; from one connection {Median(single):0}/s, {Ratio(single, bare1):0.00} ×");
        print("against rows", $"{Ratio(save1, rows):0.00} ×", $"of {Median(rows):0}/s: each of the {fields.Count} fields a row, upserted in one transaction");
    }

    /// <summary>Recorders of อบต. whose round is in progress.</summary>
    private static IEnumerable<(string UserName, int Obligation)> Recorders(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "localstandards.sqlite")}");
        connection.Open();
        SqliteConnectionSetup.Prepare(connection);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT u.UserName, o.Id FROM Submissions s
            JOIN Obligations o ON o.Id = s.ObligationId JOIN Rounds r ON r.Id = o.RoundId
            JOIN RoleAssignments a ON a.AuthorityId = o.AuthorityId AND a.Role = 1 JOIN Users u ON u.Id = a.UserId
            WHERE r.Year = 2569 AND s.Status = 1 AND o.Type = 5 ORDER BY o.Id
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetString(0), reader.GetInt32(1));
    }

    /// <summary>The middle one of the ratios within each turn.</summary>
    private static double Ratio(List<double> these, List<double> those) => Median([.. these.Zip(those, (a, b) => a / b)]);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
