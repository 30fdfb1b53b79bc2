using System.Buffers;
using System.Globalization;
using System.Text;
using LocalStandards.Documents.Workbooks;

namespace LocalStandards.Web.Frame.Lists;

/// <summary>
/// Writes rows of CSV (RFC 4180) in UTF-8 with BOM, without which spreadsheets misread Thai. A cell that a spreadsheet
/// would take for a formula is neutralised by an apostrophe before it (quality.md 10).
/// </summary>
public sealed class CsvWriter(Stream stream) : IAsyncDisposable
{
    private const string FormulaStarts = "=+-@\t\r";

    // What a decimal takes at most.
    private const int NumberLength = 32;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // Flushed in blocks, asynchronously: the server allows nothing else.
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32 * 1024, leaveOpen: true);
    private char[] line = new char[4096];
    private int length;

    public Task WriteAsync(IEnumerable<string?> cells, CancellationToken cancel) => WriteAsync([.. cells.Select(c => (Cell)c)], cancel);

    /// <summary>Numbers are written as they are: one below zero is no formula.</summary>
    public Task WriteAsync(IReadOnlyList<Cell> cells, CancellationToken cancel)
    {
        length = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                Append(",");
            if (cells[i].Number is { } number)
                Append(number);
            else if (cells[i].Text is { Length: > 0 } text)
                Append(Safe(text));
        }
        Append("\r\n");
        return writer.WriteAsync(line.AsMemory(0, length), cancel);
    }

    private void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(line.AsSpan(length));
        length += text.Length;
    }

    private void Append(decimal number)
    {
        Reserve(NumberLength);
        number.TryFormat(line.AsSpan(length), out var written, provider: CultureInfo.InvariantCulture);
        length += written;
    }

    private void Reserve(int more)
    {
        if (length + more > line.Length)
            Array.Resize(ref line, 2 * (length + more));
    }

    public static string Safe(string value)
    {
        if (value.Length > 0 && FormulaStarts.Contains(value[0]))
            value = "'" + value;
        return value.AsSpan().IndexOfAny(Quoted) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
