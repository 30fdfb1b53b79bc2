using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>
/// Reminds, with one press and one row, all below that have not done their part, or one office of them; at most once a day.
/// The reminded see it on the letter, in their list and on their home.
/// </summary>
[Route("letters/{id:int}/reminders")]
[Authorize(Policies.PassLetters)]
public sealed class LetterRemindersController(AppDbContext db, TrackingQueries tracking, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <param name="kind">Whom: authorities that have not acknowledged, or offices that have not forwarded.</param>
    /// <param name="office">The one meant; all below the reminder's own office when left out.</param>
    /// <param name="back">The page it was pressed on.</param>
    [HttpPost]
    public async Task<IActionResult> Remind(int id, OfficeKind kind, int? office, string? back, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var reader = await db.LetterReaderAsync(actor, cancel);
        if (!ModelState.IsValid || kind is not (OfficeKind.Authority or OfficeKind.District or OfficeKind.Province)
            || await tracking.FindAsync(id, reader, cancel) is not { ForwardsId: null, CirculatedAt: not null } letter
            || (!reader.IsCentre && !letter.IsRoutedTo(reader)))
        {
            return NotFound();
        }
        // Within the own province or district; an office outside it counts as none.
        var waiting = await tracking.WaitingAsync(letter, reader, kind, office, cancel);
        if (waiting is null)
            return NotFound();
        TempData[Flash.Key] = await RemindAsync(letter, reader, kind, office, waiting.Value, actor.UserId, cancel);
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : LettersLinks.Letter(id));
    }

    private async Task<string> RemindAsync(OfficialLetter letter, LetterReader reader, OfficeKind kind, int? office, int waiting, int? byId, CancellationToken cancel)
    {
        if (waiting == 0)
            return kind == OfficeKind.Authority ? words["รับทราบครบแล้ว ไม่มีใครต้องเตือน"] : words["ส่งต่อครบแล้ว ไม่มีใครต้องเตือน"];
        var now = clock.GetUtcNow();
        int? province = reader.Office!.Value.Kind == OfficeKind.Province ? reader.ProvinceId : null;
        int? district = reader.Office.Value.Kind == OfficeKind.District ? reader.DistrictId : null;
        var reminder = new LetterReminder
        {
            LetterId = letter.Id, OfficeKind = kind, OfficeId = office, ProvinceId = office is null ? province : null, DistrictId = office is null ? district : null,
            At = now, ById = byId, Reached = waiting,
        };
        var key = reminder.Key;
        var outcome = await db.TrySaveAsync<DateTimeOffset?>(
            async () =>
            {
                if (await db.LetterReminders.Where(r => r.Key == key).Select(r => (DateTimeOffset?)r.At).SingleOrDefaultAsync(cancel) is { } earlier)
                    return earlier;
                db.Add(reminder);
                db.Add(LetterNotices.Reminded(letter, reminder));
                return null;
            },
            cancel);
        return outcome.IsOvertaken ? words.Overtaken()
            : outcome.Refusal is { } sent ? words["เตือนได้วันละครั้ง วันนี้เตือนไปแล้วเมื่อ {0}", DateText.Of(sent)]
            : words["เตือนแล้ว {0} แห่ง ผู้ถูกเตือนเห็นในหน้าหลักและในหนังสือนี้", ThaiNumber.Format(waiting)];
    }
}
