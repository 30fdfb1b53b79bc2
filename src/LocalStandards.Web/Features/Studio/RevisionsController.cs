using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Begins a correction of a published set: the next version, a draft, with a note that recorders will read.</summary>
[Route("indicator-sets/{year}/{type}/revisions")]
[Authorize(Policies.WriteSets)]
public sealed class RevisionsController(AppDbContext db, SetQueries queries, StudioQueries studio, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const int LongestNote = 2000;

    [HttpPost]
    public async Task<IActionResult> Begin(string year, string type, [FromForm(Name = "Note")] string? typed, CancellationToken cancel)
    {
        var note = ThaiText.Clean(typed);
        var address = "";
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await queries.FindAsync(year, type, null, cancel) is not { } record)
                    return NotFound();
                address = record.Address;
                if (record.Row.Status != IndicatorSetStatus.Published)
                    return Done(words["มีฉบับแก้ไขที่ยังไม่เผยแพร่อยู่แล้ว แก้ในฉบับนั้นต่อ"]);
                if (note.Length is 0 or > LongestNote)
                {
                    ModelState.AddModelError("Note", words["เขียนว่าแก้อะไร เพราะอะไร ไม่เกิน {0} ตัวอักษร", LongestNote]);
                    return View("Studio", await studio.PageAsync(record, User.ToActor(), null, cancel));
                }
                var definition = await db.WithCrosswalkAsync(record.Round.Programme, record.Set with { Version = record.Row.Version + 1 }, cancel);
                db.Add(IndicatorSet.Draft(record.Row.RoundId, definition, record.Row.Id, note, User.ToActor().UserId, clock.GetUtcNow()));
                return null;
            },
            cancel);
        return outcome.Refusal ?? Done(outcome.IsOvertaken
            ? words.Overtaken() : words["เริ่มฉบับแก้ไขแล้ว ฉบับที่เผยแพร่ยังใช้อยู่จนกว่าฉบับนี้จะเผยแพร่"]);

        LocalRedirectResult Done(string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(address);
        }
    }
}
