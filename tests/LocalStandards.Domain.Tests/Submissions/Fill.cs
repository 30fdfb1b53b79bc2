using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Domain.Tests.Submissions;

/// <summary>Answers for a form.</summary>
internal static class Fill
{
    /// <summary>The plainest complete ones: every frame 100, every achievement 20, the first option of a choice.</summary>
    public static IEnumerable<FieldChange> Plainly(IndicatorSetDefinition set, FormDefinition form) =>
        from indicator in set.IndicatorsOf(form)
        from item in indicator.Items
        where indicator.Needs(item)
        select new FieldChange(new FieldName(indicator.Code, item.Key).ToString(), "", Plain(item));

    private static string Plain(DataItem item) => item.Type switch
    {
        ItemType.YesNo or ItemType.Choice or ItemType.Level => item.Options[0].Value,
        ItemType.Checklist => string.Join(',', item.Options.Select(o => o.Value)),
        ItemType.Text => "ข้อความ",
        ItemType.Date => "1/8/2568",
        // 100 people and 20 tonnes a year keep the waste rate inside the set's own limits.
        _ => item.Role == ItemRole.Frame ? "100" : "20",
    };
}
