using CsvHelper;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Lists;

/// <summary>
/// Writes rows of CSV (RFC 4180) in UTF-8 with BOM, without which spreadsheets misread Thai. No text is taken for a formula
/// (<see cref="CellText.Harmless"/>); every row has as many cells as the first.
/// </summary>
public sealed class CsvFile(Stream stream) : IAsyncDisposable
{
    private readonly CsvWriter csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);

    public ValueTask WriteAsync(IEnumerable<string?> cells, CancellationToken cancel) => WriteAsync([.. cells.Select(c => (Cell)c)], cancel);

    /// <summary>Numbers are written as they are: one below zero is no formula.</summary>
    public ValueTask WriteAsync(IReadOnlyList<Cell> cells, CancellationToken cancel)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Number is { } number)
                csv.WriteField(number);
            else
                csv.WriteField(CellText.Harmless(cells[i].Text ?? ""));
        }
        // Flushed in blocks, asynchronously: the server allows nothing else.
        return csv.EndRecordAsync(cancel);
    }

    public ValueTask DisposeAsync() => csv.DisposeAsync();
}
