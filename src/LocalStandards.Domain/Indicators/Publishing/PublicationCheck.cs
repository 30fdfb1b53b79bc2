using System.Globalization;
using System.Text.RegularExpressions;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators.Publishing;

/// <summary>The checklist before a set is put before the committee and published. Pure; the same set gives the same list.</summary>
public sealed partial class PublicationCheck
{
    private readonly IndicatorSetDefinition set;
    private readonly PublicationContext context;
    private readonly List<PublicationFinding> findings = [];

    private PublicationCheck(IndicatorSetDefinition set, PublicationContext context) => (this.set, this.context) = (set, context);

    /// <summary>Everything found: what blocks first, each part in the order of the set.</summary>
    public static IReadOnlyList<PublicationFinding> Of(IndicatorSetDefinition set, PublicationContext? context = null)
    {
        var check = new PublicationCheck(set, context ?? new());
        check.Run();
        return [.. check.findings.OrderBy(finding => !finding.Blocks)];
    }

    private void Run()
    {
        Problems();
        Frame();
        foreach (var item in set.GeneralItems)
            Placeholders(FieldName.General, item.Key, ("labelTh", item.Label));

        var tiers = (context.Tiers ?? []).Concat(set.Indicators.SelectMany(indicator => indicator.Standards).Select(standard => standard.Tier))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var indicator in set.Indicators)
        {
            Indicator(indicator, tiers);
            Texts(indicator);
        }

