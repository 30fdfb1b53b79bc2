namespace LocalStandards.Data.Csv;

/// <summary>Finds what somebody who mistyped may have meant.</summary>
internal static class Nearest
{
    private const int Most = 3;

    /// <summary>Up to three names that differ little, nearest first; empty when none is near.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> names) =>
        [.. names.Select(name => (name, distance: Distance(typed, name)))
            .Where(n => n.distance <= Math.Max(1, Math.Min(n.name.Length, typed.Length) / 2))
            .OrderBy(n => n.distance).ThenBy(n => n.name, StringComparer.Ordinal)
            .Take(Most).Select(n => n.name)];

    /// <summary>" หมายถึง … หรือไม่", or nothing.</summary>
    public static string Question(string typed, IEnumerable<string> names) =>
        To(typed, names) is { Count: > 0 } near ? $" หมายถึง {string.Join(" หรือ ", near)} หรือไม่" : "";

    /// <summary>Letters to insert, take out or change (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
