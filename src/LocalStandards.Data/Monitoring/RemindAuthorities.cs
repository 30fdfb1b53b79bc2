using LocalStandards.Data.Saving;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Monitoring;

/// <summary>How many were reminded, and how many could not be.</summary>
public sealed record ReminderOutcome(int Reached, int RemindedToday, int Submitted, int Closed);

/// <summary>
/// Reminds all of a selection that may be reminded, all or none. Pressed twice, or by two people at once, each authority is
/// reminded once: the second finds what the first has done, or collides with it and looks again.
/// </summary>
public sealed class RemindAuthorities(AppDbContext db)
{
    /// <param name="among">Of one round, as far as the actor may see.</param>
    /// <param name="pick">Those of them that are meant, as they stand in the moment of writing.</param>
    /// <returns>Null when every attempt collided with other reminders: nobody was reminded.</returns>
    public async Task<ReminderOutcome?> RunAsync(
        AssessmentRound round, IQueryable<Obligation> among, Func<IEnumerable<FollowUpRecord>, IEnumerable<FollowUpRecord>> pick, string text, int? byId, DateTimeOffset now, CancellationToken cancel)
    {
        ReminderOutcome outcome = null!;
        var saving = await db.TrySaveAsync(async () => (outcome = await RemindAsync(round, among, pick, text, byId, now, cancel)).Reached > 0 ? null : outcome, cancel);
        return saving.IsOvertaken ? null : outcome;
    }

    private async Task<ReminderOutcome> RemindAsync(
        AssessmentRound round, IQueryable<Obligation> among, Func<IEnumerable<FollowUpRecord>, IEnumerable<FollowUpRecord>> pick, string text, int? byId, DateTimeOffset now, CancellationToken cancel)
    {
        var today = Bangkok.DateOf(now);
        var ends = new SubmissionDeadlines(round, now);
        var run = new ReminderRun(round.Id, null, today, text, byId, now);
        var refused = new Dictionary<ReminderRefusal, int>();
        var reminded = new List<(int, EffectiveDeadline)>();
        foreach (var record in pick((await among.FollowUps(db, today).ToListAsync(cancel)).Select(r => r.WithDeadline(ends))))
        {
            if (ReminderRule.RefusalOf(record.Status, record.RemindedOn, record.LastDay is not null, today) is { } refusal)
            {
                refused[refusal] = refused.GetValueOrDefault(refusal) + 1;
            }
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
        }
        return new ReminderOutcome(
            run.Reached, refused.GetValueOrDefault(ReminderRefusal.RemindedToday), refused.GetValueOrDefault(ReminderRefusal.Submitted),
            refused.GetValueOrDefault(ReminderRefusal.Closed));
    }
}
