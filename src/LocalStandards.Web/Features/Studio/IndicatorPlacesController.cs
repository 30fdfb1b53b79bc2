using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Moves, copies or removes an indicator of a draft.</summary>
[Route("indicator-sets/{year}/{type}/indicators/{code}")]
[Authorize(Policies.WriteSets)]
public sealed class IndicatorPlacesController(SetEdits edits, IStringLocalizer<Words> words) : Controller
{
    [HttpPost("moves")]
    public Task<IActionResult> Move(string year, string type, string code, int steps, CancellationToken cancel) =>
        MakeAsync(year, type, set => set.MoveIndicator(code, Math.Sign(steps)), () => code, null, cancel);

    [HttpPost("copies")]
    public Task<IActionResult> Copy(string year, string type, string code, CancellationToken cancel)
    {
        string? copy = null;
        return MakeAsync(year, type, set =>
        {
            copy = ProposedCodes.Next(set, code);
            return set.CopyIndicator(code, copy);
        }, () => copy, null, cancel);
    }

    /// <param name="everywhere">Also out of the drafts of the other types.</param>
    [HttpPost("removals")]
    public Task<IActionResult> Remove(string year, string type, string code, bool everywhere, CancellationToken cancel) =>
        MakeAsync(year, type, set => set.RemoveIndicator(code), () => null,
            everywhere ? (_, other) => other.Indicators.Contains(code) ? other.RemoveIndicator(code) : null : null, cancel);

    private async Task<IActionResult> MakeAsync(
        string year, string type, Func<IndicatorSetDefinition, Edit<IndicatorSetDefinition>> edit, Func<string?> open,
        Func<IndicatorSetDefinition, IndicatorSetDefinition, Edit<IndicatorSetDefinition>?>? others, CancellationToken cancel)
    {
        if (await edits.MakeAsync(year, type, User.ToActor(), edit, cancel, others) is not { } outcome)
            return NotFound();
        TempData[Flash.Key] = outcome.Problem ?? words["บันทึกร่างแล้ว"].Value;
        return LocalRedirect(open() is { } code && outcome.Record.Set.Find(code) is not null
            ? StudioLinks.Open(outcome.Record.Year, outcome.Record.Type, code)
            : outcome.Record.Address);
    }
}
