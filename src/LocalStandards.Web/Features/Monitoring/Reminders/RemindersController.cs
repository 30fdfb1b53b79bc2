using LocalStandards.Data;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Monitoring.Areas;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Reminders;

/// <summary>
/// Reminds those picked, each at most once a day, and nobody who has submitted. Pressed again it says how many had been
/// reminded already.
/// </summary>
[Route("monitoring/{year}/reminders")]
[Authorize(Policies.ContactAuthorities)]
public sealed class RemindersController(
    AppDbContext db, MonitoredAreas areas, AreaQueries queries, RemindAuthorities remind, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <param name="area">As in <see cref="MonitoredArea.Code"/>; the rest of the address is the selection.</param>
    [HttpGet("new")]
    public Task<IActionResult> New(string year, string? area, CancellationToken cancel) => WithSelectionAsync(year, area, async selection =>
        View("New", await PageAsync(selection, null, cancel)), cancel);

    [HttpPost]
    public Task<IActionResult> Remind(string year, string? area, ReminderForm form, CancellationToken cancel) => WithSelectionAsync(year, area, async selection =>
    {
        if (form.Read(ModelState, words) is not { } text)
            return View("New", await PageAsync(selection, form.Text, cancel));
        var now = clock.GetUtcNow();
        var outcome = await remind.RunAsync(
            selection.Area.Round, selection.Area.In(db.Obligations), records => selection.In(records, now), text, User.ToActor().UserId, now, cancel);
        TempData[Flash.Key] = outcome is null ? words.Overtaken() : Told(outcome);
        return LocalRedirect(selection.Back);
    }, cancel);

    private async Task<IActionResult> WithSelectionAsync(string year, string? area, Func<Selection, Task<IActionResult>> act, CancellationToken cancel) =>
        await areas.FindAsync(User.ToActor(), year, area, cancel) is { } found ? await act(Selection.Of(found, Request)) : NotFound();

    private async Task<ReminderPage> PageAsync(Selection selection, string? text, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ends = new SubmissionDeadlines(selection.Area.Round, now);
        var picked = selection.In(await queries.RecordsAsync(selection.Area, cancel), now).ToList();
        var refusals = picked.ToLookup(r => ReminderRule.RefusalOf(r.Status, r.RemindedOn, ends.IsOpen(r.Place, r.Status), Bangkok.DateOf(now)));
        var whom = refusals[null].ToList();
        return new ReminderPage(
            selection, whom, refusals[ReminderRefusal.RemindedToday].Count(), refusals[ReminderRefusal.Submitted].Count(), refusals[ReminderRefusal.Closed].Count(),
            text ?? Proposed(selection.Area, whom, ends));
    }

    /// <summary>Names the day where all of them have the same.</summary>
    private static string Proposed(MonitoredArea area, List<FollowUpRecord> whom, SubmissionDeadlines ends) =>
        whom.Select(r => ends.Of(r.Place, r.Status).LastDay).Distinct().ToList() is [var day]
            ? Asked(area) + $"ภายในวันที่ {ThaiDate.Short(day)}"
            : Asked(area) + "ภายในกำหนด";

    // It is read by the authority's people, whatever the language of the screen.
    private static string Asked(MonitoredArea area) => $"ขอให้บันทึกข้อมูลและส่งผลการประเมิน{area.Round.Programme.Name} ปี {area.Round.Year} ให้แล้วเสร็จ";

    private string Told(ReminderOutcome outcome)
    {
        var parts = new List<string>();
        if (outcome.Reached > 0)
            parts.Add(words["แจ้งเตือนแล้ว {0} แห่ง", ThaiNumber.Format(outcome.Reached)]);
        if (outcome.RemindedToday > 0)
            parts.Add(words["{0} แห่งเตือนไปแล้ววันนี้", ThaiNumber.Format(outcome.RemindedToday)]);
        if (outcome.Submitted > 0)
            parts.Add(words["{0} แห่งส่งผลแล้ว", ThaiNumber.Format(outcome.Submitted)]);
        if (outcome.Closed > 0)
            parts.Add(words["{0} แห่งปิดรับแล้ว", ThaiNumber.Format(outcome.Closed)]);
        return parts.Count == 0 ? words["ไม่มีแห่งใดให้เตือน"] : string.Join(" · ", parts);
    }
}

/// <summary>What is said to those reminded.</summary>
public sealed class ReminderForm
{
    public string? Text { get; set; }

    /// <summary>Null with the problem at the field.</summary>
    public string? Read(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var text = ThaiText.CleanLines(Text);
        if (text.Length is > 0 and <= ReminderStep.LongestText)
            return text;
        problems.AddModelError(nameof(Text), text.Length == 0
            ? words["กรอกข้อความที่จะแจ้งเตือน"] : words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", ReminderStep.LongestText]);
        return null;
    }
}

/// <param name="Whom">Those it would reach.</param>
public sealed record ReminderPage(Selection Selection, IReadOnlyList<FollowUpRecord> Whom, int RemindedToday, int Submitted, int Closed, string Text);
