using System.Data.Common;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Data.Startup;
using LocalStandards.Demo.Answers;
using LocalStandards.Demo.Library;
using LocalStandards.Demo.People;
using LocalStandards.Demo.Places;
using LocalStandards.Demo.Rounds;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Demo;

/// <summary>Fills an empty database with the demo, once and whole (<see cref="FirstStart"/>).</summary>
public static class DemoSeed
{
    /// <summary>Makes the demo, or marks a database as production's and leaves it empty.</summary>
    /// <exception cref="InvalidOperationException">The database is of the other kind.</exception>
    public static Task EnsureAsync(
        AppDbContext db, StoredFiles files, DemoOptions demo, TimeProvider clock, IProgress<string> progress, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var wanted = new Installation
        {
            Kind = demo.IsDemo ? InstallationKind.Demo : InstallationKind.Production,
            Scale = demo.IsDemo ? demo.Scale.ToString() : null,
            CreatedAt = now,
        };
        return FirstStart.EnsureAsync(db, wanted, demo.IsDemo ? bulk => FillAsync(db, files, bulk, demo, now, progress, cancel) : null, cancel);
    }

    private static async Task FillAsync(
        AppDbContext db, StoredFiles files, DbTransaction bulk, DemoOptions demo, DateTimeOffset now, IProgress<string> progress, CancellationToken cancel)
    {
        progress.Report("กำลังสร้างทะเบียน อปท.");
        var register = DemoRegisterSeed.Write(db, bulk, demo.Scale);
        progress.Report("กำลังสร้างรอบการประเมินและชุดตัวชี้วัด");
        var rounds = await RoundSeed.WriteAsync(db, isStory: demo.Scale == DemoScale.Story, now, cancel);
        db.BulkAdd(bulk, Holidays());
        await DemoLibrarySeed.WriteAsync(db, files, rounds, now, cancel);
        progress.Report("กำลังสร้างบัญชีผู้ใช้สมมติ");
        var people = DemoPeopleSeed.Write(db, bulk, register, rounds, demo.Password, now);
        progress.Report("กำลังสร้างคำตอบสมมติ");
        await DemoSubmissionSeed.WriteAsync(db, bulk, register, rounds, people, demo.Scale, now, progress, cancel);
        await DemoFollowUpSeed.WriteAsync(db, rounds[^1], now, cancel);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<Holiday> Holidays() => DemoFiles.All.Rows("holidays.csv").Select(r => new Holiday
    {
        Date = DateOnly.ParseExact(r["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), Name = r["name"], Source = r["source"],
    });
}
