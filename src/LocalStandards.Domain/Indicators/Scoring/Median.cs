namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>ค่ากลาง: the middle value, or half-way between the two in the middle. Never rounded.</summary>
public static class Median
{
    /// <summary>Null without values.</summary>
    public static decimal? Of(IEnumerable<decimal> values)
    {
        var sorted = values.ToArray();
        if (sorted.Length == 0)
            return null;

        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
    }
}
