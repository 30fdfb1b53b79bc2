using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>How the outbox stands, and in the demo the mails themselves.</summary>
[Route("mail")]
[Authorize(Policies.RunMail)]
public sealed class MailController(MailPages pages, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("Mail", await pages.PageAsync(clock.GetUtcNow(), cancel));

    /// <summary>Where a server has the mails there is no such page.</summary>
    [HttpGet("folder")]
    public IActionResult Folder() => pages.InFolder() is { } mails ? View("Folder", mails) : NotFound();

    [HttpGet("folder/{name:maxlength(120)}")]
    public IActionResult One(string name) => pages.FindInFolder(name) is { } mail ? View("One", mail) : NotFound();
}
