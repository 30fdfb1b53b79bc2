using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Startup;

/// <summary>
/// Held while a starting instance migrates and seeds, so that two instances started together do not race: a locked file
/// beside the SQLite database (the system lets go of it when the process dies), an application lock on SQL Server.
/// </summary>
public sealed class StartupLock : IAsyncDisposable
{
    private readonly FileStream? file;
    private readonly AppDbContext? holder;

    private StartupLock(FileStream? file, AppDbContext? holder) => (this.file, this.holder) = (file, holder);

    public static async Task<StartupLock> TakeAsync(AppDbContext context, CancellationToken cancel)
    {
        if (context is SqlServerAppDbContext)
            return await TakeOnServerAsync(context, cancel);
        var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource + ".startup-lock";
        while (true)
        {
            try
            {
                return new StartupLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), null);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    private static async Task<StartupLock> TakeOnServerAsync(AppDbContext context, CancellationToken cancel)
    {
        // The lock lives with the session: the connection stays open until the lock is released. The database may not
        // exist before the first migration; then the creation itself is what serialises the instances.
        if (!await context.Database.CanConnectAsync(cancel))
            return new StartupLock(null, null);
        await context.Database.OpenConnectionAsync(cancel);
        await context.Database.ExecuteSqlRawAsync(
            "EXEC sp_getapplock @Resource = 'LocalStandards.Startup', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1;", cancel);
        return new StartupLock(null, context);
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
            await file.DisposeAsync();
        if (holder is not null)
        {
            await holder.Database.ExecuteSqlRawAsync("EXEC sp_releaseapplock @Resource = 'LocalStandards.Startup', @LockOwner = 'Session';");
            await holder.Database.CloseConnectionAsync();
        }
    }
}
