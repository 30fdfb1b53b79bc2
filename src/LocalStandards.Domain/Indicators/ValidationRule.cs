using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators;

public enum Severity
{
    /// <summary>Blocks submission.</summary>
    Error,

    /// <summary>Must be confirmed with a note.</summary>
    Warning,

    /// <summary>Only shown.</summary>
    Info,
}

/// <summary>A claim that right answers fulfil; broken only when it is false, not when it cannot be told.</summary>
/// <param name="Rule">A condition over item keys; <c>r</c> is the unrounded result.</param>
/// <param name="Severity">What breaking it means.</param>
/// <param name="Message">In Thai, from the set.</param>
public sealed record ValidationRule(Formula Rule, Severity Severity, string Message);
