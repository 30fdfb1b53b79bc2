using LocalStandards.Documents.Workbooks;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Lists;

/// <summary>
/// A list as a file: every row that matches, each numbered and saying of how many, so that whoever opens it sees that none
/// is missing.
/// </summary>
/// <param name="Name">Of the file, without its ending; ASCII.</param>
/// <param name="Title">What it is a list of, and the filters that hold.</param>
/// <param name="At">The time of the figures.</param>
/// <param name="Header">Above the columns, numbering left out.</param>
public sealed record ListFile(
    string Name, IReadOnlyList<string> Title, DateTimeOffset At, IReadOnlyList<string> Header, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <summary>Sends lists as CSV or Excel.</summary>
public sealed class ListFiles(PortalSettings settings, IStringLocalizer<Words> words)
{
    // ลำดับ and จากทั้งหมด.
    private static readonly double[] Numbering = [8, 10];

    public async Task<FileContentResult> CsvAsync(ListFile list, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        await using (var csv = new CsvFile(content))
        {
            await csv.WriteAsync(HeaderOf(list).Append(settings.IsDemo ? words["หมายเหตุ"].Value : null).OfType<string>(), cancel);
            foreach (var row in Numbered(list))
                await csv.WriteAsync(settings.IsDemo ? [.. row, words["ข้อมูลสมมติ"].Value] : row, cancel);
        }
        return new FileContentResult(content.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = list.Name + ".csv" };
    }

    public async Task<FileContentResult> ExcelAsync(ListFile list, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        await using (var workbook = await StreamedWorkbook.CreateAsync(content, cancel))
        {
            List<IReadOnlyList<Cell>> head =
            [
                .. list.Title.Select((line, i) => new[] { i == 0 ? Cell.Head(line) : line }),
                new Cell[] { words["ข้อมูล ณ วันที่ {0}", DateText.Of(list.At)].Value },
                new Cell[] { words["จำนวน {0} แถว", list.Rows.Count].Value },
                .. settings.IsDemo ? new[] { new Cell[] { words["ข้อมูลสมมติ"].Value } } : [],
                HeaderOf(list).Select(Cell.Head).ToArray(),
            ];
            await workbook.BeginAsync(words["รายการ"], [.. Numbering, .. list.Widths], head.Count, cancel);
            foreach (var row in head.Concat(Numbered(list)))
                await workbook.WriteAsync(row, cancel);
            await workbook.FinishAsync(cancel);
        }
        return new FileContentResult(content.ToArray(), Workbook.ContentType) { FileDownloadName = list.Name + ".xlsx" };
    }

    private IEnumerable<string> HeaderOf(ListFile list) => [words["ลำดับ"], words["จากทั้งหมด"], .. list.Header];

    private static IEnumerable<IReadOnlyList<Cell>> Numbered(ListFile list) =>
        list.Rows.Select((row, i) => (IReadOnlyList<Cell>)[i + 1, list.Rows.Count, .. row]);
}
