using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStandards.Data.Startup;

/// <summary>
/// Held while a starting instance migrates and seeds, so that two instances started together do not race: a locked file
/// beside the SQLite database (the system lets go of it when the process dies), an application lock on SQL Server.
/// </summary>
public sealed class StartupLock : IAsyncDisposable
{
    // For as long as it takes: another instance may be migrating for minutes.
    private const string Take =
        "EXEC sp_getapplock @Resource = 'LocalStandards.Startup', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1;";

    private readonly FileStream? file;
    private readonly AppDbContext? holder;

    private StartupLock(FileStream? file, AppDbContext? holder) => (this.file, this.holder) = (file, holder);

    public static async Task<StartupLock> TakeAsync(AppDbContext context, CancellationToken cancel)
    {
        if (context is SqlServerAppDbContext)
            return await TakeOnServerAsync(context, cancel);
        var path = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource + ".startup-lock";
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
        var database = context.GetService<IRelationalDatabaseCreator>();
        if (!await database.ExistsAsync(cancel))
            await CreateAsync(context.Database.GetConnectionString()!, database, cancel);
        // The lock lives with the session: the connection stays open until the lock is released.
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            await context.Database.WithoutTimeoutAsync(() => context.Database.ExecuteSqlRawAsync(Take, cancel));
            return new StartupLock(null, context);
        }
        catch
        {
            await context.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>Makes the empty database, which has no lock of its own yet: under the one of the server's own database.</summary>
    private static async Task CreateAsync(string connection, IRelationalDatabaseCreator database, CancellationToken cancel)
    {
        // Not pooled: the session, and the lock with it, ends when it is closed.
        await using var server = new SqlConnection(new SqlConnectionStringBuilder(connection) { InitialCatalog = "master", Pooling = false }.ConnectionString);
        await server.OpenAsync(cancel);
        await using var command = server.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (Take, 0);
        await command.ExecuteNonQueryAsync(cancel);
        // Another instance may have made it while this one waited.
        if (!await database.ExistsAsync(cancel))
            await database.CreateAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
            await file.DisposeAsync();
        if (holder is null)
            return;
        try
        {
            await holder.Database.ExecuteSqlRawAsync("EXEC sp_releaseapplock @Resource = 'LocalStandards.Startup', @LockOwner = 'Session';");
            await holder.Database.CloseConnectionAsync();
        }
        // A broken connection has released the lock; its cause is reported by whatever failed first.
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
        }
    }
}
