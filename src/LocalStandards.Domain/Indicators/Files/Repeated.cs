
namespace LocalStandards.Domain.Indicators.Files;

internal static class Repeated
{
    /// <summary>The places whose key stood earlier in the list; empty keys, reported elsewhere, do not count.</summary>
    public static IEnumerable<int> In<T, TKey>(IReadOnlyList<T> list, Func<T, TKey> key)
    {
        var seen = new HashSet<TKey>();
        for (var place = 0; place < list.Count; place++)
        {
            if (key(list[place]) is not "" and var found && !seen.Add(found))
                yield return place;
        }
    }
}
