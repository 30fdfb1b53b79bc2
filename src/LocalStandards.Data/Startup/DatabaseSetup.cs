using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LocalStandards.Data.Startup;

/// <summary>Brings the database to the model's last migration. Call under <see cref="StartupLock"/>.</summary>
public static class DatabaseSetup
{
    /// <param name="wanted">What this start is: a demo makes its own file anew where another build had made it; nothing on a server is deleted.</param>
    /// <exception cref="InvalidOperationException">Another build made this database; nothing was changed in it.</exception>
    public static async Task MigrateAsync(AppDbContext context, InstallationKind wanted, CancellationToken cancel)
    {
        var database = context.Database;
        List<string> applied = [.. await database.GetAppliedMigrationsAsync(cancel)];
        if (applied.Except(database.GetMigrations()).ToList() is [.., var foreign])
        {
            if (wanted != InstallationKind.Demo || context is not SqliteAppDbContext || !await IsDemoAsync(context, cancel))
            {
                throw new InvalidOperationException(
                    $"This database was made by another build (its migration {foreign} is unknown here): nothing was changed. Start the build that made it, or use an empty database: another DATA_DIR or connection string.");
            }
            await DeleteFileAsync((SqliteConnection)database.GetDbConnection());
            applied = [];
        }
        if (context is SqliteAppDbContext)
            await PrepareSqliteFileAsync(context, cancel);
        // Asked first: else every start compares the whole model with its snapshot, also where nothing is to do.
        if (database.GetMigrations().Except(applied).Any())
            await database.WithoutTimeoutAsync(() => database.MigrateAsync(cancel));
    }

    /// <summary>Whether the database says it holds the demo; one that cannot be read does not.</summary>
    private static async Task<bool> IsDemoAsync(AppDbContext context, CancellationToken cancel)
    {
        try
        {
            return await context.Installations.AnyAsync(i => i.Kind == InstallationKind.Demo, cancel);
        }
        catch (DbException)
        {
            return false;
        }
    }

    // Not EF's EnsureDeleted: it leaves a pooled connection open and with it the log, from which the old rows come back.
    private static async Task DeleteFileAsync(SqliteConnection connection)
    {
        var file = connection.DataSource;
        await connection.CloseAsync();
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" })
            File.Delete(part);
    }

    /// <summary>Waits for as long as the statements take: a migration of a national table, or the lock of who is at one.</summary>
    internal static async Task WithoutTimeoutAsync(this DatabaseFacade database, Func<Task> statements)
    {
        var timeout = database.GetCommandTimeout();
        database.SetCommandTimeout(0);
        try
        {
            await statements();
        }
        finally
        {
            database.SetCommandTimeout(timeout);
        }
    }

    private static async Task PrepareSqliteFileAsync(AppDbContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            // WAL is a property of the file: readers go on while one writes.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancel);
            // A start-up that died while migrating leaves its row behind and the next would wait for ever. Whoever
            // holds the start-up lock is the only one migrating, so any row there is stale.
            var isUsed = await context.Database
                .SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
                .SingleAsync(cancel);
            if (isUsed > 0)
                await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\";", cancel);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
