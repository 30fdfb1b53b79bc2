using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>A round's plan of reminders, with whom it reaches today and what it did.</summary>
[Route("monitoring/{year}/reminder-plan")]
[Authorize(Policies.ReadReminderPlans)]
public sealed class ReminderPlansController(MonitoredAreas areas, ReminderPlanQueries queries) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string year, CancellationToken cancel) =>
        await areas.FindAsync(User.ToActor(), year, null, cancel) is { } area
            ? View("Plan", await queries.PageAsync(area, User.ToActor(), new ReminderStepForm(), null, cancel))
            : NotFound();
}
