namespace LocalStandards.Domain.Indicators;

public enum ItemType
{
    Integer = 1,
    Decimal,

    /// <summary>Baht; two decimals unless the item says otherwise.</summary>
    Money,
    YesNo,
    Choice,
    Level,
    Checklist,
    Text,
    Date,
}

/// <summary>Which column of the real report an item fills: (1) frame, (2) achieved, or none.</summary>
public enum ItemRole
{
    Frame,
    Achieved,
    Info,
}

/// <summary>One box of a form.</summary>
public sealed record DataItem : ICoded
{
    /// <summary>Unique within its indicator; formulas name the item by it.</summary>
    public required string Key { get; init; }

    string ICoded.Code => Key;

    public required string Label { get; init; }

    public required ItemType Type { get; init; }

    public string? Unit { get; init; }

    public required ItemRole Role { get; init; }

    public required bool IsRequired { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>As the file says; <see cref="DecimalsAllowed"/> is what counts.</summary>
    public int? Decimals { get; init; }

    public int? MaxLength { get; init; }

    public Prefill? Prefill { get; init; }

    /// <summary>What can be chosen or ticked; empty for typed items.</summary>
    public CodedList<ItemOption> Options { get; init; } = [];

    /// <summary>Personal data (PDPA): never in public pages, open data, comparison, national export or logs.</summary>
    public bool IsPersonal { get; init; }

    public bool IsTypedNumber => Type is ItemType.Integer or ItemType.Decimal or ItemType.Money;

    /// <summary>Whether its answer is a number that a formula can calculate with.</summary>
    public bool IsNumeric => IsTypedNumber
        || Type is ItemType.YesNo or ItemType.Level
        || (Type is ItemType.Choice && Options.All(option => option.Number is not null));

    /// <summary>How many decimals an answer may have; a decimal item that does not say may have six.</summary>
    public int DecimalsAllowed => Type switch
    {
        ItemType.Integer => 0,
        ItemType.Money => Decimals ?? 2,
        _ => Decimals ?? 6,
    };

    /// <summary>Longest text accepted, in UTF-16 units.</summary>
    public int LengthAllowed => MaxLength ?? 2000;
}
