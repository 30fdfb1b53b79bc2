using System.Globalization;

namespace LocalStandards.Domain.Indicators;

/// <summary>One thing that can be chosen or ticked.</summary>
/// <param name="Value">What is stored; numbers in invariant form.</param>
/// <param name="Label">In Thai, from the set.</param>
/// <param name="IsMandatory">Of a checklist: without it the standard cannot be met, however many others are ticked.</param>
public sealed record ItemOption(string Value, string Label, bool IsMandatory = false) : ICoded
{
    string ICoded.Code => Value;

    /// <summary>The score the option stands for; null for an option named by a word.</summary>
    public decimal? Number =>
        decimal.TryParse(Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
