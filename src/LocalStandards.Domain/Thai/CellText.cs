namespace LocalStandards.Domain.Thai;

/// <summary>Text as a cell of a spreadsheet, in a CSV file or a workbook.</summary>
public static class CellText
{
    /// <summary>
    /// The text; behind an apostrophe where a spreadsheet could take it for a formula, now or once it is copied into another
    /// file (quality.md 10).
    /// </summary>
    public static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
