using System.Globalization;
using System.Text;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>Reads numbers as officers type them: Thai or Arabic digits, grouped by comma or space, with any minus sign.</summary>
internal static class NumberText
{
    public const int MaxWholeDigits = 15;
    private const int MaxFractionDigits = 12;

    /// <summary>The largest whole number that can be typed.</summary>
    public const decimal Largest = 999_999_999_999_999;

    /// <summary>Null when read; otherwise the code of what is wrong.</summary>
    public static string? Read(string text, out decimal number)
    {
        number = 0;
        var plain = new StringBuilder(text.Length);
        foreach (var letter in ThaiDigits.ToArabic(text))
            plain.Append(Plain(letter));

        var digits = plain.ToString().Trim();
        var isNegative = digits.StartsWith('-');
        if (isNegative || digits.StartsWith('+'))
            digits = digits[1..].TrimStart();

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? "" : digits[(point + 1)..];
        if (Ungrouped(whole) is not { } wholeDigits || !fraction.All(char.IsAsciiDigit) || wholeDigits.Length + fraction.Length == 0)
            return ViolationCode.NotANumber;

        wholeDigits = wholeDigits.TrimStart('0');
        fraction = fraction.TrimEnd('0');
        if (wholeDigits.Length > MaxWholeDigits)
            return ViolationCode.TooLarge;

        if (fraction.Length > MaxFractionDigits)
            return ViolationCode.TooManyDecimals;

        // No digit is added: the scale of what was typed is the scale that is shown.
        number = decimal.Parse(fraction.Length == 0 ? $"0{wholeDigits}" : $"0{wholeDigits}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        number = isNegative ? -number : number;
        return null;
    }

    /// <summary>Invariant, without trailing zeros: 1234.5.</summary>
    public static string Write(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The digits without their separators; null unless every group but the first has three and all separators are alike.</summary>
    private static string? Ungrouped(string whole)
    {
        if (whole.All(char.IsAsciiDigit))
            return whole;

        var separator = whole.First(letter => !char.IsAsciiDigit(letter));
        var groups = whole.Split(separator);
        return separator is ',' or ' '
            && groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3)
            && groups.All(group => group.All(char.IsAsciiDigit))
                ? string.Concat(groups)
                : null;
    }

    private static char Plain(char letter) => letter switch
    {
        '\u2212' or '\u2013' or '\u2010' or '\u2011' or '\uFE63' or '\uFF0D' => '-',
        '\uFF0B' => '+',
        '\t' or '\r' or '\n' or '\u00A0' or '\u2007' or '\u2009' or '\u202F' => ' ',
        _ => letter,
    };
}
