using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LocalStandards.Data.Startup;

/// <summary>Brings the database to the model's last migration. Call under <see cref="StartupLock"/>.</summary>
public static class DatabaseSetup
{
    public static async Task MigrateAsync(AppDbContext context, CancellationToken cancel)
    {
        if (context is SqliteAppDbContext)
            await PrepareSqliteFileAsync(context, cancel);
        // Asked first: else every start compares the whole model with its snapshot, also where nothing is to do.
        if ((await context.Database.GetPendingMigrationsAsync(cancel)).Any())
            await context.Database.WithoutTimeoutAsync(() => context.Database.MigrateAsync(cancel));
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
