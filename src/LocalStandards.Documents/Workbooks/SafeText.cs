using System.Text;

namespace LocalStandards.Documents.Workbooks;

/// <summary>Text as a spreadsheet may hold it.</summary>
public static class SafeText
{
    private const string FormulaStarts = "=+-@\t\r";

    // A cell holds no more.
    private const int MostCharacters = 32_767;

    /// <summary>
    /// A text that a spreadsheet could take for a formula, now or once copied into another file, begins with an apostrophe
    /// (quality.md 10). Characters that XML cannot hold are left out.
    /// </summary>
    public static string Of(string text)
    {
        var clean = XmlOnly(text);
        if (clean.Length > 0 && FormulaStarts.Contains(clean[0]))
            clean = "'" + clean;
        return clean.Length <= MostCharacters ? clean : clean[..MostCharacters];
    }

    /// <summary>
    /// As <see cref="Of"/>, of a text that is read back: one that begins with an apostrophe of its own gets another.
    /// </summary>
    internal static string Reversible(string text) => Of(text.StartsWith('\'') ? "'" + text : text);

    /// <summary>What <see cref="Reversible"/> was made from.</summary>
    internal static string Original(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static string XmlOnly(string text)
    {
        // Nearly every text, seen at a glance.
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 || text.All(letter => IsXml(letter) && !char.IsSurrogate(letter)))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Half a character is no character.
            if (char.IsSurrogatePair(text, i)) clean.Append(text[i]).Append(text[++i]);
            else if (IsXml(text[i]) && !char.IsSurrogate(text[i])) clean.Append(text[i]);
        }
        return clean.ToString();
    }

    private static bool IsXml(char letter) => letter is '\t' or '\n' or '\r' || (letter >= ' ' && letter is not ('\uFFFE' or '\uFFFF'));
}
