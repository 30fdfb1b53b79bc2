using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>What the extension would mean, beside the form while it is filled in; nothing is stored.</summary>
[Route("deadlines/{year}/extensions/previews")]
public sealed class ExtensionPreviewsController(ReadExtension read, ExtensionPages pages) : Controller
{
    [HttpPost]
    [Authorize(Policies.WriteDeadlines)]
    [RequestFormLimits(ValueCountLimit = ExtensionForm.MostValues)]
    public async Task<IActionResult> Show(string year, ExtensionForm form, CancellationToken cancel) =>
        await read.RoundAsync(year, cancel) is { } round
            ? PartialView("_Live", await pages.LiveAsync(await read.UnfinishedAsync(round, form, ModelState, cancel), form, cancel))
            : NotFound();
}
