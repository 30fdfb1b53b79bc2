using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>What is missing to meet a standard, in plain words and Arabic digits.</summary>
public static class GapText
{
    private const string Asking = "หรือไม่";

    /// <param name="set">The set the result was made under: it words items and options.</param>
    public static ReportGap? Of(IndicatorSetDefinition set, Indicator indicator, IndicatorResult result)
    {
        return result.Gap switch
        {
            Shortfall.Amount amount => Amount(set, indicator, result, amount),
            Shortfall.Choice choice when indicator.Items[choice.Item] is { Type: ItemType.YesNo } item => YesNo(set.Fill(item.Label), Label(choice.Item, choice.Needed)),
            Shortfall.Choice choice => Both($"ต้องถึง “{Label(choice.Item, choice.Needed)}”"),
            Shortfall.Step step => Step(indicator.Items[step.Item].Options[step.Needed].Number!.Value, Labels(step.Item, step.Steps, " และ")),
            Shortfall.Ticks ticks => new(
                $"อีก {ticks.Count}\u00A0ข้อ",
                $"ต้องทำเพิ่มอีก {ticks.Count}\u00A0ข้อ" + (ticks.Mandatory.Count == 0 ? "" : $" ข้อที่ขาดไม่ได้คือ {Labels(ticks.Item, ticks.Mandatory, " และ ")}")),
            _ => null,
        };

        string Label(string item, string option) => set.Fill(indicator.Items[item].Options[option].Label);

        string Labels(string item, IEnumerable<string> options, string and) => string.Join(and, options.Select(option => Label(item, option)));
    }

    private static ReportGap Step(decimal level, string steps) =>
        new($"ถึงระดับ {ThaiNumber.Format(level)}", $"ต้องถึงระดับ {ThaiNumber.Format(level)} คือ{steps}");

    private static ReportGap Amount(IndicatorSetDefinition set, Indicator indicator, IndicatorResult result, Shortfall.Amount amount)
    {
        var (item, change) = (indicator.Items[amount.Item], amount.Change);
        var more = $"{Plain(Math.Abs(change))}\u00A0{item.Unit}".TrimEnd();
        var label = set.Fill(item.Label);
        var now = indicator.Measure.Kind is MeasureKind.Percent && result.Frame is { } frame
            ? $" (ขณะนี้ {Plain(result.Achieved ?? 0)} จาก {Plain(frame)}\u00A0{item.Unit}".TrimEnd() + ")"
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
