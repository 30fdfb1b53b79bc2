using System.Globalization;
using System.Text.Json;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Data.Publishing;

/// <summary>The dates in an indicator file, which belong to the round and not to the set.</summary>
/// <param name="Extensions">How many further periods the file tells of: extensions, which a letter must grant.</param>
internal sealed record SetWindows(DateOnly First, DateOnly Last, int Extensions)
{
    private const string Path = "$.framework.windows";

    /// <summary>Null with a problem when the file, known to be right otherwise, does not give the first period's dates.</summary>
    public static SetWindows? Read(string json, List<SetProblem> problems)
    {
        using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
        if (!document.RootElement.GetProperty("framework").TryGetProperty("windows", out var windows)
            || windows.ValueKind is not JsonValueKind.Array || windows.GetArrayLength() == 0)
        {
            problems.Add(new(Path, "ไม่มีช่วงเวลาบันทึกข้อมูล จึงเปิดรอบใหม่ไม่ได้"));
            return null;
        }
        var (first, last) = (Day(windows[0], "open"), Day(windows[0], "close"));
        if (first is null || last is null || last < first)
        {
            problems.Add(new($"{Path}[0]", "ต้องมีวันเปิด (open) และวันปิด (close) แบบ 2025-07-21 โดยวันปิดไม่ก่อนวันเปิด"));
            return null;
        }
        return new(first.Value, last.Value, windows.GetArrayLength() - 1);
    }

    private static DateOnly? Day(JsonElement window, string name) =>
        window.ValueKind is JsonValueKind.Object && window.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(text.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
