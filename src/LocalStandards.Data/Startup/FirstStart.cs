using System.Data.Common;
using LocalStandards.Data.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStandards.Data.Startup;

/// <summary>
/// Writes into an empty database what it is, once and in one transaction with what it begins with, so that a start that
/// dies leaves nothing. A production database is never seeded, a demo database never served as production.
/// </summary>
public static class FirstStart
{
    /// <param name="fill">Writes what the database begins with, in the given transaction; null where it begins empty.</param>
    /// <exception cref="InvalidOperationException">The database is of the other kind, or holds people without saying what it is.</exception>
    public static async Task EnsureAsync(AppDbContext db, Installation wanted, Func<DbTransaction, Task>? fill, CancellationToken cancel)
    {
        var installation = await db.Installations.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (installation is not null)
        {
            if (installation.Kind == InstallationKind.Demo && wanted.Kind != InstallationKind.Demo)
                throw new InvalidOperationException("This database holds the demo, with demo accounts: production refuses it. Use an empty database.");
            if (installation.Kind == InstallationKind.Production && wanted.Kind != InstallationKind.Production)
                throw new InvalidOperationException("This database is not the demo's: nothing is seeded into it. Unset Demo, or use another DATA_DIR.");
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Users.AnyAsync(cancel) || await db.Authorities.AnyAsync(cancel))
            throw new InvalidOperationException("This database has people or authorities, but does not say what it is: nothing is seeded into it.");
        var bulk = transaction.GetDbTransaction();
        db.BulkAdd(bulk, [wanted]);
        if (fill is not null)
            await fill(bulk);
        await transaction.CommitAsync(cancel);
        // The write-ahead log is as large as what was filled in; emptied, it costs neither disk nor the first readers.
        if (fill is not null && db is SqliteAppDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancel);
    }
}
