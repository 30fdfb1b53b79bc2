using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Saving;

/// <summary>The one place that tells a collision of two writers, worth another try, from a fault: on both databases.</summary>
public static class Collisions
{
    private const int SqlServerDeadlock = 1205, SqlServerUniqueIndex = 2601, SqlServerUniqueKey = 2627;

    private const int SqliteConstraint = 19;

    /// <summary>A transaction that has read something and may not write any more, since another wrote meanwhile.</summary>
    private const int SqliteStaleSnapshot = 517;

    /// <summary>
    /// Somebody else changed the row, added the same one since it was read, or was let through where both waited for each
    /// other. Told alike of a save, of a statement beside the change tracker and of a read.
    /// </summary>
    public static bool IsCollision(this Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        SqlException server => server.Number is SqlServerDeadlock or SqlServerUniqueIndex or SqlServerUniqueKey,
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint || sqlite.SqliteExtendedErrorCode == SqliteStaleSnapshot,
        // What a save meets comes as the first of these; what SQL Server takes for transient, a deadlock too, as the second.
        DbUpdateException or InvalidOperationException => failure.InnerException?.IsCollision() == true,
        _ => false,
    };
}
