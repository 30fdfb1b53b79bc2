using System.Globalization;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Demo.Answers;

/// <summary>Slips of the unit as real reports hold them: metres for a count of roads, kilograms for tons.</summary>
internal static class DemoMistakes
{
    private const int OfAThousand = 14;

    // Each slip, and by how much it is too large: 12 roads become 7,200 metres.
    private static readonly (string[] Fields, int Factor)[] Slips =
    [
        (["68-3-05.a", "68-3-05.b"], 600),
        (["68-3-01.a", "68-3-01.b", "68-3-02.b"], 1000),
        (["67-1-01.a", "67-1-01.b"], 600),
        (["67-1-02.a", "67-1-02.b"], 600),
        (["67-8-01.a", "67-8-01.b"], 1000),
    ];

    /// <summary>In a few submissions one slip, if the set has its indicator.</summary>
    public static void Plant(Dictionary<string, string> fields, IndicatorSetDefinition set, Dice dice)
    {
        if (dice.Roll(1000) >= OfAThousand)
            return;
        var known = Slips.Where(s => set.FindField(s.Fields[0]) is not null && fields.ContainsKey(s.Fields[0])).ToList();
        if (known.Count == 0)
            return;
        var (slipped, factor) = dice.OneOf(known);
        foreach (var field in slipped)
        {
            if (fields.TryGetValue(field, out var text))
                fields[field] = AnswerText.Canonical(new AnswerValue.Number(decimal.Parse(text, CultureInfo.InvariantCulture) * factor))!;
        }
    }

    /// <summary>
    /// Assesses the answers; every warning gets the note that confirms it, so that what is submitted may be.
    /// </summary>
    /// <exception cref="InvalidOperationException">Something wrong is among them, or missing: the drawing is at fault.</exception>
    public static SetOutcome Confirm(
        Dictionary<string, string> fields, IReadOnlyDictionary<string, decimal> lastYear, IndicatorSetDefinition set, string? tier, string authority)
    {
        var outcome = set.Assess(new AnswerSheet(fields) { LastYear = lastYear }, tier);
        if (!outcome.BlocksSubmission)
            return outcome;
        var dice = Dice.For("confirm " + authority);
        foreach (var blocked in outcome.Where(o => o.BlocksSubmission))
        {
            if (blocked.Violations.FirstOrDefault(v => v.Severity is Severity.Error) is { } error)
                throw new InvalidOperationException($"Drawn answers are wrong: {authority} {set.YearBE} {blocked.Indicator.Code} {error.Code} {error.Key}.");
            fields[new FieldName(blocked.Indicator.Code, FieldName.Confirm).ToString()] = dice.OneOf(DemoTexts.Confirmations);
        }
        return set.Assess(new AnswerSheet(fields) { LastYear = lastYear }, tier);
    }
}
