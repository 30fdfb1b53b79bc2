using LocalStandards.Data;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>Reads a round's plan; whom each step reaches is worked out on one reading of the country.</summary>
public sealed class ReminderPlanQueries(AppDbContext db, RunReminderPlan plan, TimeProvider clock)
{
    private const int MostRuns = 20;

    /// <param name="preview">A step as typed, to show whom it would reach.</param>
    public async Task<ReminderPlanPage> PageAsync(MonitoredArea area, Actor actor, ReminderStepForm form, ReminderStep? preview, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = Bangkok.DateOf(now);
        var steps = await (
            from s in db.ReminderSteps.AsNoTracking()
            where s.RoundId == area.Round.Id
            join u in db.Users on s.WrittenById equals (int?)u.Id into people
            from u in people.DefaultIfEmpty()
            orderby s.EndedAt != null, s.DaysBefore descending, s.Id
            select new { Step = s, By = u.FullName }).ToListAsync(cancel);
        var reached = await db.Reminders.Where(r => r.Day == today && r.Run!.RoundId == area.Round.Id && r.Run.StepId != null)
            .GroupBy(r => r.Run!.StepId!.Value).Select(g => new { StepId = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.StepId, g => g.Count, cancel);
        var ends = new SubmissionDeadlines(area.Round, now);
        var chased = steps.Exists(s => s.Step.IsActive) || preview is not null ? await OutstandingAsync(area, today, cancel) : [];
        var remaining = await plan.RemainingAsync(area.Round, steps.ConvertAll(s => s.Step), chased, ends, now, cancel);
        return new ReminderPlanPage(
            area,
            steps.ConvertAll(s => new PlannedStep(
                s.Step, s.Step.IsActive ? remaining[s.Step.Id].Count() : null, reached.GetValueOrDefault(s.Step.Id),
                s.Step.IsActive ? ends.LastDays.Select(s.Step.DayFor).Where(day => day >= today).Order().Cast<DateOnly?>().FirstOrDefault() : null, s.By)),
            await Runs(area).Take(MostRuns).ToListAsync(cancel), form,
            preview is null ? null : new StepPreview(
                RunReminderPlan.ToRemind(preview, today, chased, ends), chased.Count(r => preview.Means(r.Type, r.State) && ends.IsOpen(r.Place, r.Status))),
            actor.Has(Role.CentralOfficer), now);
    }

    /// <summary>Every run of the round, the latest first.</summary>
    public Task<List<RunLine>> RunsAsync(MonitoredArea area, CancellationToken cancel) => Runs(area).ToListAsync(cancel);

    /// <summary>Whom the plan is still to reach today, step by step.</summary>
    /// <param name="typed">A step as typed: whom it alone would reach, were its day today; null for the plan.</param>
    public async Task<IReadOnlyList<PlannedReminder>> TodayAsync(MonitoredArea area, ReminderStep? typed, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = Bangkok.DateOf(now);
        var ends = new SubmissionDeadlines(area.Round, now);
        var chased = await OutstandingAsync(area, today, cancel);
        if (typed is not null)
            return Of(typed, RunReminderPlan.ToRemind(typed, today, chased, ends));
        var steps = await db.ReminderSteps.AsNoTracking().Where(s => s.RoundId == area.Round.Id && s.EndedAt == null)
            .OrderByDescending(s => s.DaysBefore).ThenBy(s => s.Id).ToListAsync(cancel);
        var remaining = await plan.RemainingAsync(area.Round, steps, chased, ends, now, cancel);
        return [.. steps.SelectMany(step => Of(step, remaining[step.Id]))];

        IReadOnlyList<PlannedReminder> Of(ReminderStep step, IEnumerable<FollowUpRecord> whom) =>
        [
            .. whom.OrderBy(r => r.Province, ThaiOrder.Instance).ThenBy(r => r.District, ThaiOrder.Instance).ThenBy(r => r.Name, ThaiOrder.Instance)
                .Select(r => new PlannedReminder(step, r.WithDeadline(ends))),
        ];
    }

    private IQueryable<RunLine> Runs(MonitoredArea area) =>
        from r in db.ReminderRuns
        where r.RoundId == area.Round.Id
        join s in db.ReminderSteps on r.StepId equals (int?)s.Id into planned
        from s in planned.DefaultIfEmpty()
        join u in db.Users on r.ById equals (int?)u.Id into people
        from u in people.DefaultIfEmpty()
        orderby r.At descending, r.Id descending
        select new RunLine(r.At, s == null ? null : s.DaysBefore, u.FullName, r.Reached, r.Text);

    private async Task<List<FollowUpRecord>> OutstandingAsync(MonitoredArea area, DateOnly today, CancellationToken cancel) =>
        (await db.Obligations.Where(o => o.RoundId == area.Round.Id).FollowUps(db, today).ToListAsync(cancel)).FindAll(r => r.State != FollowUpState.Submitted);
}
