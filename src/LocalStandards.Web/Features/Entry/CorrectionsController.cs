using LocalStandards.Data.Indicators;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>What was corrected in the set that the actor's own authority answers, and which of its answers no longer count.</summary>
[Route("entry/{year}/corrections")]
public sealed class CorrectionsController(Submissions submissions, IStringLocalizer<Words> words) : Controller
{
    /// <summary>What the office keeps for itself.</summary>
    private static readonly HashSet<ChangedField> OfTheOffice =
    [
        ChangedField.Crosswalk, ChangedField.Provenance, ChangedField.Sources, ChangedField.DesignNote, ChangedField.SetCode,
        ChangedField.SetResolutions, ChangedField.SetStatus, ChangedField.SetSystem,
    ];

    [HttpGet]
    [Authorize(Policies.ReadForms)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel) =>
        await submissions.ReadAsync(User.ToActor(), year, cancel) is { Corrections: { Count: > 0 } leading } record
            ? View("Corrections", new CorrectionsPage(
                year, record.Context.Round.Name, record.Context.Obligation.ShortName, [.. leading.Select(c => Section(year, c))], SupersededAnswers.Of(record.Submission, leading, words)))
            : NotFound();

    private CorrectionSection Section(string year, PublishedCorrection published)
    {
        var (before, after) = (published.Correction.Before, published.Correction.After);
        var comparison = SetComparison.Of(before, after);
        return new CorrectionSection(
            before.Version, published.Version, published.At, published.Note,
            [.. Rows(comparison.Frame, before, after, null, null)],
            [
                .. from indicator in comparison.Indicators
                   where indicator.Kind is not ComparisonKind.Same
                   let rows = Rows(indicator.Changes, before, after, indicator.Before, indicator.After).ToList()
                   where indicator.Kind is not ComparisonKind.Changed || rows.Count > 0
                   let set = indicator.After is null ? before : after
                   select new ChangedIndicator(
                       indicator.Kind, IndicatorNumbers.Of(set, (indicator.After ?? indicator.Before)!), set.Fill((indicator.After ?? indicator.Before)!.Name),
                       indicator.After is { } now && after.FormOf(now.Code) is { } form ? EntryLinks.Form(year, form.Code) + "#i-" + now.Code : null,
                       indicator.AltersMeaning, rows),
            ]);
    }

    private IEnumerable<ChangeRow> Rows(
        IEnumerable<SetChange> changes, IndicatorSetDefinition before, IndicatorSetDefinition after, Indicator? was, Indicator? now) =>
        from change in changes
        where !OfTheOffice.Contains(change.Field)
        select new ChangeRow(
            SetChangeText.Of(change.Field, words), NameOf(change, before, after, was, now),
            SetChangeText.Value(change.Field, change.Before, before, words), SetChangeText.Value(change.Field, change.After, after, words), change.AltersMeaning);

    /// <summary>The item by its label where there is one, else what the key says.</summary>
    private static string? NameOf(SetChange change, IndicatorSetDefinition before, IndicatorSetDefinition after, Indicator? was, Indicator? now) =>
        change switch
        {
            { Key: null } or { Field: ChangedField.ItemAdded or ChangedField.ItemRemoved or ChangedField.ItemLabel } => null,
            { Key: { } key } when now?.Items.Find(key) is { } item => after.Fill(item.Label),
            { Key: { } key } when was?.Items.Find(key) is { } item => before.Fill(item.Label),
            _ => change.Key,
        };
}
