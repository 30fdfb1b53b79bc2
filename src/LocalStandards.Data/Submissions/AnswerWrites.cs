using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// Writes the answers a save recorded (<see cref="Submission.Changes"/>): one statement for all of them, in the save's own
/// transaction, once the forms' stamps have told that nobody saved them meanwhile.
/// </summary>
/// <remarks>After a save that failed the context is not to be saved again: what it tracks is taken for written.</remarks>
public sealed class AnswerWrites : SaveChangesInterceptor
{
    private const string Sqlite = """
        INSERT INTO "Answers" ("ObligationId", "Field", "Value", "IsPersonal")
        SELECT {0}, json_extract(value, '$.Field'), json_extract(value, '$.Value'), json_extract(value, '$.IsPersonal')
        FROM json_each({1}) WHERE true
        ON CONFLICT ("ObligationId", "Field") DO UPDATE SET "Value" = excluded."Value"
        """;

    internal const string SqlServer = """
        MERGE [Answers] AS kept
        USING OPENJSON({1}) WITH ([Field] nvarchar(120), [Value] nvarchar(4000), [IsPersonal] bit) AS given
        ON kept.[ObligationId] = {0} AND kept.[Field] = given.[Field]
        WHEN MATCHED THEN UPDATE SET [Value] = given.[Value]
        WHEN NOT MATCHED THEN INSERT ([ObligationId], [Field], [Value], [IsPersonal]) VALUES ({0}, given.[Field], given.[Value], given.[IsPersonal]);
        """;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai) };

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        if (db.Database.CurrentTransaction is null && Recorded(db).Any())
            db.OwnTransaction = await db.Database.BeginTransactionAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        foreach (var submission in Recorded(db).ToList())
        {
            await WriteAsync(db, submission, cancellationToken);
            submission.ForgetChanges();
        }
        return result;
    }

    internal static IEnumerable<Submission> Recorded(AppDbContext db) =>
        db.ChangeTracker.Entries<Submission>().Select(e => e.Entity).Where(s => s.Changes.Count > 0);

    private static async Task WriteAsync(AppDbContext db, Submission submission, CancellationToken cancel)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync(
                db is SqliteAppDbContext ? Sqlite : SqlServer, [submission.ObligationId, Document(submission.Changes)], cancel);
        }
        catch (DbException failure)
        {
            // As EF Core words a failed write of its own, so that collisions are told alike.
            throw new DbUpdateException("The answers could not be written.", failure);
        }
    }

    private static string Document(IReadOnlyList<AnswerChange> changes)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartArray();
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("Field", change.Field);
                json.WriteString("Value", change.After);
                json.WriteBoolean("IsPersonal", change.IsPersonal);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
