namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>How far a form has come.</summary>
/// <param name="Required">Items that need an answer, and reasons that were asked.</param>
/// <param name="Filled">Of those, answered properly or released by not applicable or not done.</param>
/// <param name="Missing">What is not answered, reasons included.</param>
/// <param name="Errors">What is answered wrongly.</param>
/// <param name="Warnings">What still needs a confirming note.</param>
public readonly record struct FormProgress(int Required, int Filled, int Missing, int Errors, int Warnings)
{
    public bool IsComplete => Missing == 0 && Errors == 0 && Warnings == 0 && Filled == Required;

    /// <summary>Whole percent, rounded down, so that 100 means all.</summary>
    public int Percent => Required == 0 ? 100 : Filled * 100 / Required;

    public static FormProgress operator +(FormProgress left, FormProgress right) => new(
        left.Required + right.Required,
        left.Filled + right.Filled,
        left.Missing + right.Missing,
        left.Errors + right.Errors,
        left.Warnings + right.Warnings);

    public static FormProgress Add(FormProgress left, FormProgress right) => left + right;
}
