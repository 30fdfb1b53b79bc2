using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Finds items whose prefills lead back to themselves.</summary>
internal static class PrefillCircles
{
    /// <summary>Each circle once, as field names in the order in which they would be followed, from the first of them.</summary>
    public static IEnumerable<IReadOnlyList<string>> In(IEnumerable<Indicator> indicators)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            foreach (var item in indicator.Items)
            {
                if (item.Prefill is { Source: PrefillSource.SameYear } prefill)
                    sources.TryAdd(new FieldName(indicator.Code, item.Key).ToString(), prefill.Name);
            }
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in sources.Keys)
        {
            var walk = new List<string>();
            var onWalk = new HashSet<string>(StringComparer.Ordinal);
            for (var field = start; sources.ContainsKey(field) && !done.Contains(field); field = sources[field])
            {
                if (!onWalk.Add(field))
                {
                    yield return walk[walk.IndexOf(field)..];
                    break;
                }

                walk.Add(field);
            }

            done.UnionWith(walk);
        }
    }
}
