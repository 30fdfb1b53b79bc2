using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>
/// Finds the least change by trial, so that a formula of any shape is treated exactly as it is scored; the finding is
/// verified by the whole assessment. It bisects between the present value and one that suffices, which takes for granted
/// that more (or less) never makes the result worse again.
/// </summary>
internal sealed class ShortfallSearch(Indicator indicator, Standard standard, IndicatorAnswers answers)
{
    // Smaller amounts than a hundredth of a unit are nobody's plan.
    private const int MostDecimals = 2;

    private readonly Dictionary<string, AnswerValue> values = indicator.Items
        .ToDictionary(item => item.Key, item => AnswerText.Parse(item, answers.Text(item.Key)).Value, StringComparer.Ordinal);

    public Shortfall? Run() => indicator.Items.FirstOrDefault(IsToChange) is not { } item ? null : item.Type switch
    {
        ItemType.Checklist => Ticks(item),
        ItemType.YesNo or ItemType.Choice => NeededOption(item) is { } option ? new Shortfall.Choice(item.Key, option.Value) : null,
        ItemType.Level => NeededOption(item) is { } step ? new Shortfall.Step(item.Key, step.Value, StepsTo(item, step)) : null,
        _ when item.IsTypedNumber => Amount(item),
        _ => null,
    };

    private bool IsToChange(DataItem item) => item.Role is ItemRole.Achieved && indicator.Measure.Formula?.Names.Contains(item.Key) == true;

    private Shortfall.Amount? Amount(DataItem item)
    {
        var from = NumberOf(item) ?? 0;
        var step = new decimal(1, 0, 0, false, (byte)Math.Min(item.DecimalsAllowed, MostDecimals));
        // Where less is better, "not done" may meet the standard already.
        return Reaches(item, from) ? null : Least(item, from, step) ?? Least(item, from, -step);
    }

    private Shortfall.Amount? Least(DataItem item, decimal from, decimal step)
    {
        var limit = (long)(((step > 0 ? item.Max ?? NumberText.Largest : item.Min ?? 0) - from) / step);
        var (tooLittle, enough) = (0L, Math.Min(Guess(item, from, step) ?? 1, limit));
        if (enough > 1 && !Reaches(item, from + (enough - 1) * step))
            tooLittle = enough - 1;

        while (!Reaches(item, from + enough * step))
        {
            if (enough == limit)
                return null;

            (tooLittle, enough) = (enough, Math.Min(enough * 2, limit));
        }

        while (enough - tooLittle > 1)
        {
            var middle = tooLittle + (enough - tooLittle) / 2;
            (tooLittle, enough) = Reaches(item, from + middle * step) ? (tooLittle, middle) : (middle, enough);
        }

        return Suffices(item, NumberText.Write(from + enough * step)) ? new(item.Key, enough * step) : null;
    }

    /// <summary>A guess that is exact for linear formulas, which most are: the search then ends at once.</summary>
    private long? Guess(DataItem item, decimal from, decimal step)
    {
        if (ValueAt(item, from) is not { } now || ValueAt(item, from + step) is not { } next || next == now)
            return null;

        // A decimal could overflow.
        var steps = (double)(standard.Value - now) / (double)(next - now);
        return steps is > 1 and < int.MaxValue ? (long)Math.Ceiling(steps) : null;
    }

    /// <summary>Whether the value meets the standard or, where an exact value is asked, has reached or passed it.</summary>
    private bool Reaches(DataItem item, decimal number)
    {
        if (ValueAt(item, number) is not { } value)
            return false;

        return standard.Operator is StandardOperator.Exactly
            ? Math.Sign(value - standard.Value) != Math.Sign((ValueAt(item, NumberOf(item) ?? 0) ?? 0) - standard.Value)
            : standard.BandOf(value) is not ResultBand.FutureDevelopment;
    }

    /// <summary>The option nearest to the chosen one that meets the standard.</summary>
    private ItemOption? NeededOption(DataItem item)
    {
        var chosen = NumberOf(item);
        return item.Options
            .Where(option => option.Number is not null)
            .OrderBy(option => Math.Abs(option.Number!.Value - (chosen ?? 0)))
            .FirstOrDefault(option => IsMet(item, new AnswerValue.Number(option.Number!.Value)) && Suffices(item, option.Value));
    }

    private ValueList<string> StepsTo(DataItem item, ItemOption needed)
    {
        var from = NumberOf(item) ?? 0;
        return indicator.Measure.IsCumulative && needed.Number > from
            ? item.Options.Where(option => option.Number > from && option.Number <= needed.Number).OrderBy(option => option.Number)
                .Select(option => option.Value).ToValueList()
            : [needed.Value];
    }

    private Shortfall.Ticks? Ticks(DataItem item)
    {
        var ticked = item.Options.Where(option => values[item.Key] is AnswerValue.Checked box && box.Options.Contains(option.Value)).ToList();
        var mandatory = item.Options.Where(option => option.IsMandatory && !ticked.Contains(option)).ToList();
        var others = item.Options.Where(option => !option.IsMandatory && !ticked.Contains(option)).ToList();
        for (var count = mandatory.Count; count <= mandatory.Count + others.Count; count++)
        {
            var boxes = ticked.Concat(mandatory).Concat(others.Take(count - mandatory.Count)).Select(option => option.Value).ToValueList();
            if (count > 0 && IsMet(item, new AnswerValue.Checked(boxes)) && Suffices(item, string.Join(',', boxes)))
                return new(item.Key, count, mandatory.Select(option => option.Value).ToValueList());
        }

        return null;
    }

    private decimal? NumberOf(DataItem item) => values[item.Key].AsNumber;

    private decimal? ValueAt(DataItem item, decimal number) => ValueAt(item, new AnswerValue.Number(number));

    /// <summary>The formula's value; null where it cannot be computed or would mean that there is no such service.</summary>
    private decimal? ValueAt(DataItem item, AnswerValue value)
    {
        var given = values[item.Key];
        values[item.Key] = value;
        var result = indicator.NotApplicable.Any(ground => ground.IsAutomatic && ground.When?.Holds(values) is true)
            ? null
            : indicator.Measure.Formula!.Compute(values);
        values[item.Key] = given;
        return result;
    }

    /// <summary>Whether the value alone meets the standard: far cheaper than the whole assessment with rules and mandatory options.</summary>
    private bool IsMet(DataItem item, AnswerValue value) => ValueAt(item, value) is { } result && standard.BandOf(result) is not ResultBand.FutureDevelopment;

    private bool Suffices(DataItem item, string text) => Assess(item, text).Band is ResultBand.Meets or ResultBand.Above;

    private IndicatorOutcome Assess(DataItem item, string text) => new Assessment(indicator, standard, answers with
    {
        Texts = new Dictionary<string, string>(answers.Texts, StringComparer.Ordinal) { [item.Key] = text },
        IsNotDone = false,
    }).Run();
}
