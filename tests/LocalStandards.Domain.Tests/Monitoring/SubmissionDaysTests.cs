using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Monitoring;

public class SubmissionDaysTests
{
    private static readonly DateOnly First = new(2025, 7, 21);

    private readonly SubmissionDays days = new(Bangkok.StartOf(First), new Dictionary<DateOnly, int>
    {
        [First] = 3, [First.AddDays(2)] = 5, [First.AddDays(9)] = 7,
    });

    [Fact]
    public void Until_ADay_CountsThroughItsEnd()
    {
        Assert.Equal((0, 3, 3, 8, 15), (days.Until(First.AddDays(-1)), days.Until(First), days.Until(First.AddDays(1)), days.Until(First.AddDays(2)), days.Until(First.AddDays(100))));
        Assert.Equal(15, days.Total);
    }

    [Fact]
    public void NthDay_TheFirst_IsTheOpening()
    {
        Assert.Equal(1, days.NumberOf(First));
        Assert.Equal((0, 3, 8), (days.UntilNth(0), days.UntilNth(1), days.UntilNth(3)));
    }

    [Fact]
    public void LastWhole_OfAYoungRound_HasNoDayBeforeTheOpening()
    {
        Assert.Empty(days.LastWhole(First, 7));
        Assert.Equal([3, 0, 5], days.LastWhole(First.AddDays(3), 7));
        Assert.Equal([0, 0, 0, 0, 0, 0, 7], days.LastWhole(First.AddDays(10), 7));
    }

    [Fact]
    public void Through_ADay_HasEveryDayBetween()
    {
        var all = days.Through(First.AddDays(3)).ToList();
        Assert.Equal([3, 0, 5, 0], all.Select(d => d.Count));
        Assert.Equal([3, 3, 8, 8], all.Select(d => d.Total));
        Assert.Empty(days.Through(First.AddDays(-1)));
    }
}
