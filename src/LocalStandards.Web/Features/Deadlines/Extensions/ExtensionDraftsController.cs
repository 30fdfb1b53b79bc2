using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>
/// The form again as it is filled in so far, with what was searched for and pasted: where no script does it meanwhile, and on
/// the way back from the last look. Nothing is stored.
/// </summary>
[Route("deadlines/{year}/extensions/drafts")]
public sealed class ExtensionDraftsController(ReadExtension read, ExtensionPages pages) : Controller
{
    [HttpPost]
    [Authorize(Policies.WriteDeadlines)]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(ValueCountLimit = ExtensionForm.MostValues, MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Show(string year, ExtensionForm form, CancellationToken cancel) =>
        await read.RoundAsync(year, cancel) is { } round
            ? View("New", await pages.FormAsync(await read.UnfinishedAsync(round, form, ModelState, cancel), form, cancel))
            : NotFound();
}

/// <summary>The form with the day of a quick choice filled in. Nothing is stored.</summary>
[Route("deadlines/{year}/extensions/quick-picks/{days:int}")]
public sealed class QuickPicksController(ReadExtension read, ExtensionPages pages) : Controller
{
    [HttpPost]
    [Authorize(Policies.WriteDeadlines)]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(ValueCountLimit = ExtensionForm.MostValues, MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Pick(string year, int days, ExtensionForm form, CancellationToken cancel)
    {
        if (await read.RoundAsync(year, cancel) is not { } round)
            return NotFound();
        form.Forget(ModelState);
        await pages.PickAsync(round, form, days, cancel);
        return View("New", await pages.FormAsync(await read.UnfinishedAsync(round, form, ModelState, cancel), form, cancel));
    }
}
