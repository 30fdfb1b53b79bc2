using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LocalStandards.Documents.Workbooks;

/// <summary>
/// Reads Excel workbooks (.xlsx) that come from outside, cell by cell and within limits: a file that would unpack into
/// more is refused before it is unpacked, one that holds more while it is read. Formulas are not computed; what Excel
/// computed last is read.
/// </summary>
public static class WorkbookReader
{
    /// <summary>The largest file that is looked at.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int MostParts = 500;
    private const long MostUnpackedBytes = 80L * 1024 * 1024;
    private const int MostSheets = 50, MostRows = 60_000, MostColumns = 100, MostCells = 1_000_000;
    private const long MostCharacters = 20_000_000;

    private const string NoWorkbook = "ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx) ที่อ่านได้";

    /// <param name="isWanted">Which sheets, by name; the others are not looked at.</param>
    public static WorkbookReading Read(Stream stream, Func<string, bool> isWanted)
    {
        try
        {
            using var file = Copied(stream);
            CheckPacking(file);
            using var document = SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = MostUnpackedBytes });
            return new(new Run(document.WorkbookPart ?? throw new Refused(NoWorkbook)).Sheets(isWanted));
        }
        catch (Refused refused)
        {
            return new([], refused.Message);
        }
        // A file made to harm, or broken, fails in as many ways as there are parsers in it.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new([], NoWorkbook);
        }
    }

    private static MemoryStream Copied(Stream stream)
    {
        var file = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (file.Length + read > MostBytes)
                throw new Refused($"ไฟล์ใหญ่เกิน {MostBytes / 1024 / 1024} เมกะไบต์");
            file.Write(buffer, 0, read);
        }
        file.Position = 0;
        return file.Length == 0 ? throw new Refused("ไฟล์ว่าง ไม่มีข้อมูล") : file;
    }

    /// <summary>Refuses by what the ZIP says of itself; that it does not unpack into more than it says, the ZIP reader sees to.</summary>
    private static void CheckPacking(MemoryStream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Count > MostParts)
                throw new Refused($"ไฟล์มีส่วนประกอบมากกว่า {MostParts} ส่วน");
            var unpacked = 0L;
            foreach (var entry in zip.Entries)
            {
                unpacked += entry.Length;
                if (entry.Length is < 0 or > MostUnpackedBytes || unpacked > MostUnpackedBytes)
                    throw new Refused($"ไฟล์คลายออกแล้วใหญ่เกิน {MostUnpackedBytes / 1024 / 1024} เมกะไบต์");
            }
        }
        file.Position = 0;
    }

    private sealed class Refused(string message) : Exception(message);

    /// <summary>One reading of one file: what it has cost so far.</summary>
    private sealed class Run(WorkbookPart book)
    {
        private readonly List<string> shared = [];
        private int cells;
        private long characters;

        public List<ReadSheet> Sheets(Func<string, bool> isWanted)
        {
            var listed = book.Workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList() ?? [];
            if (listed.Count > MostSheets)
                throw new Refused($"สมุดงานมีมากกว่า {MostSheets} แผ่น");
            ReadShared();
            var sheets = new List<ReadSheet>();
            foreach (var sheet in listed)
            {
                var name = sheet.Name?.Value?.Trim() ?? "";
                if (isWanted(name) && sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
                    sheets.Add(new(name, Rows(part, name)));
            }
            return sheets;
        }

        private void ReadShared()
        {
            if (book.SharedStringTablePart is not { } part)
                return;
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement)
                    continue;
                if (shared.Count >= MostCells)
                    throw new Refused($"สมุดงานมีข้อความมากกว่า {MostCells:N0} ข้อความ");
                var item = (SharedStringItem)reader.LoadCurrentElement()!;
                shared.Add(Counted(string.Concat(item.Text?.Text, string.Concat(item.Elements<DocumentFormat.OpenXml.Spreadsheet.Run>().Select(run => run.Text?.Text)))));
            }
        }

        private List<ReadRow> Rows(WorksheetPart part, string sheet)
        {
            var rows = new List<ReadRow>();
            Dictionary<int, ReadCell>? current = null;
            var (number, column) = (0, 0);
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (!reader.IsStartElement)
                    continue;
                if (reader.ElementType == typeof(Row))
                {
                    number = Attribute(reader, "r") is { } given && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : number + 1;
                    (current, column) = ([], 0);
                }
                else if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Cell) && current is not null)
                {
                    var cell = (DocumentFormat.OpenXml.Spreadsheet.Cell)reader.LoadCurrentElement()!;
                    column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column;
                    if (Value(cell) is { } value)
                    {
                        if (column >= MostColumns)
                            throw new Refused($"แผ่น \"{sheet}\" มีข้อมูลเกิน {MostColumns} คอลัมน์");
                        if (++cells > MostCells)
                            throw new Refused($"สมุดงานมีข้อมูลเกิน {MostCells:N0} เซลล์");
                        if (current.Count == 0)
                            rows.Add(new(number, current));
                        if (rows.Count > MostRows)
                            throw new Refused($"แผ่น \"{sheet}\" มีข้อมูลเกิน {MostRows:N0} แถว");
                        current[column] = value;
                    }
                    column++;
                }
            }
            return rows;
        }

        private ReadCell? Value(DocumentFormat.OpenXml.Spreadsheet.Cell cell)
        {
            var type = cell.DataType?.Value ?? CellValues.Number;
            if (type == CellValues.InlineString)
            {
                var text = cell.InlineString is { } inline
                    ? string.Concat(inline.Text?.Text, string.Concat(inline.Elements<DocumentFormat.OpenXml.Spreadsheet.Run>().Select(run => run.Text?.Text)))
                    : "";
                return TextOf(Counted(text));
            }
            var raw = cell.CellValue?.Text ?? "";
            if (type == CellValues.SharedString)
            {
                // Referred to a thousand times it is in memory once, but not in what is made of it.
                return TextOf(Counted(shared[int.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)]));
            }
            if (type == CellValues.Boolean)
                return raw.Length == 0 ? null : new(ReadCellKind.Flag, raw is "1" or "true" ? "true" : "false");
            if (type == CellValues.Error)
                return new(ReadCellKind.Error, Counted(raw));
            return string.IsNullOrWhiteSpace(raw) ? null
                : type == CellValues.Number ? new(ReadCellKind.Number, Counted(raw.Trim()))
                : TextOf(Counted(raw));
        }

        private static ReadCell? TextOf(string text) => string.IsNullOrWhiteSpace(text) ? null : new(ReadCellKind.Text, ExcelEscapes.Resolve(text));

        private string Counted(string text)
        {
            characters += text.Length;
            return characters <= MostCharacters ? text : throw new Refused($"สมุดงานมีข้อความเกิน {MostCharacters:N0} ตัวอักษร");
        }

        private static string? Attribute(OpenXmlReader reader, string name) =>
            reader.Attributes.Where(attribute => attribute.LocalName == name).Select(attribute => attribute.Value).FirstOrDefault();

        /// <summary>B of B12 is 1; what is no such thing is beyond every column.</summary>
        private static int ColumnOf(string reference)
        {
            var column = 0;
            foreach (var letter in reference)
            {
                if (!char.IsAsciiLetter(letter))
                    break;
                column = (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1;
                if (column > 100_000)
                    break;
            }
            return column == 0 ? int.MaxValue - 1 : column - 1;
        }
    }
}
