using LocalStandards.Demo.Rounds;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Demo.Answers;

/// <summary>A seeded set with lookups for drawing thousands of answers to it.</summary>
internal sealed class DemoSet
{
    private readonly List<(string Before, string Now)> links = [];
    private readonly Dictionary<string, string> formOf;

    /// <param name="comparable">Last year's code by this year's, where the crosswalk says they are the same.</param>
    public DemoSet(SeededSet seeded, IReadOnlyDictionary<string, string> comparable)
    {
        (Id, Definition) = (seeded.Id, seeded.Definition);
        formOf = (
            from form in Definition.Forms
            from indicator in Definition.IndicatorsOf(form)
            from field in FieldsOf(indicator)
            select KeyValuePair.Create(field, form.Code)).ToDictionary(StringComparer.Ordinal);
        Fields = [.. Definition.Forms.SelectMany(Definition.IndicatorsOf).SelectMany(FieldsOf)];
        Personal = Definition.PersonalFields().ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in Definition.Indicators)
        {
            if (!comparable.TryGetValue(indicator.Code, out var before))
                continue;
            foreach (var item in indicator.Items.Where(i => i.IsTypedNumber))
                links.Add((new FieldName(before, item.Key).ToString(), new FieldName(indicator.Code, item.Key).ToString()));
        }
    }

    public int Id { get; }
    public IndicatorSetDefinition Definition { get; }

    /// <summary>Every field in the order of the forms.</summary>
    public IReadOnlyList<string> Fields { get; }

    public IReadOnlySet<string> Personal { get; }

    /// <summary>The code of the form that asks a field.</summary>
    public string FormOf(string field) => formOf[field];

    /// <summary>Last year's figures under this year's names.</summary>
    public IReadOnlyDictionary<string, decimal> Carry(IReadOnlyDictionary<string, decimal> lastYear)
    {
        var carried = new Dictionary<string, decimal>(links.Count);
        foreach (var (before, now) in links)
        {
            if (lastYear.TryGetValue(before, out var figure))
                carried[now] = figure;
        }
        return carried;
    }

    private static IEnumerable<string> FieldsOf(Indicator indicator) => indicator.Items.Select(i => i.Key)
        .Concat(indicator.IsGeneral ? [] : [FieldName.NotDone, FieldName.NotApplicable, FieldName.Reason, FieldName.Note, FieldName.Confirm])
        .Select(key => new FieldName(indicator.Code, key).ToString());
}
