using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Notices;

/// <summary>What a person was told: the list, and one, which leads to what it is about.</summary>
[Route("notices")]
[Authorize(Policies.SignedIn)]
public sealed class NoticesController(NoticePages pages, NoticeText text, TimeProvider clock) : Controller
{
    /// <param name="show"><c>unread</c> leaves out what was opened.</param>
    /// <param name="page">As text, so that whatever stands in the address is read.</param>
    [HttpGet]
    public async Task<IActionResult> List(string? show, string? page, CancellationToken cancel)
    {
        return View("List", await pages.ListAsync(User.ToActor(), show == "unread", Pager.NumberOf(page), cancel));
    }

    /// <summary>Where mails lead to. Opened, it is read.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Open(int id, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await pages.FindAsync(actor, id, cancel) is not { } notice)
            return NotFound();
        await pages.ReadAsync(actor, id, clock.GetUtcNow(), cancel);
        return LocalRedirect(text.Leads(notice));
    }
}
