using LocalStandards.Documents.Workbooks;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>Whom a round's plan is still to reach today as a file; or, with a step in the address, whom that would reach were its day today.</summary>
[Authorize(Policies.ReadReminderPlans)]
public sealed class PlannedReminderFilesController(
    MonitoredAreas areas, ReminderPlanQueries queries, ListFiles files, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("monitoring/{year}/reminder-plan/today.csv")]
    public async Task<IActionResult> Csv(string year, ReminderStepForm form, CancellationToken cancel) =>
        await ListAsync(year, form, cancel) is { } list ? await files.CsvAsync(list, cancel) : NotFound();

    [HttpGet("monitoring/{year}/reminder-plan/today.xlsx")]
    public async Task<IActionResult> Excel(string year, ReminderStepForm form, CancellationToken cancel) =>
        await ListAsync(year, form, cancel) is { } list ? await files.ExcelAsync(list, cancel) : NotFound();

    private async Task<ListFile?> ListAsync(string year, ReminderStepForm form, CancellationToken cancel)
    {
        var (actor, now) = (User.ToActor(), clock.GetUtcNow());
        if (await areas.FindAsync(actor, year, null, cancel) is not { } area)
            return null;
        var typed = form.IsEmpty ? null : form.ReadWhom(area.Round.Id, "", actor, now, ModelState, words);
        if (!ModelState.IsValid)
            return null;
        List<string> title = [words["แผนแจ้งเตือน ปี {0}", area.Round.Name], words["รายชื่อที่จะถึงวันนี้"]];
        if (typed is not null)
            title[1] = words["ถ้าใช้วันนี้: {0}", $"{PlanText.When(typed, words)} · {PlanText.Whom(typed, words)}"];
        return new ListFile(
            $"reminders-{area.Year}", title, now,
            [
                words["ขั้นแจ้งเตือน"], words["รหัส"], words["อปท."], words["ประเภท"], words["อำเภอ"], words["จังหวัด"], words["สถานะ"], words["กำหนดส่ง"],
                words["เตือนล่าสุด"], words["ข้อความ"],
            ],
            [20, 9, 32, 10, 20, 20, 24, 18, 18, 60],
            [.. (await queries.TodayAsync(area, typed, cancel)).Select(Row)]);
    }

    private Cell[] Row(PlannedReminder planned)
    {
        var (step, row) = planned;
        return
        [
            PlanText.When(step, words), row.Code, row.ShortName, TypeText.Short(row.Type, words), row.District, row.Province, FollowUpText.Of(row.State, words),
            DateText.Of(row.LastDay!.Value), row.RemindedOn is { } reminded ? DateText.Of(reminded) : null, step.Text,
        ];
    }
}
