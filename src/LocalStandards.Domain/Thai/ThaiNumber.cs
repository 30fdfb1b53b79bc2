using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalStandards.Domain.Thai;

/// <summary>Numbers as Thai forms show and take them: 1,234.50, in either digit set.</summary>
public static partial class ThaiNumber
{
    /// <summary>Rounded half up (away from zero), with thousands separators: 1,234.50. For PDFs pass it to <see cref="ThaiDigits.ToThai"/>.</summary>
    public static string Format(decimal value, int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        // −0.001 shown with two decimals is 0.00, not −0.00.
        if (rounded == 0)
            rounded = 0;
        return rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Reads a number typed with ๐-๙ or 0-9, with or without thousands separators. A comma anywhere but before each three
    /// digits is refused: it may be a decimal comma. Never throws; false as well for what a decimal cannot hold.
    /// </summary>
    public static bool TryParse(string? raw, out decimal value)
    {
        value = 0;
        if (raw is null || raw.Length > 100)
            return false;
        var text = ThaiDigits.ToArabic(ThaiText.Clean(raw)).Replace('\u2212', '-');
        return Written().IsMatch(text) && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out value);
    }

    [GeneratedRegex(@"^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)?(\.[0-9]+)?(?<=[0-9])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
