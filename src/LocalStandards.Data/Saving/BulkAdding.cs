using System.Data.Common;

namespace LocalStandards.Data.Saving;

/// <summary>Rows that are whole, key included, past the change tracker (<see cref="BulkInsert{T}"/>).</summary>
public static class BulkAdding
{
    public static void BulkAdd<T>(this AppDbContext db, DbTransaction transaction, IEnumerable<T> rows) where T : class
    {
        using var insert = new BulkInsert<T>(db, transaction);
        foreach (var row in rows)
            insert.Add(row);
    }
}
