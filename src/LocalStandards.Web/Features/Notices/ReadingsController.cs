using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Notices;

/// <summary>Marks notices as read without opening them: one, or all.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ReadingsController(NoticePages pages, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <param name="back">The page it was pressed on.</param>
    [HttpPost("notices/{id:int}/reading")]
    public async Task<IActionResult> One(int id, string? back, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await pages.FindAsync(actor, id, cancel) is null)
            return NotFound();
        await pages.ReadAsync(actor, id, clock.GetUtcNow(), cancel);
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : NoticesLinks.List);
    }

    [HttpPost("notices/readings")]
    public async Task<IActionResult> All(CancellationToken cancel)
    {
        var read = await pages.ReadAsync(User.ToActor(), null, clock.GetUtcNow(), cancel);
        TempData[Flash.Key] = words["ทำเครื่องหมายว่าอ่านแล้ว {0} เรื่อง", ThaiNumber.Format(read)].Value;
        return LocalRedirect(NoticesLinks.List);
    }
}
