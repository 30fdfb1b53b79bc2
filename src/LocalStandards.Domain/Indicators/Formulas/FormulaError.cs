namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>What is wrong with a formula and where.</summary>
/// <param name="Offset">0-based position in the formula's text; its length when the text ends too early.</param>
/// <param name="Message">In Thai.</param>
public sealed record FormulaError(int Offset, string Message);
