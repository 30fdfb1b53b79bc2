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
        var clean = text.All(IsXml) ? text : string.Concat(text.Where(IsXml));
        if (clean.Length > 0 && FormulaStarts.Contains(clean[0]))
            clean = "'" + clean;
        return clean.Length <= MostCharacters ? clean : clean[..MostCharacters];
    }

    private static bool IsXml(char letter) => letter is '\t' or '\n' or '\r' || (letter >= ' ' && letter is not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(letter));
}