        if (context.LastYear is { } lastYear)
            Crosswalk(lastYear);
    }

    private void Problems()
    {
        foreach (var problem in IndicatorSetReader.ReadDraft(IndicatorSetWriter.Write(set)).Problems.Where(problem => !problem.IsUnfinished))
        {
            var (indicator, item) = Place(problem.Path);
            Add(PublicationFlaw.Problem, indicator?.Code, item?.Key, problem.Path, problem.Message);
        }
    }

    private (Indicator? Indicator, DataItem? Item) Place(string path)
    {
        if (IndicatorPath().Match(path) is not { Success: true } match)
            return default;

        var indicator = set.Indicators[Number(match.Groups[1])];
        return (indicator, match.Groups[2].Success ? indicator.Items[Number(match.Groups[2])] : null);

        static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private void Frame()
    {
        if (set.Indicators.Count == 0)
            Add(PublicationFlaw.NoIndicators, null, null);

        foreach (var area in set.Areas.Where(area => !set.Forms.Any(form => form.AreaCodes.Contains(area.Code))))
            Add(PublicationFlaw.AreaInNoForm, null, null, area.Code, area.Name);

        foreach (var form in set.Forms.Where(form => form.Kind is FormKind.Area && set.IndicatorsOf(form).Count == 0))
            Add(PublicationFlaw.FormWithoutIndicators, null, null, form.Code, form.Title);

        if (set.GeneralItems.Count > 0 && !set.Forms.Any(form => form.Kind is FormKind.General))
            Add(PublicationFlaw.NoGeneralForm, FieldName.General, null);

        if (set.Status is not DataStatus.Official)
            Add(PublicationFlaw.NotOfficial, null, null, set.Status);

        foreach (var form in set.Forms)
            Placeholders(null, null, ($"forms.{form.Code}", form.Title));

        foreach (var area in set.Areas)
            Placeholders(null, null, [($"areas.{area.Code}", area.Name), .. area.Missions.Select(mission => ($"missions.{mission.Code}", mission.Name))]);

        Placeholders(null, null, [.. set.Bands.Select(band => ($"resultBands.{FileCodes.Bands.CodeOf(band.Band)}", band.Label))]);
    }

    private void Indicator(Indicator indicator, List<string> tiers)
    {
        var (code, measure) = (indicator.Code, indicator.Measure);
        if (indicator.Items.Count == 0)
            Add(PublicationFlaw.NoItems, code, null);

        if (measure.IsScored)
            Scored(indicator, tiers);

        foreach (var (flaw, isMissing) in new[]
        {
            (PublicationFlaw.NoEvidence, indicator.Evidence.Count == 0),
            (PublicationFlaw.NoLegalBasis, indicator.LegalBasis.Count == 0),
            (PublicationFlaw.NoResponsibleUnit, indicator.ResponsibleUnit is null),
        })
        {
            if (isMissing)
                Add(flaw, code, null);
        }
    }

    private void Scored(Indicator indicator, List<string> tiers)
    {
        var (code, measure) = (indicator.Code, indicator.Measure);
        if (measure.Direction is Direction.None)
            Add(PublicationFlaw.NoDirection, code, null);

        if (indicator.StandardFor(set.AuthorityType, null) is null)
            Add(PublicationFlaw.NoStandard, code, null);

        var own = indicator.Standards.Select(standard => standard.Tier).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var tier in tiers.Where(tier => own.Count > 0 && !own.Contains(tier)))
            Add(PublicationFlaw.TierWithoutStandard, code, null, tier);

        foreach (var tier in own.Where(tier => context.Tiers is { } known && !known.Contains(tier)))
            Add(PublicationFlaw.UnknownTier, code, null, tier);

        if (measure.Formula is not { } formula)
        {
            Add(PublicationFlaw.NoFormula, code, null);
            return;
        }

        if (context.Tried is { } tried && !tried.Contains(code))
            Add(PublicationFlaw.FormulaUntried, code, null);

        foreach (var risk in FormulaRisks.DivisionsByZero(formula, indicator))
            Add(PublicationFlaw.DivisionByZero, code, null, risk.Offset, risk.Message);

        if (measure.Kind is MeasureKind.Percent)
        {
            if (formula.Names.Count < 2)
            {
                Add(PublicationFlaw.PercentOfOneItem, code, null);
            }
            else if (measure.Max is null && !indicator.Validations.Any(rule => rule.Severity is not Severity.Info))
            {
                Add(PublicationFlaw.PercentWithoutLimit, code, null);
            }
        }
    }

    private void Texts(Indicator indicator)
    {
        Placeholders(
            indicator.Code,
            null,
            [
                ("nameTh", indicator.Name), ("rationaleTh", indicator.Rationale), ("definitionTh", indicator.Definition),
                ("responsibleUnitTh", indicator.ResponsibleUnit), ("measure.formulaTh", indicator.Measure.FormulaText),
                ("measure.resultUnitTh", indicator.Measure.ResultUnit),
                .. indicator.LegalBasis.Select(text => ("legalBasisTh", text)),
                .. indicator.Validations.Select(rule => ("validations", rule.Message)),
                .. indicator.NotApplicable.Select(option => ("notApplicable", option.Label)),
                .. indicator.Standards.Select(standard => ("standards", standard.Unit)),
                .. indicator.Evidence.Select(hint => ("evidence", hint.Label)),
            ]);
        foreach (var item in indicator.Items)
        {
            Placeholders(
                indicator.Code, item.Key, [("labelTh", item.Label), ("unitTh", item.Unit), .. item.Options.Select(option => ("options", option.Label))]);
        }
    }

    private void Placeholders(string? indicator, string? key, params ReadOnlySpan<(string Field, string? Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            foreach (var placeholder in Indicators.Placeholders.Unknown(text))
                Add(PublicationFlaw.UnknownPlaceholder, indicator, key, placeholder, field);
        }
    }

    private void Crosswalk(IndicatorSetDefinition lastYear)
    {
        var continuedBy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in set.Indicators)
        {
            var link = indicator.LinkTo(lastYear.YearBE);
            if (link is null)
                Add(PublicationFlaw.CrosswalkUndecided, indicator.Code, null);

            if (link?.Code is not { } lastCode)
                continue;

            if (lastYear.Indicators.Find(lastCode) is not { } last)
            {
                Add(PublicationFlaw.CrosswalkUnknownCode, indicator.Code, null, lastCode);
                continue;
            }

            if (!continuedBy.TryAdd(lastCode, indicator.Code))
                Add(PublicationFlaw.CrosswalkTwice, indicator.Code, null, lastCode, continuedBy[lastCode]);

            if (link.IsSame && new Question(last, lastYear).Text != new Question(indicator, set).Text)
            {
                Add(PublicationFlaw.CrosswalkSameButChanged, indicator.Code, null, lastCode);
            }
            else if (!link.IsSame && indicator.Measure.IsScored && indicator.Standards.Count > 0 && Targets(indicator).SetEquals(Targets(last)))
            {
                Add(PublicationFlaw.StandardUnchanged, indicator.Code, null, lastCode);
            }
        }
    }

    private static HashSet<(string?, StandardOperator, decimal, decimal?)> Targets(Indicator indicator) =>
        [.. indicator.Standards.Select(standard => (standard.Tier, standard.Operator, standard.Value, standard.AboveFrom))];

    private void Add(PublicationFlaw flaw, string? indicator, string? key, params ReadOnlySpan<object> args) =>
        findings.Add(new(flaw, indicator, key, new([.. args])));

    [GeneratedRegex(@"^\$\.indicators\[(\d+)\](?:\.items\[(\d+)\])?")]
    private static partial Regex IndicatorPath();
}
