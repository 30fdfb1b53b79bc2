using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>An announcement as it will be shown, above the form with all that was typed. Nothing is saved.</summary>
[Route("announcements/previews")]
[Authorize(Policies.WriteLibrary)]
public sealed class AnnouncementPreviewsController(TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public IActionResult Preview(AnnouncementForm form) => View("Form", new AnnouncementFormPage(form, form.Read(clock.GetUtcNow(), ModelState, words)));
}
