using System.Globalization;
using System.Text;
using LocalStandards.Documents.Workbooks;

namespace LocalStandards.Web.Features.Shared;

/// <summary>
/// Writes rows of CSV (RFC 4180) in UTF-8 with BOM, without which spreadsheets misread Thai. A cell that a spreadsheet
/// would take for a formula is neutralised by an apostrophe before it (quality.md 10).
/// </summary>
public sealed class CsvWriter(Stream stream) : IAsyncDisposable
{
    private const string FormulaStarts = "=+-@\t\r";

    // Flushed in blocks, asynchronously: the server allows nothing else.
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32 * 1024, leaveOpen: true);
    private readonly StringBuilder line = new();

    public Task WriteAsync(IEnumerable<string?> cells, CancellationToken cancel) => WriteAsync([.. cells.Select(c => (Cell)c)], cancel);

    /// <summary>Numbers are written as they are: one below zero is no formula.</summary>
    public async Task WriteAsync(IReadOnlyList<Cell> cells, CancellationToken cancel)
    {
        line.Clear();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                line.Append(',');
            if (cells[i].Number is { } number)
                line.Append(CultureInfo.InvariantCulture, $"{number}");
            else
                line.Append(Safe(cells[i].Text ?? ""));
        }
        line.Append("\r\n");
        await writer.WriteAsync(line, cancel);
    }

    public static string Safe(string value)
    {
        if (value.Length > 0 && FormulaStarts.Contains(value[0]))
            value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
