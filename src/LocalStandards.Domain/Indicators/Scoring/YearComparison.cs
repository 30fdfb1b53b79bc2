using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>
/// Asks about figures far from last year's. Real reports hold 7,200 "roads" where metres were typed for a count;
/// such slips change a figure by tens or thousands, honest years rarely by ten.
/// </summary>
public static class YearComparison
{
    /// <summary>How many times larger or smaller a figure must have become.</summary>
    public const decimal Factor = 10;

    /// <summary>Changes below this many units are everyday for small figures (2 roads, then 30) and are not asked about.</summary>
    public const decimal SmallestTellingChange = 50;

    /// <summary>A warning, or null when the figure is in keeping. From or to zero there is no factor, so nothing is asked.</summary>
    public static Violation? Check(DataItem item, decimal current, decimal last)
    {
        var (small, large) = Math.Abs(current) < Math.Abs(last) ? (Math.Abs(current), Math.Abs(last)) : (Math.Abs(last), Math.Abs(current));
        return item.IsTypedNumber && small > 0 && large - small >= SmallestTellingChange && large / small >= Factor
            ? new(Severity.Warning, ViolationCode.FarFromLastYear, item.Key, [current, last])
            : null;
    }
}
