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
        var runs = await (
            from r in db.ReminderRuns
            where r.RoundId == area.Round.Id
            join s in db.ReminderSteps on r.StepId equals (int?)s.Id into planned
            from s in planned.DefaultIfEmpty()
            join u in db.Users on r.ById equals (int?)u.Id into people
            from u in people.DefaultIfEmpty()
            orderby r.At descending, r.Id descending
            select new RunLine(r.At, s == null ? null : s.DaysBefore, u.FullName, r.Reached, r.Text)).Take(MostRuns).ToListAsync(cancel);
        var reached = await db.Reminders.Where(r => r.Day == today && r.Run!.RoundId == area.Round.Id && r.Run.StepId != null)
            .GroupBy(r => r.Run!.StepId!.Value).Select(g => new { StepId = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.StepId, g => g.Count, cancel);
        var ends = new EntryEnds(area.Round, now);
        var chased = steps.Exists(s => s.Step.IsActive) || preview is not null
            ? (await db.Obligations.Where(o => o.RoundId == area.Round.Id).Chased(db, today).ToListAsync(cancel)).FindAll(r => r.State != ChaseState.Submitted)
            : [];
        var still = await plan.StillAsync(area.Round, steps.ConvertAll(s => s.Step), chased, ends, now, cancel);
        return new ReminderPlanPage(
            area,
            steps.ConvertAll(s => new PlannedStep(
                s.Step, s.Step.IsActive ? still[s.Step.Id].Count() : null, reached.GetValueOrDefault(s.Step.Id),
                s.Step.IsActive ? ends.LastDays.Select(s.Step.DayFor).Where(day => day >= today).Order().Cast<DateOnly?>().FirstOrDefault() : null, s.By)),
            runs, form,
            preview is null ? null : new StepPreview(
                RunReminderPlan.Whom(preview, today, chased, ends), chased.Count(r => preview.Means(r.Type, r.State) && ends.IsOpen(r.Place, r.Status))),
            actor.Has(Role.CentralOfficer), now);
    }
}
