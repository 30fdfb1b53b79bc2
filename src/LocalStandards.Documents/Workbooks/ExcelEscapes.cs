using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalStandards.Documents.Workbooks;

/// <summary>Excel reads <c>_x0041_</c> in a text as A; a text that holds such a thing itself says so by another.</summary>
internal static partial class ExcelEscapes
{
    public static string Escape(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escapable().Replace(text, "_x005F_") : text;

    public static string Resolve(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match =>
        {
            var letter = (char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return char.IsSurrogate(letter) ? match.Value : letter.ToString();
        })
        : text;

    // Two may share an underscore, so only it is taken.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapable();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
