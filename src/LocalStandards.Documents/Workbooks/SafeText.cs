using System.Text;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.Workbooks;

/// <summary>Text as a workbook may hold it.</summary>
public static class SafeText
{
    // A cell holds no more.
    private const int MostCharacters = 32_767;

    /// <summary>No formula (<see cref="CellText.Harmless"/>), without the characters that XML cannot hold, and no longer than a cell.</summary>
    public static string Of(string text)
    {
        var clean = CellText.Harmless(XmlOnly(text));
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
            if (char.IsSurrogatePair(text, i))
                clean.Append(text[i]).Append(text[++i]);
            else if (IsXml(text[i]) && !char.IsSurrogate(text[i]))
                clean.Append(text[i]);
        }
        return clean.ToString();
    }

    private static bool IsXml(char letter) => letter is '\t' or '\n' or '\r' || (letter >= ' ' && letter is not ('\uFFFE' or '\uFFFF'));
}
