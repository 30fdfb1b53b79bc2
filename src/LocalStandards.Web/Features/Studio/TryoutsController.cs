using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Typed values, and what an indicator makes of them as it stands in the sheet, saved or not. Nothing of them is stored.</summary>
[Route("indicator-sets/{year}/{type}/indicators/{code}/tryouts")]
[Authorize(Policies.ReadSets)]
public sealed class TryoutsController(AppDbContext db, SetQueries queries, StudioQueries studio, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [RequestFormLimits(ValueCountLimit = 5000, ValueLengthLimit = 1024 * 1024, KeyLengthLimit = 100)]
    public async Task<IActionResult> Try(string year, string type, string code, int? version, CancellationToken cancel)
    {
        if (await queries.FindAsync(year, type, version, cancel) is not { } record || record.Set.Indicators.Find(code) is not { } stored)
            return NotFound();
        var posted = await Request.ReadFormAsync(cancel);
        // Without script the sheet is not sent along: then what is saved is tried.
        var text = IndicatorText.From(posted) is { } typed && typed.Places.Any() ? typed : IndicatorText.Of(stored);
        var (json, unread) = text.ToJson(record.Set, stored, words);
        var reading = IndicatorDocument.Read(json, record.Set);
        var tryOut = TryOut.From(posted, unread.Count == 0 ? reading.Indicator : null, record.Row.Type);
        // A collision with another save is ignored: the next try is noted.
        if (tryOut.Outcome is { Value: not null } && reading.Indicator == stored && User.ToActor().Has(Role.CentralOfficer))
        {
            await db.TrySaveAsync(
                async () => await queries.FindAsync(year, type, version, cancel) is { } found && found.Set.Indicators.Find(code) == stored && found.Row.Try(stored),
                cancel);
        }
        var sheet = studio.Sheet(record, stored, User.ToActor()) with { TryOut = tryOut };
        return Request.IsFromScript() ? PartialView("_TryOut", sheet) : View("Studio", await studio.PageAsync(record, User.ToActor(), sheet, cancel));
    }
}
