using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Saving;

/// <summary>Tells a collision of two writers, worth another try, from a fault.</summary>
public static class Collisions
{
    private const int SqliteConstraint = 19, SqlServerUniqueIndex = 2601, SqlServerUniqueKey = 2627, SqlServerDeadlock = 1205;

    /// <summary>Somebody else changed the row, or added the same one, since it was read.</summary>
    public static bool IsCollision(this DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException
        || failure.InnerException is SqliteException { SqliteErrorCode: SqliteConstraint }
        || failure.InnerException is SqlException { Number: SqlServerUniqueIndex or SqlServerUniqueKey or SqlServerDeadlock };
}
