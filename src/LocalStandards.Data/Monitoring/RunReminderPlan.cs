using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Monitoring;

/// <summary>A step of a plan on a day that it is due and has not run.</summary>
public readonly record struct DueStep(int StepId, DateOnly Day);

/// <summary>
/// Runs a round's plan. One step on one day is one transaction with a row that is unique: whoever is stopped in it leaves
/// nothing and it is done anew; whoever comes second collides and leaves it as done.
/// </summary>
public sealed class RunReminderPlan(AppDbContext db, KnownRounds rounds)
{
    /// <summary>What is due, in the order it is done. Where no end lies so many days ahead nothing is.</summary>
    public async Task<IReadOnlyList<DueStep>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var steps = await db.ReminderSteps.AsNoTracking().Where(s => s.EndedAt == null).OrderBy(s => s.Id).ToListAsync(cancel);
        var wanted = steps.SelectMany(step => step.DueDays(now).Select(day => (Step: step, Day: day))).ToList();
        if (wanted.Count == 0)
            return [];
        var ids = steps.ConvertAll(s => s.RoundId);
        var stamps = await db.Rounds.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Stamp }).ToListAsync(cancel);
        var lastDays = new Dictionary<int, IReadOnlySet<DateOnly>>();
        foreach (var round in stamps)
            lastDays[round.Id] = new EntryEnds(await rounds.FindAsync(db, round.Id, round.Stamp, cancel), now).LastDays;
        wanted.RemoveAll(w => !lastDays[w.Step.RoundId].Contains(w.Day.AddDays(w.Step.DaysBefore)));
        if (wanted.Count == 0)
            return [];
        var first = wanted.Min(w => w.Day);
        var run = (await db.ReminderRuns.Where(r => r.StepId != null && r.Day >= first).Select(r => new { r.StepId, r.Day }).ToListAsync(cancel))
            .Select(r => new DueStep(r.StepId!.Value, r.Day)).ToHashSet();
        return [.. wanted.Select(w => new DueStep(w.Step.Id, w.Day)).Where(due => !run.Contains(due)).OrderBy(due => due.Day)];
    }

    /// <returns>How many it reached; null when it was run, or ended, meanwhile.</returns>
    public async Task<int?> RunAsync(DueStep due, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await db.ReminderSteps.AsNoTracking().SingleAsync(s => s.Id == due.StepId, cancel) is not { IsActive: true } step
                || await db.ReminderRuns.AnyAsync(r => r.StepId == due.StepId && r.Day == due.Day, cancel))
                return null;
            var run = new ReminderRun(step.RoundId, step, due.Day, step.Text, null, now);
            var stamp = await db.Rounds.Where(r => r.Id == step.RoundId).Select(r => r.Stamp).SingleAsync(cancel);
            var round = await rounds.FindAsync(db, step.RoundId, stamp, cancel);
            var ends = new EntryEnds(round, now);
            var whom = Whom(step, due.Day, await db.Obligations.Where(o => o.RoundId == step.RoundId).Chased(db, Bangkok.DateOf(now)).ToListAsync(cancel), ends);
            foreach (var record in whom)
                run.Remind(record.ObligationId);
            db.Add(run);
            db.AddRange(ReminderNotices.Of(whom.Select(r => (r.ObligationId, ends.Of(r.Place, r.Status))), now));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return run.Reached;
        }
        // Another node ran it, or somebody reminded one of them in this moment: the next round looks again.
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>Whom the step reminds on the day, as things stand: who still has time, and was not reminded since.</summary>
    /// <param name="ends">As of now, which may be some days later.</param>
    public static IReadOnlyList<ChaseRecord> Whom(ReminderStep step, DateOnly day, IEnumerable<ChaseRecord> among, EntryEnds ends) =>
    [
        .. among.Where(record => step.Means(record.Type, record.State)
            && step.DayFor(ends.Of(record.Place, record.Status).LastDay) == day
            && ReminderRule.RefusalOf(record.Status, record.RemindedOn, ends.IsOpen(record.Place, record.Status), day) is null),
    ];
}
