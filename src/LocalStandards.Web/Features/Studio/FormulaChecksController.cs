using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>What is wrong with a formula while it is typed, and where. Nothing is saved.</summary>
[Route("indicator-sets/{year}/{type}/indicators/{code}/formula-checks")]
[Authorize(Policies.WriteSets)]
public sealed class FormulaChecksController(SetQueries queries, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [RequestFormLimits(ValueCountLimit = 5000, ValueLengthLimit = 1024 * 1024, KeyLengthLimit = 100)]
    public async Task<IActionResult> Check(string year, string type, string code, CancellationToken cancel)
    {
        if (await queries.FindAsync(year, type, null, cancel) is not { } record || record.Set.Indicators.Find(code) is not { } stored)
            return NotFound();
        var text = IndicatorText.From(await Request.ReadFormAsync(cancel));
        var reading = IndicatorDocument.Read(text.ToJson(record.Set, stored, words).Json, record.Set);
        return PartialView("_FormulaCheck", FormulaCheck.Of(text, reading.Problems, reading.Indicator));
    }
}
