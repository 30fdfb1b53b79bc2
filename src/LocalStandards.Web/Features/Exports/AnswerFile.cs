using System.Globalization;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Writes an export row by row; what is in memory does not grow with the rows.</summary>
/// <param name="round">Its code, which tells the programmes apart.</param>
/// <param name="remark">On every row, where the installation is a demo.</param>
public sealed class AnswerFile(AnswerColumns columns, string round, int year, int total, string? remark)
{
    private readonly Cell[] cells = new Cell[AnswerColumns.Head.Count + columns.All.Count];

    /// <param name="onRow">Told how many rows are written, after each.</param>
    public async Task<int> WriteCsvAsync(Stream file, IAsyncEnumerable<ExportedAuthority> authorities, Func<int, Task> onRow, CancellationToken cancel)
    {
        await using var csv = new CsvFile(file);
        await csv.WriteAsync(columns.Header, cancel);
        return await EachAsync(authorities, asNumbers: false, row => csv.WriteAsync(row, cancel), onRow, cancel);
    }

    /// <summary>The answers on the first sheet, what the columns mean on the second.</summary>
    public async Task<int> WriteExcelAsync(Stream file, IAsyncEnumerable<ExportedAuthority> authorities, Func<int, Task> onRow, CancellationToken cancel)
    {
        await using var workbook = await StreamedWorkbook.CreateAsync(file, cancel);
        await workbook.BeginAsync("answers", [6, 8, 8, 14, 14, 18, 30, 20, 20, 12, 16, 18, 12, 10], frozen: 1, cancel);
        await workbook.WriteAsync([.. columns.Header.Select(Cell.Head)], cancel);
        var count = await EachAsync(authorities, asNumbers: true, row => workbook.WriteAsync(row, cancel), onRow, cancel);
        await workbook.BeginAsync("columns", [16, 60, 60, 14, 40], frozen: 1, cancel);
        await workbook.WriteAsync([.. new[] { "column", "indicator", "item", "unit", "types" }.Select(Cell.Head)], cancel);
        foreach (var column in columns.All)
            await workbook.WriteAsync([column.Field, column.Indicator, column.Label, column.Item?.Unit, string.Join(' ', column.Types.Select(t => t.DataCode()))], cancel);
        await workbook.WriteAsync([Cell.Head("rows"), count], cancel);
        await workbook.FinishAsync(cancel);
        return count;
    }

    private async Task<int> EachAsync(
        IAsyncEnumerable<ExportedAuthority> authorities, bool asNumbers, Func<IReadOnlyList<Cell>, ValueTask> write, Func<int, Task> onRow, CancellationToken cancel)
    {
        var count = 0;
        await foreach (var authority in authorities.WithCancellation(cancel))
        {
            await write(RowOf(authority, ++count, asNumbers));
            await onRow(count);
        }
        return count;
    }

    /// <returns>The same list every time, filled anew.</returns>
    public IReadOnlyList<Cell> RowOf(ExportedAuthority of, int row, bool asNumbers)
    {
        ReadOnlySpan<Cell> head =
        [
            row, total, year, of.Code, of.OfficialCode, of.Type.DataCode(), of.Type.FullNameOf(of.Name), of.District, of.Province, CodeOf(of.Status),
            of.FirstSubmittedAt is { } at ? Bangkok.DateOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null, of.Receipt, remark, round,
        ];
        head.CopyTo(cells);
        columns.Fill(cells, of.Document, asNumbers);
        return cells;
    }

    private static string CodeOf(SubmissionStatus status) => status switch
    {
        SubmissionStatus.InProgress => "in_progress",
        SubmissionStatus.Submitted => "submitted",
        SubmissionStatus.Returned => "returned",
        SubmissionStatus.Accepted => "accepted",
        _ => "not_started",
    };
}
