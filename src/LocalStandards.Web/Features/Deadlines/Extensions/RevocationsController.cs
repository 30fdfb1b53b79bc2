using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Takes an extension back: shows who loses what, and asks why. What was done under it stands.</summary>
[Route("deadlines/{year}/extensions/{id:int}/revocation")]
[Authorize(Policies.ReadDeadlines)]
public sealed class RevocationsController(AppDbContext db, ExtensionDesk desk, ExtensionLists lists, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const int Attempts = 4;

    [HttpGet]
    public async Task<IActionResult> Form(string year, int id, int page = 1, CancellationToken cancel = default)
    {
        if (await lists.RevocationAsync(year, id, Math.Clamp(page, 1, 100_000), null, cancel) is not { } form)
            return NotFound();
        if (form.Row.State != ExtensionState.Revoked)
            return View("Revocation", form);
        TempData[Flash.Key] = ExtensionRefusalText.Of(ExtensionRefusal.AlreadyRevoked, words);
        return LocalRedirect(form.Address);
    }

    [HttpPost]
    public async Task<IActionResult> Revoke(string year, int id, string? reason, CancellationToken cancel)
    {
        var why = ThaiText.Clean(reason);
        if (why.Length > Extension.LongestReason)
        {
            ModelState.AddModelError("reason", words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", Extension.LongestReason]);
            return await lists.RevocationAsync(year, id, 1, reason, cancel) is { } tooLong ? View("Revocation", tooLong) : NotFound();
        }
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await desk.FindAsync(year, cancel) is not { } round || round.Extensions.FirstOrDefault(e => e.Id == id) is not { } extension)
                return NotFound();
            var now = clock.GetUtcNow();
            var losing = round.LossOf(extension, await db.ParticipantsAsync(round.Id, cancel), now);
            var refusal = round.Revoke(extension, why, User.ToActor(), now);
            if (refusal is ExtensionRefusal.ReasonMissing)
            {
                ModelState.AddModelError("reason", ExtensionRefusalText.Of(refusal.Value, words));
                return View("Revocation", await lists.RevocationAsync(year, id, 1, reason, cancel));
            }
            if (refusal is null)
            {
                if (losing.Count > 0)
                    db.Add(RoundNotices.Revoked(round, extension, losing, now));
                try
                {
                    await db.SaveChangesAsync(cancel);
                }
                catch (DbUpdateException collision) when (collision.IsCollision() && attempt < Attempts)
                {
                    continue;
                }
            }
            TempData[Flash.Key] = refusal is { } refused ? ExtensionRefusalText.Of(refused, words) : words["ยกเลิกแล้ว สิ่งที่ส่งหรือบันทึกไว้ก่อนหน้านี้ยังใช้ได้"].Value;
            return LocalRedirect($"/deadlines/{round.Code}/extensions/{extension.Id}");
        }
    }
}
