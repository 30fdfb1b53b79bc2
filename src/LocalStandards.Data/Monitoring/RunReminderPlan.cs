using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Monitoring;

/// <summary>A step of a plan on a day that it is due for.</summary>
public readonly record struct DueStep(int StepId, DateOnly Day);

/// <summary>
/// Runs a round's plan. A run of a step for one day is one save together with its <see cref="StepDay"/>: an interrupted run
/// leaves nothing and is repeated; a concurrent one collides, looks again and finds it done.
/// </summary>
public sealed class RunReminderPlan(AppDbContext db, RoundCache rounds)
{
    /// <summary>The steps that are due, in the order they run: those with a deadline so many days ahead, which is known without reading authorities.</summary>
    public async Task<IReadOnlyList<DueStep>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var steps = await db.ReminderSteps.AsNoTracking().Where(s => s.EndedAt == null).OrderBy(s => s.Id).ToListAsync(cancel);
        var wanted = steps.SelectMany(step => step.DueDays(now).Select(day => (Step: step, Day: day))).ToList();
        if (wanted.Count == 0)
            return [];
        var ids = steps.ConvertAll(s => s.RoundId);
        var known = new Dictionary<int, AssessmentRound>();
        foreach (var round in await db.Rounds.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Stamp }).ToListAsync(cancel))
            known[round.Id] = await rounds.FindAsync(db, round.Id, round.Stamp, cancel);
        var runs = await RunsSinceAsync(wanted.Min(w => w.Day), cancel);
        return
        [
            .. wanted.Where(w => runs.TryGetValue(new(w.Step.Id, w.Day), out var day)
                    ? day.IsDue(known[w.Step.RoundId].Stamp, now) : HasDeadline(known[w.Step.RoundId], w.Step, w.Day, now))
                .OrderBy(w => w.Day).Select(w => new DueStep(w.Step.Id, w.Day)),
        ];
    }

    /// <returns>How many it reached; null when the step ran, or was ended, meanwhile.</returns>
    public async Task<int?> RunAsync(DueStep due, DateTimeOffset now, CancellationToken cancel)
    {
        int? reached = null;
        // Another node may run it, or somebody remind one of them, in this moment: it is looked at again.
        return await db.TrySaveAsync(async () => (reached = await RunStepAsync(due, now, cancel)) is not null, cancel) ? reached : null;
    }

    private async Task<int?> RunStepAsync(DueStep due, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.ReminderSteps.AsNoTracking().SingleAsync(s => s.Id == due.StepId, cancel) is not { IsActive: true } step)
            return null;
        var stamp = await db.Rounds.Where(r => r.Id == step.RoundId).Select(r => r.Stamp).SingleAsync(cancel);
        var round = await rounds.FindAsync(db, step.RoundId, stamp, cancel);
        var day = await db.StepDays.SingleOrDefaultAsync(d => d.StepId == due.StepId && d.Day == due.Day, cancel);
        if (day is null)
            db.Add(day = new StepDay(due.StepId, due.Day));
        else if (!day.IsDue(round.Stamp, now))
            return null;
        day.Run(round.Stamp, now);
        var run = new ReminderRun(step.RoundId, step, due.Day, step.Text, null, now);
        var ends = new SubmissionDeadlines(round, now);
        var whom = ToRemind(step, due.Day, await db.Obligations.Where(o => o.RoundId == step.RoundId).FollowUps(db, Bangkok.DateOf(now)).ToListAsync(cancel), ends);
        foreach (var record in whom)
            run.Remind(record.ObligationId);
        if (run.Reached > 0)
            db.Add(run);
        db.AddRange(ReminderNotices.Of(whom.Select(r => (r.ObligationId, ends.Of(r.Place, r.Status))), now));
        return run.Reached;
    }

    /// <summary>Whom each step of a round is still to reach today, whatever the hour; each authority under the step that runs first.</summary>
    /// <param name="ends">As of now.</param>
    public async Task<ILookup<int, FollowUpRecord>> RemainingAsync(
        AssessmentRound round, IReadOnlyList<ReminderStep> steps, IReadOnlyList<FollowUpRecord> among, SubmissionDeadlines ends, DateTimeOffset now, CancellationToken cancel)
    {
        var today = Bangkok.DateOf(now);
        var runs = await RunsSinceAsync(today.AddDays(-ReminderStep.CatchUpDays), cancel);
        return steps.SelectMany(step => step.DaysOf(today).Select(day => (Step: step, Day: day)))
            .Where(w => w.Day == today || (!runs.ContainsKey(new(w.Step.Id, w.Day)) && HasDeadline(round, w.Step, w.Day, now)))
            .OrderBy(w => w.Day).ThenBy(w => w.Step.Id)
            .SelectMany(w => ToRemind(w.Step, w.Day, among, ends).Select(record => (w.Step.Id, Record: record)))
            .DistinctBy(w => w.Record.ObligationId)
            .ToLookup(w => w.Id, w => w.Record);
    }

    /// <summary>Whom the step reminds on the day, as things stand: who still has time, and was not reminded since.</summary>
    /// <param name="ends">As of now, which may be some days later.</param>
    public static IReadOnlyList<FollowUpRecord> ToRemind(ReminderStep step, DateOnly day, IEnumerable<FollowUpRecord> among, SubmissionDeadlines ends) =>
    [
        .. among.Where(record => step.Means(record.Type, record.State)
            && step.DayFor(ends.Of(record.Place, record.Status).LastDay) == day
            && ReminderRule.RefusalOf(record.Status, record.RemindedOn, ends.IsOpen(record.Place, record.Status), day) is null),
    ];

    private Task<Dictionary<DueStep, StepDay>> RunsSinceAsync(DateOnly from, CancellationToken cancel) =>
        db.StepDays.AsNoTracking().Where(d => d.Day >= from).ToDictionaryAsync(d => new DueStep(d.StepId, d.Day), cancel);

    /// <summary>Whether a deadline lay so many days after the day, as was known on it: what was granted since is not caught up.</summary>
    private static bool HasDeadline(AssessmentRound round, ReminderStep step, DateOnly day, DateTimeOffset now)
    {
        var over = Bangkok.ExclusiveEndOf(day);
        return new SubmissionDeadlines(round, now < over ? now : over).LastDays.Contains(day.AddDays(step.DaysBefore));
    }
}
