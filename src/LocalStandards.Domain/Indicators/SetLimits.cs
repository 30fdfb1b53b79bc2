namespace LocalStandards.Domain.Indicators;

/// <summary>How large a set may be that comes from outside. Far beyond any real one; keeps hostile files out.</summary>
public static class SetLimits
{
    /// <summary>Of a whole file, in characters.</summary>
    public const int FileLength = 16_000_000;

    /// <summary>Of the set of one type.</summary>
    public const int Indicators = 500;

    /// <summary>Of a file of all types, which may word an indicator for each.</summary>
    public const int IndicatorsOfFile = 6 * Indicators;

    /// <summary>Of an indicator, for all types and tiers.</summary>
    public const int Standards = 6 * ListLength;

    /// <summary>Of one indicator, and of the general form.</summary>
    public const int Items = 100;

    /// <summary>Of every other list: options, rules, standards, areas …</summary>
    public const int ListLength = 100;

    /// <summary>Of names, labels, units and titles: one line.</summary>
    public const int NameLength = 500;

    /// <summary>Of every other text.</summary>
    public const int TextLength = 4000;

    public const int CodeLength = 40;

    public const int FormCodeLength = 20;
}
