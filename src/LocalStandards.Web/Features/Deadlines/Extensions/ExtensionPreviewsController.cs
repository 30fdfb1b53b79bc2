using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>What the extension would mean, beside the form while it is filled in; nothing is stored.</summary>
[Route("deadlines/{year}/extensions/previews")]
public sealed class ExtensionPreviewsController(ExtensionDesk desk, ExtensionPages pages) : Controller
{
    [HttpPost]
    [Authorize(Policies.WriteDeadlines)]
    [RequestFormLimits(ValueCountLimit = ExtensionsController.MostValues)]
    public async Task<IActionResult> Show(string year, ExtensionForm form, CancellationToken cancel)
    {
        if (await desk.FindAsync(year, cancel) is not { } round)
            return NotFound();
        ExtensionsController.Forget(form, ModelState);
        var draft = await desk.ReadAsync(round, form, ModelState, cancel);
        ModelState.Clear();
        return PartialView("_Live", await pages.LiveAsync(draft, form, cancel));
    }
}
