using LocalStandards.Data.Saving;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Monitoring;

/// <summary>What became of a press: whom it reached, and whom it could not.</summary>
public sealed record ReminderOutcome(int Reached, int RemindedToday, int Submitted, int Closed);

/// <summary>
/// Reminds all of a selection that may be reminded, whole or not at all. Pressed twice, or by two at once, each is reminded
/// once: who comes second finds what the first has done, or collides with it and looks again.
/// </summary>
public sealed class RemindAuthorities(AppDbContext db)
{
    private const int Attempts = 3;

    /// <param name="among">Of one round, as far as the actor may see.</param>
    /// <param name="pick">Those of them that are meant, as they stand in the moment of writing.</param>
    public async Task<ReminderOutcome> RunAsync(
        AssessmentRound round, IQueryable<Obligation> among, Func<IEnumerable<ChaseRecord>, IEnumerable<ChaseRecord>> pick, string text, int? byId, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(round, among, pick, text, byId, now, cancel);
            }
            catch (DbUpdateException collision) when (collision.IsCollision() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<ReminderOutcome> TryAsync(
        AssessmentRound round, IQueryable<Obligation> among, Func<IEnumerable<ChaseRecord>, IEnumerable<ChaseRecord>> pick, string text, int? byId, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var today = Bangkok.DateOf(now);
        var ends = new EntryEnds(round, now);
        var run = new ReminderRun(round.Id, null, today, text, byId, now);
        var refused = new Dictionary<ReminderRefusal, int>();
        var reminded = new List<(int, EffectiveDeadline)>();
        foreach (var record in pick((await among.Chased(db, today).ToListAsync(cancel)).Select(r => r.Until(ends))))
        {
            if (ReminderRule.RefusalOf(record.Status, record.RemindedOn, record.LastDay is not null, today) is { } refusal)
                refused[refusal] = refused.GetValueOrDefault(refusal) + 1;
            else
            {
                run.Remind(record.ObligationId);
                reminded.Add((record.ObligationId, ends.Of(record.Place, record.Status)));
            }
        }
        if (run.Reached > 0)
        {
            db.Add(run);
            db.AddRange(ReminderNotices.Of(reminded, now));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        return new ReminderOutcome(
            run.Reached, refused.GetValueOrDefault(ReminderRefusal.RemindedToday), refused.GetValueOrDefault(ReminderRefusal.Submitted),
            refused.GetValueOrDefault(ReminderRefusal.Closed));
    }
}
