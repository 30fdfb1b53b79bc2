using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>Adds a step to a round's plan, shown first to whom it would go, or ends one.</summary>
[Route("monitoring/{year}/reminder-plan/steps")]
[Authorize(Policies.WriteReminderPlans)]
public sealed class ReminderStepsController(
    AppDbContext db, MonitoredAreas areas, ReminderPlanQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Add(string year, ReminderStepForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await areas.FindAsync(actor, year, null, cancel) is not { } area)
            return NotFound();
        var step = form.Read(area.Round.Id, actor, clock.GetUtcNow(), ModelState, words);
        if (step is null || form.Preview)
            return View("Plan", await queries.PageAsync(area, actor, form, step, cancel));
        var isAdded = await db.TrySaveAsync(
            async () =>
            {
                var active = await db.ReminderSteps.AsNoTracking().Where(s => s.RoundId == area.Round.Id && s.EndedAt == null && s.DaysBefore == step.DaysBefore).ToListAsync(cancel);
                // The second of a double click, or of two tabs.
                if (!active.Exists(s => s.Text == step.Text && s.Types.SequenceEqual(step.Types) && s.States.SequenceEqual(step.States)))
                    db.Add(step);
                return true;
            },
            cancel);
        return Done(year, isAdded ? words["เพิ่มขั้นแจ้งเตือนก่อนปิดรับ {0} วันแล้ว", step.DaysBefore] : words.Overtaken());
    }

    [HttpPost("{id:int}/end")]
    public async Task<IActionResult> End(string year, int id, CancellationToken cancel)
    {
        var days = 0;
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.ReminderSteps.SingleOrDefaultAsync(s => s.Id == id && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == year), cancel) is not { } step)
                    return NotFound();
                days = step.DaysBefore;
                step.End(User.ToActor(), clock.GetUtcNow());
                return null;
            },
            cancel);
        return outcome.Refusal ?? Done(year, outcome.IsOvertaken ? words.Overtaken() : words["หยุดขั้นแจ้งเตือนก่อนปิดรับ {0} วันแล้ว", days]);
    }

    private LocalRedirectResult Done(string year, string notice)
    {
        TempData[Flash.Key] = notice;
        return LocalRedirect(MonitoringLinks.ReminderPlan(year));
    }
}
