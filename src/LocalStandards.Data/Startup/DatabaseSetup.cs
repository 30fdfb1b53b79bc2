using Microsoft.EntityFrameworkCore;

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
            await context.Database.MigrateAsync(cancel);
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
