using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Domain.Indicators.Comparing;

/// <summary>What an indicator asks, apart from its year, its code and its standards.</summary>
internal sealed class Question
{
    /// <summary>The pairs of neighbouring letters of the name, each once, in order.</summary>
    private readonly int[] pairs;

    public Question(Indicator indicator, IndicatorSetDefinition set)
    {
        var name = Wording.WithoutYears(indicator.Name, set);
        string Words(string? text) => Wording.WithoutYears(text, set);
        Text = string.Join('\u0001', [
            name,
            Words(indicator.Definition),
            FileCodes.MeasureKinds.CodeOf(indicator.Measure.Kind),
            FileCodes.Directions.CodeOf(indicator.Measure.Direction),
            Wording.Of(indicator.Measure.Formula?.Text),
            // Last year's figures are found by their keys; the order of the boxes does not matter.
            .. indicator.Items.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => string.Join('\u0002', [
                item.Key, FileCodes.ItemTypes.CodeOf(item.Type), FileCodes.Roles.CodeOf(item.Role), Words(item.Unit), Words(item.Label),
                .. item.Options.Select(option => $"{option.Value}\u0003{Words(option.Label)}\u0003{option.IsMandatory}"),
            ])),
        ]);
        pairs = [.. name.Zip(name.Skip(1), (a, b) => (a << 16) | b).Distinct().Order()];
    }

    /// <summary>Equal for the same question.</summary>
    public string Text { get; }

    /// <summary>How alike two names are, 0 to 1: the pairs of letters they share (Dice).</summary>
    public double LikenessTo(Question other)
    {
        var (shared, mine, theirs) = (0, 0, 0);
        while (mine < pairs.Length && theirs < other.pairs.Length)
        {
            var order = pairs[mine].CompareTo(other.pairs[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return pairs.Length + other.pairs.Length == 0 ? 0 : 2.0 * shared / (pairs.Length + other.pairs.Length);
    }
}
