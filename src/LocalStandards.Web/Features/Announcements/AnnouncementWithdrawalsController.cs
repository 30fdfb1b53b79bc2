using LocalStandards.Data;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
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
        if (await db.Announcements.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } announcement)
            return NotFound();
        announcement.Withdraw(User.ToActor().UserId, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
            TempData[Flash.Key] = words["ถอนประกาศแล้ว หน้าแรกเลิกแสดงภายในหนึ่งนาที"].Value;
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData[Flash.Key] = words["มีผู้อื่นบันทึกในเวลาเดียวกัน ให้ส่งอีกครั้ง"].Value;
        }
        return LocalRedirect($"/announcements/{id}");
    }
}
