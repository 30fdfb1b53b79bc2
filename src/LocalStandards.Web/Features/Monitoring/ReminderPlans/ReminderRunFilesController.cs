using LocalStandards.Documents.Workbooks;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>Every run of a round's reminders as a file, by the plan and by presses.</summary>
[Authorize(Policies.ReadReminderPlans)]
public sealed class ReminderRunFilesController(
    MonitoredAreas areas, ReminderPlanQueries queries, ListFiles files, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("monitoring/{year}/reminder-plan/runs.csv")]
    public async Task<IActionResult> Csv(string year, CancellationToken cancel) =>
        await ListAsync(year, cancel) is { } list ? await files.CsvAsync(list, cancel) : NotFound();

    [HttpGet("monitoring/{year}/reminder-plan/runs.xlsx")]
    public async Task<IActionResult> Excel(string year, CancellationToken cancel) =>
        await ListAsync(year, cancel) is { } list ? await files.ExcelAsync(list, cancel) : NotFound();

    private async Task<ListFile?> ListAsync(string year, CancellationToken cancel) =>
        await areas.FindAsync(User.ToActor(), year, null, cancel) is { } area
            ? new ListFile(
                $"reminder-runs-{area.Year}", [words["แผนแจ้งเตือน ปี {0}", area.Round.Name], words["ที่แจ้งเตือนไปแล้ว"]], clock.GetUtcNow(),
                [words["เมื่อ"], words["ส่งโดย"], words["จำนวนแห่ง"], words["ข้อความ"]], [22, 36, 12, 80],
                [.. (await queries.RunsAsync(area, cancel)).Select(run => new Cell[] { DateText.Of(run.At), PlanText.Of(run, words), run.Reached, run.Text })])
            : null;
}
