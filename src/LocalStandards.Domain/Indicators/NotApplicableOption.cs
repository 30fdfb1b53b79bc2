using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators;

/// <summary>
/// One ground on which an indicator does not apply to an authority. An automatic one applies by itself when its condition
/// holds; any other is chosen, and one with a condition is refused unless that holds.
/// </summary>
public sealed record NotApplicableOption(string Code, string Label, bool IsAutomatic, Formula? When, bool RequiresReason) : ICoded;
