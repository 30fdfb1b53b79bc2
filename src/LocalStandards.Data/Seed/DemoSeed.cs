using System.Data.Common;
using System.Globalization;
using LocalStandards.Data.Files;
using LocalStandards.Data.Startup;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStandards.Data.Seed;

/// <summary>
/// Fills an empty database with the demo, once and whole: one transaction, so that a start that dies leaves nothing.
/// A production database is never seeded, a demo database never served as production.
/// </summary>
public static class DemoSeed
{
    /// <exception cref="InvalidOperationException">The database is of the other kind.</exception>
    public static async Task EnsureAsync(
        AppDbContext db, StoredFiles files, DemoOptions demo, TimeProvider clock, IProgress<string> progress, CancellationToken cancel)
    {
        var installation = await db.Installations.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (installation is not null)
        {
            if (installation.Kind == InstallationKind.Demo && !demo.IsDemo)
                throw new InvalidOperationException("This database holds the demo, with demo accounts: production refuses it. Use an empty database.");
            if (installation.Kind == InstallationKind.Production && demo.IsDemo)
                throw new InvalidOperationException("This database is not the demo's: nothing is seeded into it. Unset Demo, or use another DATA_DIR.");
            return;
        }
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Users.AnyAsync(cancel) || await db.Authorities.AnyAsync(cancel))
            throw new InvalidOperationException("This database has people or authorities, but does not say what it is: nothing is seeded into it.");
        var bulk = transaction.GetDbTransaction();
        BulkAdd(db, bulk, [new Installation
        {
            Kind = demo.IsDemo ? InstallationKind.Demo : InstallationKind.Production,
            Scale = demo.IsDemo ? demo.Scale.ToString() : null,
            CreatedAt = now,
        }]);
        if (demo.IsDemo)
            await FillAsync(db, files, bulk, demo, now, progress, cancel);
        await transaction.CommitAsync(cancel);
        // The write-ahead log is as large as the demo; emptied, it costs neither disk nor the first readers.
        if (demo.IsDemo && db is SqliteAppDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancel);
    }

    private static async Task FillAsync(
        AppDbContext db, StoredFiles files, DbTransaction bulk, DemoOptions demo, DateTimeOffset now, IProgress<string> progress, CancellationToken cancel)
    {
        progress.Report("กำลังสร้างทะเบียน อปท.");
        var register = DemoRegisterSeed.Write(db, bulk, demo.Scale);
        progress.Report("กำลังสร้างรอบการประเมินและชุดตัวชี้วัด");
        var rounds = await RoundSeed.WriteAsync(db, isStory: demo.Scale == DemoScale.Story, now, cancel);
        BulkAdd(db, bulk, Holidays());
        await DemoLibrarySeed.WriteAsync(db, files, rounds, now, cancel);
        progress.Report("กำลังสร้างบัญชีผู้ใช้สมมติ");
        var people = DemoPeopleSeed.Write(db, bulk, register, rounds, demo.Password, now);
        progress.Report("กำลังสร้างคำตอบสมมติ");
        await DemoSubmissionSeed.WriteAsync(db, bulk, register, rounds, people, demo.Scale, now, progress, cancel);
        await DemoChaseSeed.WriteAsync(db, rounds[^1], now, cancel);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<Holiday> Holidays() => SeedFiles.Rows("holidays.csv").Select(r => new Holiday
    {
        Date = DateOnly.ParseExact(r["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), Name = r["name"], Source = r["source"],
    });

    internal static void BulkAdd<T>(AppDbContext db, DbTransaction transaction, IEnumerable<T> rows) where T : class
    {
        using var insert = new BulkInsert<T>(db, transaction);
        foreach (var row in rows)
            insert.Add(row);
    }
}
