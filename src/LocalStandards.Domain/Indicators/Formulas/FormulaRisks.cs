
namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>Something that can happen to a formula with answers that are right.</summary>
/// <param name="Offset">0-based position in the formula's text.</param>
/// <param name="Message">In Thai.</param>
public sealed record FormulaRisk(int Offset, string Message);

/// <summary>Finds what can fail in a formula with answers that its items allow.</summary>
public static class FormulaRisks
{
    /// <summary>
    /// Every division whose divisor can be zero by the bounds of the items. Left out is what is never computed:
    /// all frame items zero means no service, and so does an automatic ground such as <c>a == 0</c>.
    /// </summary>
    public static IReadOnlyList<FormulaRisk> DivisionsByZero(Formula formula, Indicator indicator)
    {
        var risks = new List<FormulaRisk>();
        var situations = Situations(indicator).ToList();
        foreach (var (offset, divisor) in formula.Divisions)
        {
            if (situations.Exists(situation => divisor.Range(situation).CanBeZero))
            {
                risks.Add(new(offset, divisor.Range(situations[0]) is { Low: 0, High: 0 } ? "หารด้วยศูนย์เสมอ"
                    : divisor is ItemNode item ? $"รายการ \"{item.Key}\" ที่เป็นตัวหารเป็นศูนย์ได้ ให้กำหนดค่าต่ำสุด หรือกำหนดเหตุไม่เข้าข่ายเมื่อเป็นศูนย์"
                    : "ตัวหารเป็นศูนย์ได้ ให้กำหนดค่าต่ำสุดของรายการที่เป็นตัวหาร หรือกำหนดเหตุไม่เข้าข่ายเมื่อเป็นศูนย์"));
            }
        }

        return risks;
    }

    /// <summary>The cases in which the formula is computed: in each another frame item is not zero.</summary>
    private static IEnumerable<RangeInputs> Situations(Indicator indicator)
    {
        var released = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ground in indicator.NotApplicable)
        {
            if (ground is { IsAutomatic: true, When: { } when })
                when.AddItemsNotZeroUnless(released);
        }

        var frames = indicator.Items.Where(item => item.Role is ItemRole.Frame).ToList();
        return frames.Count > 0 && frames.TrueForAll(item => item.IsNumeric)
            ? frames.Select(frame => new RangeInputs(indicator.Items, released.Append(frame.Key).ToHashSet(StringComparer.Ordinal)))
            : [new(indicator.Items, released)];
    }
}

/// <summary>What is known of the answers before there are any.</summary>
/// <param name="NotZero">The keys of items known not to be zero.</param>
internal sealed record RangeInputs(CodedList<DataItem> Items, IReadOnlySet<string> NotZero)
{
    public NumberRange RangeOf(string key)
    {
        if (Items.Find(key) is not { IsNumeric: true } item)
            return NumberRange.Any;

        var isNotZero = NotZero.Contains(key);
        if (item.IsTypedNumber)
        {
            var step = 1m;
            for (var decimals = 0; decimals < item.DecimalsAllowed; decimals++)
                step /= 10;

            return new(isNotZero && item.Min == 0 ? step : item.Min, isNotZero && item.Max == 0 ? -step : item.Max, isNotZero);
        }

        var numbers = item.Options.Select(option => option.Number!.Value).Where(number => number != 0 || !isNotZero).ToList();
        return numbers.Count == 0 ? NumberRange.Any : new(numbers.Min(), numbers.Max(), !numbers.Contains(0));
    }

    public NumberRange CountOf(string key) => new(0, Items.Find(key)?.Options.Count);
}
