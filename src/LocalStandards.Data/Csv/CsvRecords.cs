using CsvHelper;

namespace LocalStandards.Data.Csv;

/// <summary>One record, or what is wrong with it.</summary>
internal sealed record CsvRecord(IReadOnlyList<string> Cells, string? Fault = null)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Cuts a text into records by RFC 4180: quoted cells may hold commas, doubled quotes and line breaks.</summary>
internal static class CsvRecords
{
    /// <summary>Up to the first fault, which is the last record then.</summary>
    public static List<CsvRecord> Of(string text)
    {
        string? fault = null;
        using var reader = CsvReader.FromText(text, CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            // They count where a spreadsheet numbers the rows.
            SkipEmptyLines = false,
            OnMalformedRecord = record => fault ??= Words(record.Reason),
        });
        var records = new List<CsvRecord>();
        while (fault is null && reader.Read())
            records.Add(fault is null ? new([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]) : new([], fault));
        return records;
    }

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "มีเครื่องหมายคำพูด (\") กลางช่องที่ไม่ได้ครอบด้วยเครื่องหมายคำพูด",
        CsvMalformedReason.TextAfterClosingQuote => "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด",
        _ => "เครื่องหมายคำพูดเปิดแล้วไม่ปิด",
    };
}
