using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Whom an extension covers, by name: of one that is recorded, or of one as typed so far.</summary>
[Route("deadlines/{year}/extensions")]
public sealed class RecipientsController(ExtensionDesk desk, ExtensionLists lists) : Controller
{
    [HttpGet("{id:int}/recipients")]
    [Authorize(Policies.ReadDeadlines)]
    public async Task<IActionResult> List(string year, int id, int page = 1, CancellationToken cancel = default) =>
        await lists.RecipientsAsync(year, id, Math.Clamp(page, 1, 100_000), cancel) is { } list ? View("Recipients", list) : NotFound();

    /// <summary>Posted, since the form is not stored anywhere.</summary>
    [HttpPost("recipients")]
    [Authorize(Policies.WriteDeadlines)]
    [RequestFormLimits(ValueCountLimit = ExtensionsController.MostValues)]
    public async Task<IActionResult> Show(string year, ExtensionForm form, int page = 1, CancellationToken cancel = default)
    {
        if (await desk.FindAsync(year, cancel) is not { } round)
            return NotFound();
        ExtensionsController.Forget(form, ModelState);
        var draft = await desk.ReadAsync(round, form, ModelState, cancel);
        ModelState.Clear();
        return View("Recipients", await lists.RecipientsAsync(draft, form, Math.Clamp(page, 1, 100_000), cancel));
    }
}
