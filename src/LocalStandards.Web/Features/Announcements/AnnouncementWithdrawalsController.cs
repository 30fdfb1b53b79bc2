using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>Takes an announcement from every page. Pressed twice it stays as at the first time.</summary>
[Route("announcements/{id:int}/withdrawal")]
[Authorize(Policies.WriteLibrary)]
public sealed class AnnouncementWithdrawalsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancel)
    {
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.Announcements.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } announcement)
                    return NotFound();
                announcement.Withdraw(User.ToActor().UserId, clock.GetUtcNow());
                return null;
            },
            cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        TempData[Flash.Key] = outcome.IsOvertaken ? words.Overtaken() : words["ถอนประกาศแล้ว หน้าแรกเลิกแสดงภายในหนึ่งนาที"].Value;
        return LocalRedirect(AnnouncementsLinks.Announcement(id));
    }
}
