using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Monitoring;

public class StandingTests
{
    private static readonly DateTimeOffset Closes = Bangkok.ExclusiveEndOf(new(2025, 8, 29));
    private static readonly DateTimeOffset Before = Closes.AddTicks(-1), After = Closes;

    public static TheoryData<SubmissionStatus, bool?, RoundView, SubmissionStatus, bool> Cases => new()
    {
        // Status now, first submitted in time (null: never), view: what it counts as, and whether on time.
        { SubmissionStatus.Submitted, true, RoundView.Now, SubmissionStatus.Submitted, true },
        { SubmissionStatus.Accepted, true, RoundView.Now, SubmissionStatus.Accepted, true },
        { SubmissionStatus.Submitted, false, RoundView.Now, SubmissionStatus.Submitted, false },
        { SubmissionStatus.Returned, true, RoundView.Now, SubmissionStatus.Returned, false },
        { SubmissionStatus.InProgress, null, RoundView.Now, SubmissionStatus.InProgress, false },
        { SubmissionStatus.Practice, null, RoundView.Now, SubmissionStatus.NotStarted, false },
        { SubmissionStatus.NotStarted, null, RoundView.Now, SubmissionStatus.NotStarted, false },
        // A return afterwards changes neither view of the past.
        { SubmissionStatus.Returned, true, RoundView.OriginalClose, SubmissionStatus.Submitted, true },
        { SubmissionStatus.Submitted, false, RoundView.OriginalClose, SubmissionStatus.InProgress, false },
        { SubmissionStatus.InProgress, null, RoundView.OriginalClose, SubmissionStatus.InProgress, false },
        { SubmissionStatus.Practice, null, RoundView.OriginalClose, SubmissionStatus.NotStarted, false },
        { SubmissionStatus.Returned, false, RoundView.EffectiveClose, SubmissionStatus.Submitted, true },
        { SubmissionStatus.Submitted, false, RoundView.EffectiveClose, SubmissionStatus.Submitted, true },
        { SubmissionStatus.InProgress, null, RoundView.EffectiveClose, SubmissionStatus.InProgress, false },
        { SubmissionStatus.Practice, null, RoundView.EffectiveClose, SubmissionStatus.NotStarted, false },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Standing_OfEachStateAndView_CountsAsTheProductSays(
        SubmissionStatus status, bool? inTime, RoundView view, SubmissionStatus expected, bool onTime)
    {
        DateTimeOffset? first = inTime switch { true => Before, false => After, null => null };
        DateTimeOffset? started = status is SubmissionStatus.NotStarted ? null : Before;
        Assert.Equal(new Standing(expected, onTime), Standing.Of(status, started, first, Closes, view));
    }

    [Fact]
    public void Standing_StartedAfterTheClose_WasNotStartedThen() => Assert.Equal(
        SubmissionStatus.NotStarted, Standing.Of(SubmissionStatus.Submitted, After, After, Closes, RoundView.OriginalClose).Status);

    [Fact]
    public void Lists_OfAnyStanding_AreThePartsOfExpected()
    {
        foreach (var status in Enum.GetValues<SubmissionStatus>())
        {
            foreach (var first in new DateTimeOffset?[] { null, Before, After })
            {
                foreach (var view in Enum.GetValues<RoundView>())
                {
                    var standing = Standing.Of(status, Before, first, Closes, view);
                    Assert.True(standing.IsIn(CountedList.Expected));
                    Assert.True(standing.IsIn(CountedList.Outstanding) ^ standing.IsIn(CountedList.Submitted));
                    Assert.Equal(standing.IsIn(CountedList.Submitted), standing.IsIn(CountedList.OnTime) ^ standing.IsIn(CountedList.Late));
                }
            }
        }
    }
}
