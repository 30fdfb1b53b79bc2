using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Comparing;

namespace LocalStandards.Documents.Workbooks.Sets;

/// <summary>What differs between two sets, as sheets: a summary, the indicators, and every change with the text before and after.</summary>
public static class ComparisonWorkbook
{
    public static byte[] Render(SetComparison comparison) =>
        Workbook.Bytes($"เปรียบเทียบ {NameOf(comparison.Before)} กับ {NameOf(comparison.After)}", [.. Sheets(comparison)]);

    public static IReadOnlyList<Sheet> Sheets(SetComparison comparison) =>
    [
        new("สรุป", [34, 50, 50], 0, Summary(comparison)),
        new("ตัวชี้วัด", [14, 14, 60, 14, 16, 24], 1, Indicators(comparison)),
        new("สิ่งที่ต่าง", [14, 40, 24, 16, 50, 50, 22], 1, Changes(comparison)),
    ];

    private static IEnumerable<IReadOnlyList<Cell>> Summary(SetComparison comparison)
    {
        var (before, after) = (comparison.Before, comparison.After);
        yield return [Cell.Empty, Cell.Head("เดิม"), Cell.Head("ใหม่")];
        yield return ["ชุด", before.Code, after.Code];
        yield return ["ประเภท อปท.", before.AuthorityType.FullName(), after.AuthorityType.FullName()];
        yield return ["ปี พ.ศ.", before.YearBE, after.YearBE];
        yield return ["รุ่น", before.Version, after.Version];
        yield return ["จำนวนตัวชี้วัด", before.Indicators.Count, after.Indicators.Count];
        yield return [];
        foreach (var kind in Enum.GetValues<ComparisonKind>())
            yield return [$"ตัวชี้วัด{WordOf(kind)}", comparison.Indicators.Count(indicator => indicator.Kind == kind && !IsGeneral(indicator))];
        yield return ["ส่วนอื่นของชุดที่ต่าง", comparison.Frame.Count];
    }

    private static IEnumerable<IReadOnlyList<Cell>> Indicators(SetComparison comparison)
    {
        yield return [.. new[] { "รหัสเดิม", "รหัสใหม่", "ตัวชี้วัด", "ผล", "จำนวนที่ต่าง", "คำตอบเดิมบางข้อใช้ไม่ได้" }.Select(Cell.Head)];
        foreach (var indicator in comparison.Indicators)
        {
            yield return
            [
                indicator.Before?.Code, indicator.After?.Code, NameOf(comparison, indicator), WordOf(indicator.Kind), indicator.Changes.Count,
                indicator.AltersMeaning ? "ใช่" : null,
            ];
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> Changes(SetComparison comparison)
    {
        yield return [.. new[] { "รหัส", "ตัวชี้วัด", "ส่วนที่ต่าง", "รายการ", "เดิม", "ใหม่", "คำตอบเดิมใช้ไม่ได้" }.Select(Cell.Head)];
        foreach (var change in comparison.Frame)
            yield return Row(null, "ชุด", change);
        foreach (var indicator in comparison.Indicators)
        {
            var name = NameOf(comparison, indicator);
            if (indicator.Kind is ComparisonKind.Added)
                yield return [indicator.Code, name, WordOf(indicator.Kind), Cell.Empty, Cell.Empty, name];
            else if (indicator.Kind is ComparisonKind.Removed)
                yield return [indicator.Code, name, WordOf(indicator.Kind), Cell.Empty, name, Cell.Empty, "ใช่"];
            foreach (var change in indicator.Changes)
                yield return Row(indicator.Code, name, change);
        }
    }

    private static IReadOnlyList<Cell> Row(string? code, string name, SetChange change) =>
    [
        code, name, ChangeText.Of(change.Field), change.Key, ChangeText.Text(change.Field, change.Before), ChangeText.Text(change.Field, change.After),
        change.AltersMeaning ? "ใช่" : null,
    ];

    private static bool IsGeneral(IndicatorComparison indicator) => indicator.Code == FieldName.General;

    private static string NameOf(SetComparison comparison, IndicatorComparison indicator)
    {
        var set = indicator.After is null ? comparison.Before : comparison.After;
        return set.Fill((indicator.After ?? indicator.Before)!.Name);
    }

    private static string NameOf(IndicatorSetDefinition set) => $"{set.Code} {set.AuthorityType.Abbreviation()} รุ่น {set.Version}";

    private static string WordOf(ComparisonKind kind) => kind switch
    {
        ComparisonKind.Same => "เหมือนเดิม",
        ComparisonKind.Changed => "เปลี่ยน",
        ComparisonKind.Added => "เพิ่ม",
        _ => "ตัดออก",
    };
}
