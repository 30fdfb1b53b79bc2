using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace LocalStandards.Documents.Workbooks;

/// <summary>
/// Writes a workbook (.xlsx) of any length to a stream that is only written to, such as an answer under way: what is in
/// memory does not grow with the rows. No formula is ever written.
/// </summary>
public sealed class StreamedWorkbook : IAsyncDisposable
{
    private readonly Spreadsheet spreadsheet;
    private readonly StyleId head;
    private StyledCell[] row = [];

    private StreamedWorkbook(Spreadsheet spreadsheet)
    {
        this.spreadsheet = spreadsheet;
        var style = new Style();
        style.Font.Bold = true;
        head = spreadsheet.AddStyle(style);
    }

    public static async Task<StreamedWorkbook> CreateAsync(Stream stream, CancellationToken cancel) =>
        new(await Spreadsheet.CreateNewAsync(stream, new SpreadCheetahOptions { DefaultDateTimeFormat = null }, cancel));

    /// <summary>Begins the next sheet; at least one must be begun.</summary>
    /// <param name="name">At most 31 characters, none of []:*?/\.</param>
    /// <param name="widths">Of its first columns, in characters.</param>
    /// <param name="frozen">How many rows stay when one scrolls.</param>
    public async ValueTask BeginAsync(string name, IReadOnlyList<double> widths, int frozen, CancellationToken cancel)
    {
        var options = new WorksheetOptions { FrozenRows = frozen > 0 ? frozen : null };
        for (var i = 0; i < widths.Count; i++)
            options.Column(i + 1).Width = widths[i];
        await spreadsheet.StartWorksheetAsync(name, options, cancel);
    }

    public ValueTask WriteAsync(IReadOnlyList<Cell> cells, CancellationToken cancel)
    {
        if (row.Length < cells.Count)
            row = new StyledCell[cells.Count];
        for (var i = 0; i < cells.Count; i++)
            row[i] = Written(cells[i]);
        return spreadsheet.AddRowAsync(row.AsMemory(0, cells.Count), cancel);
    }

    /// <summary>Without it the file is no workbook: whoever was stopped leaves none that could be taken for one.</summary>
    public ValueTask FinishAsync(CancellationToken cancel) => spreadsheet.FinishAsync(cancel);

    public ValueTask DisposeAsync() => spreadsheet.DisposeAsync();

    private StyledCell Written(Cell cell) => cell switch
    {
        { Number: { } number } => new(new DataCell(number), null),
        { Text: { Length: > 0 } text } => new(new DataCell(ExcelEscapes.Escape(SafeText.Of(text))), cell.IsHead ? head : null),
        _ => default,
    };
}
