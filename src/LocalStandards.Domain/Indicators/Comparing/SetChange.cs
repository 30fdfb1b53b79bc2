
namespace LocalStandards.Domain.Indicators.Comparing;

/// <summary>What differs between two versions of something; pages word it.</summary>
public enum ChangedField
{
    // Of an indicator.
    Code = 1,
    Area,
    Mission,
    Name,
    Rationale,
    Definition,
    LegalBasis,
    ResponsibleUnit,
    MeasureKind,
    Formula,
    FormulaText,
    Decimals,
    Direction,
    ResultUnit,
    ResultMaximum,
    AllowsNegative,
    IsScored,
    AllowsNotDone,
    IsCumulative,
    Evidence,
    Crosswalk,
    Provenance,
    Sources,
    DesignNote,

    /// <summary>Key: none; one rule added, taken out or changed. Text: rule, severity's code, message, on a line each.</summary>
    Rule,

    /// <summary>Key: the ground's code. Text: label, condition, whether automatic and with reason.</summary>
    NotApplicable,

    /// <summary>Key: the tier; null for the standard of all others. Text: <c>&gt;= 90 ร้อยละ</c>, with the above-from in parentheses.</summary>
    Standard,

    // Of an item; the key is the item's.
    ItemAdded,
    ItemRemoved,

    /// <summary>Key: none. Text: the keys in order.</summary>
    ItemOrder,
    ItemLabel,
    ItemType,
    ItemUnit,
    ItemRole,
    ItemRequired,
    ItemMin,
    ItemMax,
    ItemDecimals,
    ItemMaxLength,
    ItemPrefill,

    /// <summary>Text: value and label of each on a line, * before what is mandatory.</summary>
    ItemOptions,
    ItemPersonal,

    // Of the set; the key is the code of the form, area … that changed.
    SetCode,
    SetLevel,
    SetDataYear,
    SetStatus,
    SetSystem,
    SetType,
    SetBand,
    SetSteps,
    SetRequiredDocument,
    SetResolutions,

    /// <summary>Text: the title, and the areas in order on a line of their own.</summary>
    SetForm,
    SetFormOrder,
    SetArea,
    SetMission,
}

/// <summary>One thing that differs.</summary>
/// <param name="Key">The item's key, the tier, the code: what of several (see <see cref="ChangedField"/>).</param>
/// <param name="Before">As text, enums in the words of the file; null when there was nothing.</param>
/// <param name="After">As <paramref name="Before"/>; null when nothing is left.</param>
/// <param name="AltersMeaning">Whether an answer given before is no answer to what is asked after.</param>
public sealed record SetChange(ChangedField Field, string? Key, string? Before, string? After, bool AltersMeaning = false);
