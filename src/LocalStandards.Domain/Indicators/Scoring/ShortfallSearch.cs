using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>
/// Looks for the least change by asking the assessment itself, so that a formula of any shape is answered as it will be
/// scored. Between what is and what suffices it halves, taking for granted that more (or less) only ever helps.
/// </summary>
internal sealed class ShortfallSearch(Indicator indicator, Standard standard, IndicatorAnswers answers)
{
    // Smaller amounts than a hundredth of a unit are nobody's plan.
    private const int MostDecimals = 2;

    public Shortfall? Run() => indicator.Items.FirstOrDefault(IsToChange) is not { } item ? null : item.Type switch
    {
        ItemType.Checklist => Ticks(item),
        ItemType.YesNo or ItemType.Choice => NeededOption(item) is { } option ? new Shortfall.Choice(item, option) : null,
        ItemType.Level => NeededOption(item) is { } step ? new Shortfall.Step(item, step, StepsTo(item, step)) : null,
        _ when item.IsTypedNumber => Amount(item),
        _ => null,
    };

    private bool IsToChange(DataItem item) => item.Role is ItemRole.Achieved && indicator.Measure.Formula?.Names.Contains(item.Key) == true;

    private Shortfall.Amount? Amount(DataItem item)
    {
        var from = NumberOf(item) ?? 0;
        var step = new decimal(1, 0, 0, false, (byte)Math.Min(item.DecimalsAllowed, MostDecimals));
        // What was not done may be what should be little: then nothing lacks.
        return Reaches(item, from) ? null : Least(item, from, step) ?? Least(item, from, -step);
    }

    private Shortfall.Amount? Least(DataItem item, decimal from, decimal step)
    {
        var limit = (long)(((step > 0 ? item.Max ?? NumberText.Largest : item.Min ?? 0) - from) / step);
        var (tooLittle, enough) = (0L, Math.Min(1, limit));
        while (!Reaches(item, from + enough * step))
        {
            if (enough == limit)
            {
                return null;
            }

            (tooLittle, enough) = (enough, Math.Min(enough * 2, limit));
        }

        while (enough - tooLittle > 1)
        {
            var middle = tooLittle + (enough - tooLittle) / 2;
            (tooLittle, enough) = Reaches(item, from + middle * step) ? (tooLittle, middle) : (middle, enough);
        }

        return Suffices(item, NumberText.Write(from + enough * step)) ? new(item, enough * step) : null;
    }

    /// <summary>Whether the value meets the standard or, where one exact value is asked, has come to it or past it.</summary>
    private bool Reaches(DataItem item, decimal number)
    {
        if (ValueAt(item, number) is not { } value)
        {
            return false;
        }

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
            .FirstOrDefault(option => Suffices(item, option.Value));
    }

    private ValueList<ItemOption> StepsTo(DataItem item, ItemOption needed)
    {
        var from = NumberOf(item) ?? 0;
        return indicator.Measure.IsCumulative && needed.Number > from
            ? item.Options.Where(option => option.Number > from && option.Number <= needed.Number).OrderBy(option => option.Number).ToValueList()
            : [needed];
    }

    private Shortfall.Ticks? Ticks(DataItem item)
    {
        var ticked = item.Options.Where(option => AnswerText.Parse(item, answers.Text(item.Key)).Value is AnswerValue.Checked given
            && given.Options.Contains(option.Value)).ToList();
        var mandatory = item.Options.Where(option => option.IsMandatory && !ticked.Contains(option)).ToValueList();
        var others = item.Options.Where(option => !option.IsMandatory && !ticked.Contains(option)).ToList();
        for (var count = mandatory.Count; count <= mandatory.Count + others.Count; count++)
        {
            var tried = ticked.Concat(mandatory).Concat(others.Take(count - mandatory.Count)).Select(option => option.Value);
            if (count > 0 && Suffices(item, string.Join(',', tried)))
            {
                return new(item, count, mandatory);
            }
        }

        return null;
    }

    private decimal? NumberOf(DataItem item) => AnswerText.Parse(item, answers.Text(item.Key)).Value.AsNumber;

    private decimal? ValueAt(DataItem item, decimal number) => Assess(item, NumberText.Write(number)).Value;

    private bool Suffices(DataItem item, string text) => Assess(item, text).Band is ResultBand.Meets or ResultBand.Above;

    private IndicatorOutcome Assess(DataItem item, string text) => new Assessment(indicator, standard, answers with
    {
        Texts = new Dictionary<string, string>(answers.Texts, StringComparer.Ordinal) { [item.Key] = text },
        IsNotDone = false,
    }).Run();
}
