using System.Data.Common;
using LocalStandards.Domain.Thai;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LocalStandards.Data;

/// <summary>
/// What every SQLite connection needs: an acknowledged save is on the disk (FULL), writers wait for each other rather
/// than fail, and Thai names sort by Thai rules. WAL itself is a property of the file, set once at start-up.
/// </summary>
public sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public const string ThaiCollation = "THAI";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    /// <summary>Also for connections opened outside the context (bulk seeding, tests).</summary>
    public static void Prepare(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.CreateCollation(ThaiCollation, ThaiOrder.Instance.Compare);
        using var command = sqlite.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";
        command.ExecuteNonQuery();
    }
}
