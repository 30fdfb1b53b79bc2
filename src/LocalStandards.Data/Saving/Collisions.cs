using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Saving;

/// <summary>Tells a collision of two writers, worth another try, from a fault.</summary>
public static class Collisions
{
    private const int SqliteConstraint = 19, SqlServerUniqueIndex = 2601, SqlServerUniqueKey = 2627, SqlServerDeadlock = 1205;

    /// <summary>
    /// Somebody else changed the row, or added the same one, since it was read; or the database let this one go so that
    /// another could go on. EF Core hands that on wrapped: in its own failure of a save, or as one that may pass.
    /// </summary>
    public static bool IsCollision(this Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        SqlException sql => sql.Number is SqlServerUniqueIndex or SqlServerUniqueKey or SqlServerDeadlock,
        DbUpdateException or InvalidOperationException => failure.InnerException?.IsCollision() is true,
        _ => false,
    };
}
