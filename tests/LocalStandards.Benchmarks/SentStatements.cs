using System.Data.Common;
using System.Diagnostics;
using LocalStandards.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LocalStandards.Benchmarks;

/// <summary>Notes what is sent to the database, so that it can be run again alone.</summary>
internal sealed class SentStatements : DbCommandInterceptor
{
    private readonly List<SentStatement> all = [];

    public IReadOnlyList<SentStatement> All => all;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        all.Add(new SentStatement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value ?? DBNull.Value))]));
        return new(result);
    }

    /// <summary>How long they take alone, every row read, on a connection of their own that was open before.</summary>
    /// <param name="data">The folder of the database.</param>
    public static TimeSpan RunAlone(string data, IReadOnlyList<SentStatement> statements)
    {
        using var connection = Open(data);
        var watch = Stopwatch.StartNew();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement.Text;
            foreach (var (name, value) in statement.Values)
                command.Parameters.AddWithValue(name, value);
            using var reader = command.ExecuteReader();
            var cells = new object[reader.FieldCount];
            while (reader.Read())
                reader.GetValues(cells);
        }
        return watch.Elapsed;
    }

    public static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "localstandards.sqlite")};Pooling=False");
        connection.Open();
        SqliteConnectionSetup.Prepare(connection);
        return connection;
    }
}

internal sealed record SentStatement(string Text, IReadOnlyList<(string Name, object Value)> Values);
