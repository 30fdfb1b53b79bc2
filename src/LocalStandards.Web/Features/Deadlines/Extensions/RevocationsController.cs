using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Takes an extension back: shows who loses what, and asks why. What was done under it stands.</summary>
[Route("deadlines/{year}/extensions/{id:int}/revocation")]
[Authorize(Policies.ReadDeadlines)]
public sealed class RevocationsController(AppDbContext db, ReadExtension read, ExtensionQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Form(string year, int id, int page = 1, CancellationToken cancel = default)
    {
        if (await queries.RevocationAsync(year, id, Math.Clamp(page, 1, 100_000), null, cancel) is not { } form)
            return NotFound();
        if (form.Row.State != ExtensionState.Revoked)
            return View("Revocation", form);
        TempData[Flash.Key] = ExtensionRefusalText.Of(ExtensionRefusal.AlreadyRevoked, words);
        return LocalRedirect(DeadlinesLinks.Extension(year, id));
    }

    [HttpPost]
    public async Task<IActionResult> Revoke(string year, int id, string? reason, CancellationToken cancel)
    {
        var why = ThaiText.Clean(reason);
        if (why.Length > Extension.LongestReason)
        {
            ModelState.AddModelError("reason", words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", Extension.LongestReason]);
            return await queries.RevocationAsync(year, id, 1, reason, cancel) is { } tooLong ? View("Revocation", tooLong) : NotFound();
        }
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await read.RoundAsync(year, cancel) is not { } round || round.Extensions.FirstOrDefault(e => e.Id == id) is not { } extension)
                    return NotFound();
                var now = clock.GetUtcNow();
                var losing = round.LossOf(extension, await db.ParticipantsAsync(round.Id, cancel), now);
                var refusal = round.Revoke(extension, why, User.ToActor(), now);
                if (refusal is ExtensionRefusal.ReasonMissing)
                {
                    ModelState.AddModelError("reason", ExtensionRefusalText.Of(refusal.Value, words));
                    return View("Revocation", await queries.RevocationAsync(year, id, 1, reason, cancel));
                }
                if (refusal is { } refused)
                    return Done(ExtensionRefusalText.Of(refused, words));
                if (losing.Count > 0)
                    db.Add(RoundNotices.Revoked(round, extension, losing, now));
                return null;
            },
            cancel);
        return outcome.Refusal ?? Done(outcome.IsOvertaken ? words.Overtaken() : words["ยกเลิกแล้ว สิ่งที่ส่งหรือบันทึกไว้ก่อนหน้านี้ยังใช้ได้"]);

        LocalRedirectResult Done(string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(DeadlinesLinks.Extension(year, id));
        }
    }
}
