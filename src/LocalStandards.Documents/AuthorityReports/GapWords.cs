using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>What lacks to a standard in plain words, Arabic digits.</summary>
public static class GapWords
{
    private const string Asking = "หรือไม่";

    public static ReportGap? Of(IndicatorSetDefinition set, IndicatorOutcome outcome, Shortfall? shortfall) => shortfall switch
    {
        Shortfall.Amount amount => Amount(set, outcome, amount),
        Shortfall.Choice { Item.Type: ItemType.YesNo } choice => YesNo(set.Fill(choice.Item.Label), set.Fill(choice.Needed.Label)),
        Shortfall.Choice choice => Both($"ต้องถึง “{set.Fill(choice.Needed.Label)}”"),
        Shortfall.Step step => new(
            $"ถึงระดับ {ThaiNumber.Format(step.Needed.Number!.Value)}",
            $"ต้องถึงระดับ {ThaiNumber.Format(step.Needed.Number.Value)} คือ{string.Join(" และ", step.Steps.Select(s => set.Fill(s.Label)))}"),
        Shortfall.Ticks { Count: var count, Mandatory: var mandatory } => new(
            $"อีก {count}\u00A0ข้อ",
            $"ต้องทำเพิ่มอีก {count}\u00A0ข้อ"
            + (mandatory.Count == 0 ? "" : $" ข้อที่ขาดไม่ได้คือ {string.Join(" และ ", mandatory.Select(o => set.Fill(o.Label)))}")),
        _ => null,
    };

    private static ReportGap Amount(IndicatorSetDefinition set, IndicatorOutcome outcome, Shortfall.Amount amount)
    {
        var (item, change) = amount;
        var more = $"{Plain(Math.Abs(change))}\u00A0{item.Unit}".TrimEnd();
        var label = set.Fill(item.Label);
        var now = outcome is { Indicator.Measure.Kind: MeasureKind.Percent, Frame: { } frame }
            ? $" (ขณะนี้ {Plain(outcome.Achieved ?? 0)} จาก {Plain(frame)}\u00A0{item.Unit}".TrimEnd() + ")"
            : "";
        return change > 0
            ? new($"อีก {more}", $"ต้องมี{label}เพิ่มอีก {more}{now}")
            : new($"ลดลงอีก {more}", $"ต้องให้{label}ลดลงอีก {more}{now}");
    }

    /// <summary>A question that begins with มี becomes the demand: มี…หรือไม่, ต้องมี….</summary>
    private static ReportGap YesNo(string label, string needed) =>
        label.StartsWith("มี", StringComparison.Ordinal) && label.EndsWith(Asking, StringComparison.Ordinal)
            ? new("ต้องมี", "ต้อง" + label[..^Asking.Length])
            : Both($"ต้องเป็น “{needed}”");

    private static ReportGap Both(string words) => new(words, words);

    /// <summary>With the decimals the number has.</summary>
    private static string Plain(decimal number) => ThaiNumber.Format(number, (number / 1.0000000000000000000000000000m).Scale);
}
