using System.Text;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Data.Csv;

/// <summary>Something wrong in a file that was handed in, in Thai, where its sender can find it.</summary>
/// <param name="Row">As a spreadsheet numbers it, the header being 1; null when it is about the file.</param>
/// <param name="Column">The column's name in the header.</param>
public sealed record FileProblem(int? Row, string? Column, string Message)
{
    public override string ToString() =>
        (Row is { } row ? $"แถวที่ {row} " : "") + (Column is { } column ? $"คอลัมน์ {column} " : "") + Message;
}

/// <summary>One record below the header; cells are read by column name.</summary>
public sealed class CsvRow(int number, IReadOnlyList<string> cells, IReadOnlyDictionary<string, int> places)
{
    /// <summary>As a spreadsheet numbers it.</summary>
    public int Number => number;

    /// <summary>The cleaned cell; empty when the record is short or the file lacks an optional column.</summary>
    public string this[string column] =>
        places.TryGetValue(column, out var place) && place < cells.Count ? ThaiText.Clean(cells[place]) : "";
}

/// <summary>A file of comma-separated values with a header, or everything that is wrong with it.</summary>
/// <param name="Columns">Those of the header.</param>
public sealed record CsvTable(IReadOnlyList<CsvRow> Rows, IReadOnlySet<string> Columns, IReadOnlyList<FileProblem> Problems)
{
    private const int MaxBytes = 50 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads UTF-8, with or without its mark. Never throws on content.</summary>
    /// <param name="required">Columns the header must have, in any order and case.</param>
    /// <param name="optional">Columns it may have; any other is refused, since it would be silently lost.</param>
    public static CsvTable Read(byte[] file, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        if (file.Length > MaxBytes)
            return Refused("ไฟล์ใหญ่เกิน 50 เมกะไบต์");
        string text;
        try
        {
            text = Strict.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Refused("ไฟล์ไม่ได้บันทึกเป็น UTF-8 โปรดเปิดด้วยโปรแกรมตารางคำนวณแล้วบันทึกเป็นชนิด \"CSV UTF-8\"");
        }
        if (text.Contains('\0', StringComparison.Ordinal))
            return Refused("ไฟล์ไม่ใช่ข้อความ CSV โปรดบันทึกเป็นชนิด \"CSV UTF-8\"");

        var records = CsvRecords.Of(text);
        if (records.FindIndex(r => r.Fault is not null) is var broken and >= 0)
            return Refused([new(broken + 1, null, records[broken].Fault!)]);
        if (records.Count == 0 || records[0].IsBlank)
            return Refused("ไฟล์ว่าง หรือแถวแรกไม่ใช่หัวตาราง");
        var header = records[0].Cells.Select(c => ThaiText.Clean(c).ToLowerInvariant()).ToList();
        var problems = ProblemsOf(header, required, optional);
        if (problems.Count > 0)
            return Refused(problems);

        var places = header.Select((name, place) => (name, place)).Where(c => c.name.Length > 0).ToDictionary(c => c.name, c => c.place);
        var rows = new List<CsvRow>(records.Count);
        for (var i = 1; i < records.Count; i++)
        {
            if (records[i].IsBlank)
                continue;
            if (records[i].Cells.Skip(header.Count).Any(c => c.Length > 0))
                problems.Add(new(i + 1, null, $"มี {records[i].Cells.Count} ช่อง แต่หัวตารางมี {header.Count} ช่อง ข้อความที่มีจุลภาคต้องอยู่ในเครื่องหมายคำพูด"));
            rows.Add(new(i + 1, records[i].Cells, places));
        }
        return new(rows, places.Keys.ToHashSet(), problems);
    }

    private static List<FileProblem> ProblemsOf(List<string> header, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        if (header.Count == 1 && (header[0].Contains(';', StringComparison.Ordinal) || header[0].Contains('\t', StringComparison.Ordinal)))
            return [new(1, null, "ช่องต้องคั่นด้วยจุลภาค (,)")];
        var missing = required.Where(c => !header.Contains(c)).Select(c => new FileProblem(1, c, "ไม่มีในหัวตาราง"));
        var unknown = header.Where(c => c.Length > 0 && !required.Contains(c) && !optional.Contains(c))
            .Select(c => new FileProblem(1, c, $"ไม่รู้จักคอลัมน์นี้ ใช้ได้: {string.Join(", ", required.Concat(optional))}"));
        var repeated = header.Where(c => c.Length > 0).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => new FileProblem(1, g.Key, "ซ้ำในหัวตาราง"));
        return [.. missing, .. unknown, .. repeated];
    }

    private static CsvTable Refused(string message) => Refused([new(null, null, message)]);

    private static CsvTable Refused(IReadOnlyList<FileProblem> problems) => new([], new HashSet<string>(), problems);
}
