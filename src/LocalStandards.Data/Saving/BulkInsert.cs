using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LocalStandards.Data.Saving;

/// <summary>
/// Writes many rows of one entity as the model maps it, past the change tracker: where EF's own inserts would take too
/// long. Keys must be set by the caller.
/// </summary>
/// <remarks>On SQL Server rows go in batches, the last with <see cref="Dispose"/>.</remarks>
public sealed class BulkInsert<T> : IDisposable where T : class
{
    private readonly Column[] columns;
    private readonly object[] values;
    private readonly IBulkRows rows;

    /// <param name="properties">Those given to <see cref="AddValues"/>, in that order; the others stay empty. None: all.</param>
    public BulkInsert(DbContext context, DbTransaction transaction, params IReadOnlyList<string> properties)
        : this(context, transaction, isChecked: false, properties)
    {
    }

    /// <param name="isChecked">Whether SQL Server checks foreign keys; seeds, which write tables side by side, do without.</param>
    public BulkInsert(DbContext context, DbTransaction transaction, bool isChecked, params IReadOnlyList<string> properties)
    {
        var entity = context.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        columns = (properties.Count == 0 ? entity.GetProperties() : properties.Select(name => entity.FindProperty(name)!))
            .Select(p => new Column(p, p.GetColumnName(table)!, p.GetTypeMapping().Converter))
            .ToArray();
        values = new object[columns.Length];
        rows = context.Database.GetDbConnection() switch
        {
            SqlConnection server => new SqlServerBulkRows(server, transaction, table.Name, columns.Select(c => (c.Name, c.ProviderType)), isChecked),
            var connection => new SqliteBulkRows((SqliteConnection)connection, transaction, table.Name, columns.Select(c => c.Name)),
        };
    }

    /// <param name="extra">Values of properties the object does not hold (foreign keys set by relationship).</param>
    public void Add(T row, params ReadOnlySpan<(string Property, object? Value)> extra)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            object? value = null;
            var isGiven = false;
            foreach (var (name, given) in extra)
            {
                if (name == columns[i].Property.Name)
                    (value, isGiven) = (given, true);
            }
            values[i] = columns[i].Stored(isGiven ? value : columns[i].Property.GetGetter().GetClrValueUsingContainingEntity(row));
        }
        rows.Write(values);
    }

    /// <summary>A row by its values, in the order of the properties given at the beginning.</summary>
    public void AddValues(params ReadOnlySpan<object?> given)
    {
        for (var i = 0; i < columns.Length; i++)
            values[i] = columns[i].Stored(given[i]);
        rows.Write(values);
    }

    public void Dispose() => rows.Dispose();

    private sealed record Column(IProperty Property, string Name, ValueConverter? Converter)
    {
        public Type ProviderType
        {
            get
            {
                var type = Converter?.ProviderClrType ?? Property.ClrType;
                return Nullable.GetUnderlyingType(type) ?? type;
            }
        }

        public object Stored(object? value) => (Converter is null ? value : Converter.ConvertToProvider(value)) ?? DBNull.Value;
    }
}
