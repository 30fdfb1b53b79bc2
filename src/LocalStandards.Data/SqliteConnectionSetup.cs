using System.Data.Common;
using System.Runtime.CompilerServices;
using LocalStandards.Domain.Thai;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace LocalStandards.Data;

/// <summary>
/// What every SQLite connection needs: an acknowledged save is on the disk (FULL), writers wait for each other rather
/// than fail, and Thai names sort by Thai rules. A save writes a dozen pages to the log: at 32 MB of it they go to the file
/// together, not with every hundredth save. WAL itself is a property of the file, set once at start-up.
/// </summary>
public sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public const string ThaiCollation = "THAI";

    // Of sqlite3_config.
    private const int MemoryStatistics = 9;

    private static readonly ConditionalWeakTable<sqlite3, object> Prepared = [];

    // Turns off memory statistics, which nobody reads and for which every allocation took a lock that all connections share.
    // Set after SQLite was first used it has no effect, which does no harm.
    static SqliteConnectionSetup()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MemoryStatistics, 0);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    // A context keeps its connection, for what it is asked next and while it waits in the pool: each opening names all
    // functions to SQLite again, each closing takes them away. It is closed when the context is disposed of.
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => ValueTask.FromResult(InterceptionResult.Suppress());

    /// <summary>
    /// Also for connections opened outside the context (bulk seeding, tests). Pooled: a connection opened again is the
    /// same one underneath and has it all.
    /// </summary>
    public static void Prepare(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Prepared.TryGetValue(handle, out _))
            return;
        // Not through the connection, which would take the collation away again when it goes back to the pool.
        raw.sqlite3_create_collation(handle, ThaiCollation, null, static (_, left, right) => ThaiOrder.Instance.Compare(left, right));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=8000;";
        command.ExecuteNonQuery();
        Prepared.AddOrUpdate(handle, handle);
    }
}
