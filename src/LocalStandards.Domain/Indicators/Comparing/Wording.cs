using System.Globalization;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Indicators.Comparing;

/// <summary>Tells texts apart by what they say: blanks, line breaks and invisible characters do not count.</summary>
internal static class Wording
{
    public static string Of(string? text) => string.Concat(ThaiText.CleanLines(text).Where(letter => !char.IsWhiteSpace(letter)));

    public static bool AreSame(string? one, string? other) => one == other || Of(one) == Of(other);

    /// <summary>As <see cref="Of"/>, with the set's own years, in any digits, as the placeholder writes them.</summary>
    public static string WithoutYears(string? text, IndicatorSetDefinition set) => ThaiDigits.ToArabic(Of(text))
        .Replace(set.YearBE.ToString(CultureInfo.InvariantCulture), "{ปี}", StringComparison.Ordinal)
        .Replace(set.DataYearBE.ToString(CultureInfo.InvariantCulture), "{ปีข้อมูล}", StringComparison.Ordinal);
}
