using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LocalStandards.Documents.Workbooks;

/// <summary>Writes Excel workbooks (.xlsx) row by row: what is in memory does not grow with the rows. No formula is ever written.</summary>
public static class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0, Head = 1, Number = 2;

    public static byte[] Bytes(string title, params IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        Write(stream, title, sheets);
        return stream.ToArray();
    }

    /// <param name="stream">Can be read and sought too: the file is a ZIP.</param>
    /// <param name="title">In the file's properties.</param>
    public static void Write(Stream stream, string title, IReadOnlyList<Sheet> sheets)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = SafeText.Of(title);
        document.PackageProperties.Language = "th-TH";
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var names = new Sheets();
        foreach (var (sheet, index) in sheets.Select((sheet, index) => (sheet, index)))
        {
            var part = book.AddNewPart<WorksheetPart>();
            WriteRows(part, sheet, isFirst: index == 0);
            names.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
        }
        book.Workbook = new(new BookViews(new WorkbookView()), names);
    }

    private static void WriteRows(WorksheetPart part, Sheet sheet, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst };
        if (sheet.Frozen > 0)
        {
            view.Append(new Pane
            {
                VerticalSplit = sheet.Frozen, TopLeftCell = $"A{sheet.Frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
            });
        }
        writer.WriteElement(new SheetViews(view));
        writer.WriteElement(new Columns(sheet.Widths.Select((width, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        foreach (var row in sheet.Rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in row)
                writer.WriteElement(Written(cell));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Written(Cell cell) => cell switch
    {
        { Number: { } number } => new() { CellValue = new(number.ToString(CultureInfo.InvariantCulture)), StyleIndex = Number },
        { Text: { Length: > 0 } text } => new()
        {
            DataType = CellValues.InlineString,
            InlineString = new(new Text(ExcelEscapes.Escape(SafeText.Of(text))) { Space = SpaceProcessingModeValues.Preserve }),
            StyleIndex = cell.IsHead ? Head : Plain,
        },
        _ => new() { StyleIndex = Plain },
    };

    /// <summary>Plain and wrapped, head in bold, and numbers with as many decimals as they have.</summary>
    private static Stylesheet Styles()
    {
        static CellFormat Format(uint font, uint number) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = number == 0 })
        {
            FontId = font, FillId = 0, BorderId = 0, NumberFormatId = number, ApplyFont = true, ApplyAlignment = true, ApplyNumberFormat = true,
        };
        return new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.##########" }) { Count = 1 },
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Sarabun" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Sarabun" })) { Count = 2 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(Format(0, 0), Format(1, 0), Format(0, 164)) { Count = 3 });
    }
}
