using LocalStandards.Data;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>Kill −9 under a save load, again and again: what was acknowledged is there afterwards (quality.md 14).</summary>
public sealed class CrashTests : IDisposable
{
    private const int Rounds = 3, MinSaves = 4;

    private const string Form = "2-3";

    /// <summary>Each of the two at its own field, so that every save of theirs is acknowledged.</summary>
    private static readonly string[] Fields = ["68-3-02.a", "68-3-08.n"];

    private readonly string directory = Directory.CreateTempSubdirectory("localstandards-crash-").FullName;

    [Fact, Trait("Length", "Long")]
    public async Task Kill_UnderASaveLoad_LosesNothingAcknowledged()
    {
        await SeededDatabase.CopyToAsync(directory);
        var value = 1000;
        var saved = 0;
        // The session of the first start holds over every restart.
        var cookies = new Dictionary<string, string>[] { [], [] };
        string[]? acknowledged = null, attempted = null;
        for (var round = 1; ; round++)
        {
            await using var server = await ChildPortal.StartAsync(directory);
            var officers = cookies.Select(jar => new Officer(server.Address, jar)).ToList();
            var stored = new string[2];
            foreach (var (officer, i) in officers.Select((o, i) => (o, i)))
            {
                if (round == 1)
                    await officer.SignInAsync("recorder");
                stored[i] = await officer.OpenAsync(Form, Fields[i]);
                // The save under way when the power went may have been taken; nothing before it may be missing.
                if (acknowledged is not null)
                    Assert.Contains(stored[i], new[] { acknowledged[i], attempted![i] });
            }
            if (round > Rounds)
                break;
            (acknowledged, attempted) = (stored, new string[2]);
            var isKilled = false;
            var load = officers.Select((officer, i) => Task.Run(async () =>
            {
                while (true)
                {
                    attempted[i] = Interlocked.Increment(ref value).ToString();
                    try
                    {
                        await officer.SaveAsync(Form, Fields[i], acknowledged[i], attempted[i]);
                    }
                    catch (Exception) when (Volatile.Read(ref isKilled))
                    {
                        return;
                    }
                    acknowledged[i] = attempted[i];
                    Interlocked.Increment(ref saved);
                }
            })).ToList();
            // Killed somewhere in a save, each round somewhere else; on a busy machine the load needs longer to be one.
            var enough = Volatile.Read(ref saved) + MinSaves;
            await Task.Delay(TimeSpan.FromSeconds(0.4 + 0.3 * round));
            for (var wait = 0; wait < 300 && Volatile.Read(ref saved) < enough; wait++)
                await Task.Delay(100);
            Volatile.Write(ref isKilled, true);
            server.Kill();
            await Task.WhenAll(load);
            await MustBeSoundAsync();
        }
        Assert.True(saved >= Rounds * MinSaves, $"Only {saved} saves were acknowledged: there was no load.");
    }

    private async Task MustBeSoundAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={SeededDatabase.FileIn(directory)};Pooling=False");
        await connection.OpenAsync();
        SqliteConnectionSetup.Prepare(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
