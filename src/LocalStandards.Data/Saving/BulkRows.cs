using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace LocalStandards.Data.Saving;

/// <summary>Where bulk-inserted rows go, by provider; values as the provider stores them, <see cref="DBNull"/> for none.</summary>
internal interface IBulkRows : IDisposable
{
    void Write(object[] values);
}

/// <summary>One command, prepared once, executed row by row within the connection's transaction.</summary>
internal sealed class SqliteBulkRows : IBulkRows
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    public SqliteBulkRows(SqliteConnection connection, DbTransaction transaction, string table, IEnumerable<string> columns)
    {
        var names = columns.Select(c => $"\"{c}\"").ToList();
        parameters = [.. names.Select((_, i) => new SqliteParameter { ParameterName = $"@p{i}" })];
        command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(',', names)}) VALUES ({string.Join(',', parameters.Select(p => p.ParameterName))})";
        command.Parameters.AddRange(parameters);
    }

    public void Write(object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}

internal sealed class SqlServerBulkRows : IBulkRows
{
    private const int BatchSize = 5_000;

    private readonly SqlBulkCopy copy;
    private readonly DataTable batch = new();

    public SqlServerBulkRows(SqlConnection connection, DbTransaction transaction, string table, IEnumerable<(string Name, Type Type)> columns, bool isChecked)
    {
        var options = SqlBulkCopyOptions.KeepIdentity | (isChecked ? SqlBulkCopyOptions.CheckConstraints : SqlBulkCopyOptions.Default);
        copy = new SqlBulkCopy(connection, options, (SqlTransaction)transaction) { DestinationTableName = $"[{table}]" };
        foreach (var (name, type) in columns)
        {
            batch.Columns.Add(name, type == typeof(DateOnly) ? typeof(DateTime) : type);
            copy.ColumnMappings.Add(name, name);
        }
    }

    public void Write(object[] values)
    {
        // A table of ADO.NET knows no DateOnly; the column of the database takes either.
        batch.Rows.Add([.. values.Select(v => v is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : v)]);
        if (batch.Rows.Count == BatchSize)
            Flush();
    }

    public void Dispose()
    {
        Flush();
        ((IDisposable)copy).Dispose();
        batch.Dispose();
    }

    private void Flush()
    {
        if (batch.Rows.Count == 0)
            return;
        copy.WriteToServer(batch);
        batch.Clear();
    }
}
