
namespace LocalStandards.Domain.Indicators.Comparing;

public enum ComparisonKind
{
    Same = 1,
    Changed,
    Added,
    Removed,
}

/// <summary>One indicator in two sets.</summary>
/// <param name="Before">Null of one that was added.</param>
/// <param name="After">Null of one that was removed.</param>
/// <param name="Changes">Of one that stands in both.</param>
public sealed record IndicatorComparison(ComparisonKind Kind, Indicator? Before, Indicator? After, ValueList<SetChange> Changes)
{
    /// <summary>The code after, or before when it was removed.</summary>
    public string Code => (After ?? Before)!.Code;

    /// <summary>Whether answers given before are, some of them, no answers any more.</summary>
    public bool AltersMeaning => Kind is ComparisonKind.Removed || Changes.Any(change => change.AltersMeaning);
}

/// <summary>
/// What differs between two sets: versions, years or types. Indicators are matched by what the crosswalk between the two
/// years decided, else by their code.
/// </summary>
/// <param name="Frame">What of the set itself differs: level, forms, areas, words.</param>
/// <param name="Indicators">In the order of the set after, the removed ones behind their neighbour; the general items first, when there are any.</param>
public sealed record SetComparison(
    IndicatorSetDefinition Before, IndicatorSetDefinition After, ValueList<SetChange> Frame, ValueList<IndicatorComparison> Indicators)
{
    public bool IsSame => Frame.Count == 0 && Indicators.All(indicator => indicator.Kind is ComparisonKind.Same);

    public static SetComparison Of(IndicatorSetDefinition before, IndicatorSetDefinition after)
    {
        var counterparts = Counterparts(before, after);
        var comparisons = after.Indicators.Select(indicator => counterparts.TryGetValue(indicator.Code, out var old)
            ? Pair(before.Indicators[old], indicator)
            : new(ComparisonKind.Added, null, indicator, [])).ToList();
        var kept = counterparts.Values.ToHashSet(StringComparer.Ordinal);
        for (var place = 0; place < before.Indicators.Count; place++)
        {
            if (!kept.Contains(before.Indicators[place].Code))
            {
                var neighbour = place == 0 ? -1 : comparisons.FindIndex(comparison => comparison.Before?.Code == before.Indicators[place - 1].Code);
                comparisons.Insert(neighbour + 1, new(ComparisonKind.Removed, before.Indicators[place], null, []));
            }
        }

        if (before.GeneralItems.Count + after.GeneralItems.Count > 0)
        {
            // Their title is compared with the forms.
            var general = Pair(before.General with { Name = "" }, after.General with { Name = "" });
            comparisons.Insert(0, general with { Before = before.General, After = after.General });
        }

        return new(before, after, SetChanges.Between(before, after), comparisons.ToValueList());
    }

    /// <summary>The code before of each code after that has one.</summary>
    private static Dictionary<string, string> Counterparts(IndicatorSetDefinition before, IndicatorSetDefinition after)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var isDecided = new HashSet<string>(StringComparer.Ordinal);
        if (before.YearBE != after.YearBE)
        {
            // The crosswalk is decided in the later year's set.
            var isForward = before.YearBE < after.YearBE;
            foreach (var indicator in (isForward ? after : before).Indicators)
            {
                if (indicator.LinkTo(isForward ? before.YearBE : after.YearBE) is not { } link)
                    continue;

                var (old, now) = isForward ? (link.Code, indicator.Code) : (indicator.Code, link.Code);
                isDecided.Add(indicator.Code);
                if (old is not null && now is not null && before.Indicators.Contains(old) && after.Indicators.Contains(now))
                    found.TryAdd(now, old);
            }
        }

        var taken = found.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in after.Indicators)
        {
            if (!found.ContainsKey(indicator.Code) && !isDecided.Contains(indicator.Code) && !taken.Contains(indicator.Code) && before.Indicators.Contains(indicator.Code))
                found.Add(indicator.Code, indicator.Code);
        }

        return found;
    }

    private static IndicatorComparison Pair(Indicator before, Indicator after)
    {
        var changes = IndicatorChanges.Between(before, after);
        return new(changes.Count == 0 ? ComparisonKind.Same : ComparisonKind.Changed, before, after, changes);
    }
}
