namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>
/// Takes off what a repeating quotient leaves in the last of a decimal's 28 digits, so that 1 / 3 * 3 is 1 and
/// an exact hit of the standard is not missed. Keeps 24 significant digits, far beyond any rounding shown.
/// </summary>
internal static class DecimalNoise
{
    private const int DigitsKept = 24;

    public static decimal Off(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value));
        var wholeDigits = 0;
        for (; whole >= 1; whole = decimal.Truncate(whole / 10))
            wholeDigits++;

        return decimal.Round(value, Math.Clamp(DigitsKept - wholeDigits, 0, DigitsKept));
    }
}
