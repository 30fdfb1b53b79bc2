using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalStandards.Domain.Indicators;

/// <summary>Fills <c>{อปท}</c>, <c>{ประเภท}</c> and <c>{ปี}</c> in the texts of a set.</summary>
public static partial class Placeholders
{
    /// <param name="text">A text of the set.</param>
    /// <param name="type">The words of the set's <c>laoTypes</c>.</param>
    /// <param name="yearBE">Assessment year, in Arabic digits.</param>
    public static string Fill(string text, AuthorityTypeText type, int yearBE) =>
        !text.Contains('{', StringComparison.Ordinal)
            ? text
            : Spaced(text, type.Self)
                .Replace("{อปท}", type.Self, StringComparison.Ordinal)
                // The file writes the abbreviation's own full stop after the placeholder; เมืองพัทยา has none.
                .Replace("{ประเภท}.", type.Abbreviation, StringComparison.Ordinal)
                .Replace("{ประเภท}", type.Abbreviation.TrimEnd('.'), StringComparison.Ordinal)
                .Replace("{ปี}", yearBE.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Placeholders that are none of the three, each once, and unpaired braces.</summary>
    public static IEnumerable<string> Unknown(string? text) => text is null || !(text.Contains('{', StringComparison.Ordinal) || text.Contains('}', StringComparison.Ordinal))
        ? []
        : Braces().Matches(text).Select(match => match.Value).Where(found => found is not ("{อปท}" or "{ประเภท}" or "{ปี}")).Distinct(StringComparer.Ordinal);

    /// <summary>A short form such as อบต. stands between spaces; without them browsers break "ของอบต." inside ของ.</summary>
    private static string Spaced(string text, string self) => !self.EndsWith('.')
        ? text
        : AfterLetter().Replace(BeforeLetter().Replace(text, "{อปท} "), " {อปท}");

    [GeneratedRegex(@"\{[^{}]*\}|[{}]")]
    private static partial Regex Braces();

    [GeneratedRegex(@"(?<=[\p{L}\p{M}])\{อปท\}")]
    private static partial Regex AfterLetter();

    [GeneratedRegex(@"\{อปท\}(?=\p{L})")]
    private static partial Regex BeforeLetter();
}
