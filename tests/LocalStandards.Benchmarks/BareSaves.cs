using System.Diagnostics;
using System.Text.RegularExpressions;
using LocalStandards.Data;
using Microsoft.Data.Sqlite;

namespace LocalStandards.Benchmarks;

/// <summary>What a save writes, by bare ADO.NET: transactions a second, one recorder's after the other's.</summary>
internal sealed class BareSaves(string data, IReadOnlyList<int> obligations, string form, IReadOnlyList<string> fields, TimeSpan time)
{
    // As the posts do: from what stands to another value and back.
    private static readonly string[] Values = ["8", "7"];

    /// <summary>The form's document whole, its counts and stamp, and an audit row of what changed.</summary>
    public double OfADocument()
    {
        using var connection = Open();
        var texts = obligations.Select(one => Values.Select(value => With(TextOf(connection, one), value)).ToArray()).ToList();
        var changes = "[" + string.Join(',', fields.Select(f => $$"""{"entity":"Answer","key":"1/{{f}}","state":"Modified","properties":[{"name":"Value","before":"8","after":"7"}]}""")) + "]";
        using var document = Command(connection, "UPDATE FormDocuments SET Text = @text WHERE ObligationId = @o AND FormCode = @form");
        using var counts = Command(connection, "UPDATE FormEntries SET SavedAt = @at, Stamp = @stamp WHERE ObligationId = @o AND FormCode = @form");
        using var audit = Command(connection, "INSERT INTO AuditEntries (At, UserId, Role, Action, Changes) VALUES (@at, 1, 1, 'bench', @changes)");
        return Rate(connection, (transaction, one, value) =>
        {
            foreach (var command in new[] { document, counts, audit })
            {
                command.Transaction = transaction;
                command.Parameters.Clear();
            }
            document.Parameters.AddWithValue("@text", texts[one][value]);
            counts.Parameters.AddWithValue("@at", DateTime.UtcNow);
            counts.Parameters.AddWithValue("@stamp", Guid.NewGuid());
            foreach (var command in new[] { document, counts })
            {
                command.Parameters.AddWithValue("@o", obligations[one]);
                command.Parameters.AddWithValue("@form", form);
            }
            audit.Parameters.AddWithValue("@at", DateTime.UtcNow);
            audit.Parameters.AddWithValue("@changes", changes);
            document.ExecuteNonQuery();
            counts.ExecuteNonQuery();
            audit.ExecuteNonQuery();
        });
    }

    /// <summary>Every field a row of its own, in a table made for it that goes again.</summary>
    public double OfRows()
    {
        using var connection = Open();
        using (var make = Command(connection, "CREATE TABLE BareRows (ObligationId INTEGER NOT NULL, Field TEXT NOT NULL, Value TEXT NOT NULL, PRIMARY KEY (ObligationId, Field))"))
            make.ExecuteNonQuery();
        try
        {
            using var upsert = Command(connection, "INSERT INTO BareRows VALUES (@o, @f, @v) ON CONFLICT (ObligationId, Field) DO UPDATE SET Value = excluded.Value");
            var (obligation, field, stored) = (upsert.Parameters.Add("@o", SqliteType.Integer), upsert.Parameters.Add("@f", SqliteType.Text), upsert.Parameters.Add("@v", SqliteType.Text));
            return Rate(connection, (transaction, one, value) =>
            {
                upsert.Transaction = transaction;
                (obligation.Value, stored.Value) = (obligations[one], Values[value]);
                foreach (var name in fields)
                {
                    field.Value = name;
                    upsert.ExecuteNonQuery();
                }
            });
        }
        finally
        {
            using var drop = Command(connection, "DROP TABLE BareRows");
            drop.ExecuteNonQuery();
        }
    }

    private double Rate(SqliteConnection connection, Action<SqliteTransaction, int, int> write)
    {
        var watch = Stopwatch.StartNew();
        var transactions = 0;
        while (watch.Elapsed < time)
        {
            for (var value = 0; value < Values.Length; value++)
            {
                for (var one = 0; one < obligations.Count; one++)
                {
                    using var transaction = connection.BeginTransaction();
                    write(transaction, one, value);
                    transaction.Commit();
                    transactions++;
                }
            }
        }
        return transactions / watch.Elapsed.TotalSeconds;
    }

    private string TextOf(SqliteConnection connection, int obligation)
    {
        using var command = Command(connection, "SELECT Text FROM FormDocuments WHERE ObligationId = @o AND FormCode = @form");
        command.Parameters.AddWithValue("@o", obligation);
        command.Parameters.AddWithValue("@form", form);
        return (string)command.ExecuteScalar()!;
    }

    private string With(string text, string value) => fields.Aggregate(
        text, (all, field) => Regex.Replace(all, $"(?<=\"{Regex.Escape(field)}\":{{\"v\":\")[^\"]*", value));

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "localstandards.sqlite")}");
        connection.Open();
        SqliteConnectionSetup.Prepare(connection);
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
