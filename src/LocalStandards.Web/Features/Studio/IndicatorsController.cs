using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>One indicator of a draft: added, and saved whole as it is typed.</summary>
[Route("indicator-sets/{year}/{type}/indicators")]
[Authorize(Policies.WriteSets)]
public sealed class IndicatorsController(SetQueries queries, SetEdits edits, StudioQueries studio, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <summary>A new one with the next code of its mission, ready to be filled.</summary>
    [HttpPost]
    public async Task<IActionResult> Add(string year, string type, string? mission, string? name, CancellationToken cancel)
    {
        var code = "";
        var outcome = await edits.MakeAsync(year, type, User.ToActor(), set =>
        {
            var made = NewIndicator.In(set, mission ?? "", string.IsNullOrWhiteSpace(name) ? words["ตัวชี้วัดใหม่"] : Domain.Thai.ThaiText.Clean(name));
            code = made.Code;
            return set.Add(made);
        }, cancel);
        return outcome is null ? NotFound() : Back(outcome, outcome.Problem is null ? code : null);
    }

    /// <summary>
    /// Saves what the sheet holds. What is wrong is told at its place and nothing is saved; what is only unfinished is
    /// saved. Somebody else's change of the same indicator is shown and never overwritten unseen.
    /// </summary>
    [HttpPost("{code}")]
    [RequestFormLimits(ValueCountLimit = 5000, ValueLengthLimit = 1024 * 1024, KeyLengthLimit = 100)]
    public async Task<IActionResult> Save(string year, string type, string code, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var posted = await Request.ReadFormAsync(cancel);
        var text = SheetText.Rearranged(IndicatorText.From(posted), posted);
        if (await queries.FindAsync(year, type, null, cancel) is not { } record || record.Set.Find(code) is not { } stored)
            return NotFound();
        var (json, unread) = text.ToJson(record.Set, stored, words);
        var reading = IndicatorDocument.Read(json, record.Set);
        IReadOnlyList<SetProblem> problems = [.. unread, .. reading.Problems];
        var fingerprint = posted["fingerprint"].ToString();
        if (fingerprint != IndicatorDocument.Fingerprint(stored))
        {
            if (unread.Count > 0 || reading.Indicator != stored)
                return await SheetAsync(record, stored, text, problems, cancel, SheetText.Conflicts(stored, text));
            // Both typed the same.
            fingerprint = IndicatorDocument.Fingerprint(stored);
        }
        if (unread.Count > 0 || !reading.IsRight)
            return await SheetAsync(record, stored, text, problems, cancel);
        if (reading.Indicator == stored && !posted.ContainsKey("also"))
            return await SheetAsync(record, stored, text, problems, cancel);

        var also = posted["also"].ToHashSet();
        var outcome = await edits.MakeAsync(year, type, actor,
            // Told again on what stands now: another save may have come between.
            set => set.Find(code) is { } now && IndicatorDocument.Fingerprint(now) == fingerprint
                ? set.Put(reading.Indicator)
                : new Edit<IndicatorSetDefinition>(null, EditRefusal.Unknown, code),
            cancel,
            (set, other) => also.Contains(SetCode.Of(other.AuthorityType)) ? other.TakeOver(set, code) : null);
        if (outcome is null)
            return NotFound();
        if (outcome.Problem is not null)
        {
            var now = outcome.Record.Set.Find(code) ?? stored;
            return await SheetAsync(outcome.Record, now, text, [new SetProblem("$", outcome.Problem)], cancel,
                IndicatorDocument.Fingerprint(now) == fingerprint ? null : SheetText.Conflicts(now, text));
        }
        return await SheetAsync(outcome.Record, reading.Indicator, IndicatorText.Of(reading.Indicator), problems, cancel);
    }

    private async Task<IActionResult> SheetAsync(
        SetRecord record, Indicator stored, IndicatorText text, IReadOnlyList<SetProblem> problems, CancellationToken cancel, IReadOnlyList<TextConflict>? conflicts = null)
    {
        var isSaved = conflicts is null && !problems.Any(p => !p.IsUnfinished);
        // A row just added is empty: what it lacks is told when the sheet is left, not while it begins.
        if (Request.Form["row"].Count > 0 && problems.Any(p => !p.IsUnfinished))
            problems = [];
        var sheet = studio.Sheet(record, stored, User.ToActor()) with
        {
            Text = text, Problems = problems, Conflicts = conflicts ?? [],
            SavedAt = isSaved ? clock.GetUtcNow() : null,
        };
        Response.Headers["Indicator-Fingerprint"] = sheet.Fingerprint;
        if (conflicts is not null)
            Response.Headers["Indicator-Conflict"] = "true";
        if (Request.IsFromScript())
            return PartialView("_Saved", await studio.PageAsync(record, User.ToActor(), sheet, cancel));
        return sheet.SavedAt is null
            ? View("Studio", await studio.PageAsync(record, User.ToActor(), sheet, cancel))
            : LocalRedirect(StudioLinks.Open(record.Year, record.Type, stored.Code));
    }

    private LocalRedirectResult Back(SetEditOutcome outcome, string? open)
    {
        if (outcome.Problem is not null)
            TempData[Flash.Key] = outcome.Problem;
        return LocalRedirect(open is null ? outcome.Record.Address : StudioLinks.Open(outcome.Record.Year, outcome.Record.Type, open));
    }
}
