using System.Data.Common;
using System.Text.Json;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// Writes the changed answers of a save in one statement instead of one for each, in the save's own transaction: of a
/// whole form they were most of what saving it cost. That nobody saved the form meanwhile is still its stamp's to tell.
/// </summary>
/// <remarks>After a save that failed the context is not to be saved again: it takes these answers for written.</remarks>
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
        USING OPENJSON({1}) WITH ([Field] nvarchar(80), [Value] nvarchar(4000), [IsPersonal] bit) AS given
        ON kept.[ObligationId] = {0} AND kept.[Field] = given.[Field]
        WHEN MATCHED THEN UPDATE SET [Value] = given.[Value]
        WHEN NOT MATCHED THEN INSERT ([ObligationId], [Field], [Value], [IsPersonal]) VALUES ({0}, given.[Field], given.[Value], given.[IsPersonal]);
        """;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        var changed = Changed(db.ChangeTracker);
        if (changed.Count < 2)
            return result;
        if (db.Database.CurrentTransaction is null)
            db.OwnTransaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            foreach (var answers in changed.GroupBy(e => e.Entity.ObligationId))
            {
                var document = JsonSerializer.Serialize(answers.Select(e => new { e.Entity.Field, e.Entity.Value, e.Entity.IsPersonal }));
                await db.Database.ExecuteSqlRawAsync(db is SqliteAppDbContext ? Sqlite : SqlServer, [answers.Key, document], cancellationToken);
            }
        }
        catch (DbException failure)
        {
            // As EF Core words a failed write of its own, so that collisions are told alike.
            throw new DbUpdateException("The answers could not be written.", failure);
        }
        foreach (var entry in changed)
            entry.State = EntityState.Unchanged;
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (((AppDbContext)eventData.Context!).TakeOwnTransaction() is { } transaction)
        {
            await using (transaction)
                await transaction.CommitAsync(cancellationToken);
        }
        return result;
    }

    /// <summary>None while their submission is itself to be written first.</summary>
    private static List<EntityEntry<Answer>> Changed(ChangeTracker tracker) =>
        tracker.Entries<Submission>().Any(e => e.State == EntityState.Added)
            ? []
            : [.. tracker.Entries<Answer>().Where(e => e.State is EntityState.Added or EntityState.Modified)];
}
