using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Publishing;

/// <summary>What can stand in the way of publishing a set; the page words it.</summary>
public enum PublicationFlaw
{
    // These block.

    /// <summary>What the reader of files would refuse. Args: the JSON path, the Thai message.</summary>
    Problem = 1,

    /// <summary>There is nothing to ask.</summary>
    NoIndicators,

    /// <summary>An area that no form asks. Args: the area's code and name.</summary>
    AreaInNoForm,

    /// <summary>A form of areas that asks nothing. Args: the form's code and title.</summary>
    FormWithoutIndicators,

    /// <summary>General items, and no general form to ask them.</summary>
    NoGeneralForm,

    /// <summary>An indicator without items.</summary>
    NoItems,

    /// <summary>Scored without a formula.</summary>
    NoFormula,

    /// <summary>Scored without a direction.</summary>
    NoDirection,

    /// <summary>Scored without a standard for authorities of any tier.</summary>
    NoStandard,

    // These are to be confirmed.

    /// <summary>The set still calls itself a sample or a draft. Args: the status.</summary>
    NotOfficial = 101,

    /// <summary>Some tiers have standards of their own and this one has not. Args: the tier.</summary>
    TierWithoutStandard,

    /// <summary>A standard is for a tier that no authority of the type has. Args: the tier.</summary>
    UnknownTier,

    /// <summary>Nobody tried the formula as it stands.</summary>
    FormulaUntried,

    /// <summary>The formula can divide by zero. Args: 0-based position, the Thai message.</summary>
    DivisionByZero,

    /// <summary>A percentage of fewer than two items.</summary>
    PercentOfOneItem,

    /// <summary>A percentage that nothing keeps from exceeding a hundred.</summary>
    PercentWithoutLimit,

    /// <summary>A text holds braces that nothing fills. Args: what stands in the text, the field in the words of the file.</summary>
    UnknownPlaceholder,
    NoEvidence,
    NoLegalBasis,
    NoResponsibleUnit,

    /// <summary>Nothing is decided about last year.</summary>
    CrosswalkUndecided,

    /// <summary>Decided to continue an indicator that last year's set has not. Args: the code.</summary>
    CrosswalkUnknownCode,

    /// <summary>Two continue one of last year's. Args: last year's code, the other indicator's.</summary>
    CrosswalkTwice,

    /// <summary>Decided to be the same question, but it asks otherwise. Args: last year's code.</summary>
    CrosswalkSameButChanged,

    /// <summary>The question changed, the standard did not. Args: last year's code.</summary>
    StandardUnchanged,
}

/// <summary>One thing the check before publishing found.</summary>
/// <param name="Indicator">Its code; null when the set as a whole is meant, <see cref="FieldName.General"/> for the general items.</param>
/// <param name="Key">The item's; null when the indicator as a whole is meant.</param>
/// <param name="Args">The values the message names, in order (<see cref="PublicationFlaw"/>).</param>
public sealed record PublicationFinding(PublicationFlaw Flaw, string? Indicator, string? Key, ValueList<object> Args)
{
    /// <summary>Whether the set cannot be published before it is put right; anything else is confirmed by a person.</summary>
    public bool Blocks => Flaw < PublicationFlaw.NotOfficial;
}

/// <summary>What the check knows beside the set.</summary>
public sealed record PublicationContext
{
    /// <summary>The set of the type in the year before; null when there is none to continue.</summary>
    public IndicatorSetDefinition? LastYear { get; init; }

    /// <summary>The tiers that authorities of the type have; null when not known.</summary>
    public IReadOnlyCollection<string>? Tiers { get; init; }

    /// <summary>The indicators whose formulas were tried as they stand; null when not known.</summary>
    public IReadOnlySet<string>? Tried { get; init; }
}
