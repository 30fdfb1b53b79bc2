using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators;

public enum MeasureKind
{
    Percent,
    Ratio,
    Number,
    Count,
    YesNo,
    Choice,
    Level,
    Checklist,
    Text,
}

public enum Direction
{
    HigherIsBetter = 1,
    LowerIsBetter,
    None,
}

/// <summary>How an indicator's result comes from its items.</summary>
public sealed record Measure
{
    public required MeasureKind Kind { get; init; }

    /// <summary>Arithmetic over item keys; null when nothing is scored.</summary>
    public Formula? Formula { get; init; }

    /// <summary>The formula in words, as the manual prints it.</summary>
    public string? FormulaText { get; init; }

    /// <summary>Decimals of the shown result; comparison never uses them.</summary>
    public int Decimals { get; init; }

    public Direction Direction { get; init; }

    public string? ResultUnit { get; init; }

    /// <summary>The highest result that can be right.</summary>
    public decimal? Max { get; init; }

    public bool AllowsNegative { get; init; }

    public bool IsScored { get; init; } = true;

    /// <summary>Whether ไม่ได้ดำเนินการ may be ticked instead of filling the achieved items.</summary>
    public bool AllowsNotDone { get; init; }

    /// <summary>Of a level: level n means that steps 1 to n are all done.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>The result as shown: half away from zero (2.665 is 2.67, -2.665 is -2.67), as spreadsheets round.</summary>
    public decimal Round(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
