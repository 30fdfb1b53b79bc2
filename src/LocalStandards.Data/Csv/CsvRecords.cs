using System.Text;

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
        var records = new List<CsvRecord>();
        var cells = new List<string>();
        var place = 0;
        while (place < text.Length)
        {
            if (Cell(text, ref place, out var fault) is not { } cell)
            {
                records.Add(new([], fault));
                return records;
            }
            cells.Add(cell);
            if (place < text.Length && text[place] == ',')
            {
                place++;
                // A comma at the very end opens one more, empty cell.
                if (place < text.Length)
                    continue;
                cells.Add("");
            }
            place += text.AsSpan(place).StartsWith("\r\n") ? 2 : 1;
            records.Add(new(cells));
            cells = [];
        }
        return records;
    }

    /// <summary>Reads one cell; afterwards <paramref name="place"/> is at its comma, its line break or the end.</summary>
    private static string? Cell(string text, ref int place, out string? fault)
    {
        fault = null;
        if (place >= text.Length || text[place] != '"')
        {
            var end = text.AsSpan(place).IndexOfAny(',', '\r', '\n');
            var plain = end < 0 ? text[place..] : text.Substring(place, end);
            place += plain.Length;
            if (!plain.Contains('"', StringComparison.Ordinal))
                return plain;
            fault = "มีเครื่องหมายคำพูด (\") กลางช่องที่ไม่ได้ครอบด้วยเครื่องหมายคำพูด";
            return null;
        }

        var cell = new StringBuilder();
        for (place++; place < text.Length; place++)
        {
            if (text[place] != '"')
                cell.Append(text[place]);
            else if (place + 1 < text.Length && text[place + 1] == '"')
                cell.Append(text[place++]);
            else
            {
                place++;
                if (place == text.Length || text[place] is ',' or '\r' or '\n')
                    return cell.ToString();
                fault = "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด";
                return null;
            }
        }
        fault = "เครื่องหมายคำพูดเปิดแล้วไม่ปิด";
        return null;
    }
}
