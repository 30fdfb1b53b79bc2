namespace LocalStandards.Data.Csv;

/// <summary>Writes records; the reader's counterpart.</summary>
public static class CsvLine
{
    /// <summary>
    /// Quoted where RFC 4180 asks for it. A cell a spreadsheet would run as a formula is made text by an apostrophe.
    /// </summary>
    public static string Of(params IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Quoted(Harmless(cell ?? ""))));

    private static string Harmless(string cell) => cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + cell : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
