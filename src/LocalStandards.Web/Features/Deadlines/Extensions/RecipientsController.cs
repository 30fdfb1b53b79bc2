using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Whom an extension covers, by name: of one that is recorded, or of one as typed so far.</summary>
[Route("deadlines/{year}/extensions")]
public sealed class RecipientsController(ReadExtension read, ExtensionQueries queries) : Controller
{
    [HttpGet("{id:int}/recipients")]
    [Authorize(Policies.ReadDeadlines)]
    public async Task<IActionResult> List(string year, int id, int page = 1, CancellationToken cancel = default) =>
        await queries.RecipientsAsync(year, id, Math.Clamp(page, 1, 100_000), cancel) is { } list ? View("Recipients", list) : NotFound();

    /// <summary>Posted, since the form is not stored anywhere.</summary>
    [HttpPost("recipients")]
    [Authorize(Policies.WriteDeadlines)]
    [RequestFormLimits(ValueCountLimit = ExtensionForm.MostValues)]
    public async Task<IActionResult> Show(string year, ExtensionForm form, int page = 1, CancellationToken cancel = default) =>
        await read.RoundAsync(year, cancel) is { } round
            ? View("Recipients", await queries.RecipientsAsync(
                await read.UnfinishedAsync(round, form, ModelState, cancel), form, Math.Clamp(page, 1, 100_000), cancel))
            : NotFound();
}
