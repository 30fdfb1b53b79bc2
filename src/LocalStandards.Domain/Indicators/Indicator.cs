using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Indicators;

/// <summary>A hint at the documents an officer may keep ready.</summary>
public sealed record EvidenceHint(string Label, bool IsRequired, ValueList<string> FileTypes);

/// <summary>
/// A person's decision on an indicator's counterpart in another year's set: the same question, a changed one, or none.
/// Results are compared only where it <paramref name="IsSame"/>. Without a link to a year nothing is decided.
/// </summary>
/// <param name="YearBE">The other year, พ.ศ.</param>
/// <param name="Code">The indicator's code there; null when it has no counterpart: it is new.</param>
/// <param name="IsSame">Whether the definition is unchanged.</param>
public sealed record CrosswalkLink(int YearBE, string? Code, bool IsSame);

/// <summary>One indicator with its items and standards. Texts may hold placeholders (<see cref="Placeholders"/>).</summary>
public sealed record Indicator : ICoded
{
    /// <summary>Identifies the indicator across types, versions and years.</summary>
    public required string Code { get; init; }

    /// <summary>Whether this is the general form's items (<see cref="IndicatorSetDefinition.General"/>) rather than an indicator.</summary>
    public bool IsGeneral => Code == FieldName.General;

    public required string AreaCode { get; init; }

    public required string MissionCode { get; init; }

    public required string Name { get; init; }

    public string? Rationale { get; init; }

    public string? Definition { get; init; }

    public ValueList<string> LegalBasis { get; init; } = [];

    public string? ResponsibleUnit { get; init; }

    public ValueList<AuthorityType> AppliesTo { get; init; } = [];

    public required Measure Measure { get; init; }

    public CodedList<DataItem> Items { get; init; } = [];

    public ValueList<ValidationRule> Validations { get; init; } = [];

    public CodedList<NotApplicableOption> NotApplicable { get; init; } = [];

    public ValueList<Standard> Standards { get; init; } = [];

    public ValueList<EvidenceHint> Evidence { get; init; } = [];

    public ValueList<CrosswalkLink> Crosswalk { get; init; } = [];

    public string? Provenance { get; init; }

    public ValueList<string> Sources { get; init; } = [];

    public string? DesignNote { get; init; }

    /// <summary>What was decided about the indicator and that year; null when nothing was.</summary>
    public CrosswalkLink? LinkTo(int yearBE) => Crosswalk.FirstOrDefault(link => link.YearBE == yearBE);

    /// <summary>The indicator with that decision, in place of an earlier one about the same year.</summary>
    public Indicator Linked(CrosswalkLink link) =>
        this with { Crosswalk = Crosswalk.Where(other => other.YearBE != link.YearBE).Append(link).ToValueList() };

    /// <summary>The indicator as undecided about that year.</summary>
    public Indicator Unlinked(int yearBE) =>
        this with { Crosswalk = Crosswalk.Where(other => other.YearBE != yearBE).ToValueList() };

    /// <summary>Whether the result depends on the item: it is required, or the formula names it.</summary>
    public bool Needs(DataItem item) =>
        item.IsRequired || (Measure.IsScored && Measure.Formula is { } formula && formula.Names.Contains(item.Key));

    /// <summary>The standard for a type and tier: the type's own before the common one, the tier's own before the untiered.</summary>
    public Standard? StandardFor(AuthorityType type, string? tier) =>
        Standards.Where(standard => (standard.Types.Count == 0 || standard.Types.Contains(type))
                && (standard.Tier is null || standard.Tier == tier))
            .OrderByDescending(standard => standard.Types.Count > 0)
            .ThenByDescending(standard => standard.Tier is not null)
            .FirstOrDefault();

    /// <summary>The result of these answers and everything that stands in the way of submitting them. Never throws on answers.</summary>
    /// <param name="type">The type the assessment was begun under.</param>
    /// <param name="tier">The authority's tier, frozen in its obligation; null when it has none.</param>
    /// <param name="answers">What was typed and ticked.</param>
    public IndicatorOutcome Assess(AuthorityType type, string? tier, IndicatorAnswers answers) =>
        new Assessment(this, StandardFor(type, tier), answers).Run();

    /// <summary>The indicator as one type sees it: its own standards, with the common ones where it has none.</summary>
    public Indicator For(AuthorityType type)
    {
        var own = Standards.Where(standard => standard.Types.Contains(type)).ToList();
        var common = Standards.Where(standard => standard.Types.Count == 0
            && !own.Exists(mine => mine.Tier is null || mine.Tier == standard.Tier));
        return this with
        {
            AppliesTo = [type],
            Standards = own.Concat(common).Select(standard => standard with { Types = [type] }).ToValueList(),
        };
    }
}
