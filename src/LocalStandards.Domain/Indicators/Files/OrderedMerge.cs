
namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Merges lists into one that keeps the order of each.</summary>
internal static class OrderedMerge
{
    /// <param name="lists">Each without repeated keys.</param>
    /// <param name="unify">Joins two elements of one key, of the owners so far and of one more; null where both must stay.</param>
    /// <returns>The elements with the numbers of the lists that they are of.</returns>
    public static IEnumerable<(T Element, IReadOnlyList<int> Owners)> Of<T>(
        IReadOnlyList<IReadOnlyList<T>> lists, Func<T, string> key, Func<T, IReadOnlyList<int>, T, int, T?> unify)
        where T : class
    {
        var places = lists.Select(list => list.Select((element, place) => (Key: key(element), place))
            .ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal)).ToList();
        var next = new int[lists.Count];
        while (true)
        {
            (T Element, List<int> Owners)? best = null;
            for (var first = 0; first < lists.Count; first++)
            {
                if (next[first] == lists[first].Count)
                    continue;

                var (element, owners, waits) = Gathered(first);
                if (!waits)
                {
                    best = (element, owners);
                    break;
                }

                // Two lists order these elements differently, so one of them is repeated.
                best = best is { } known && known.Owners.Count >= owners.Count ? best : (element, owners);
            }

            if (best is not { } chosen)
                yield break;

            foreach (var owner in chosen.Owners)
                next[owner]++;

            yield return chosen;
        }

        (T Element, List<int> Owners, bool Waits) Gathered(int first)
        {
            var element = lists[first][next[first]];
            var owners = new List<int> { first };
            var waits = false;
            for (var other = 0; other < lists.Count; other++)
            {
                if (other == first || !places[other].TryGetValue(key(element), out var place) || place < next[other]
                    || unify(element, owners, lists[other][place], other) is not { } united)
                {
                    continue;
                }

                if (place == next[other])
                {
                    element = united;
                    owners.Add(other);
                }
                else
                {
                    waits = true;
                }
            }

            owners.Sort();
            return (element, owners, waits);
        }
    }
}
