using System.Globalization;
using System.Text;

namespace LocalStandards.Documents.Paper;

/// <summary>User text inside a style sheet.</summary>
internal static class CssText
{
    /// <summary>A CSS string: everything but letters of the text's own script is escaped, so neither CSS nor HTML can end early.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is >= 0x0E00 and <= 0x0E7F)
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");
        }
        return quoted.Append('"').ToString();
    }
}
