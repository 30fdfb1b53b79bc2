using LocalStandards.Domain.Access;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Monitoring;

/// <summary>Where an authority stands, whom to ring, how many a day, and calls as recorded; on Wednesday 27 ส.ค. 2568, two days before the close.</summary>
public class FollowUpTests
{
    private static readonly DateOnly Today = new(2025, 8, 27);
    private static readonly DateTimeOffset Now = Bangkok.StartOf(Today).AddHours(10);
    private static readonly Actor Officer = new(7, [new Grant(Role.ProvincialOfficer, ProvinceId: 36)]);

    [Theory]
    [InlineData(SubmissionStatus.NotStarted, false, false, FollowUpState.NeverSignedIn)]
    [InlineData(SubmissionStatus.Practice, false, true, FollowUpState.NeverSignedIn)]
    [InlineData(SubmissionStatus.NotStarted, true, false, FollowUpState.NotStarted)]
    [InlineData(SubmissionStatus.Practice, true, true, FollowUpState.NotStarted)]
    [InlineData(SubmissionStatus.InProgress, false, false, FollowUpState.InProgress)]
    [InlineData(SubmissionStatus.InProgress, true, true, FollowUpState.Ready)]
    [InlineData(SubmissionStatus.Returned, true, true, FollowUpState.Returned)]
    [InlineData(SubmissionStatus.Submitted, false, false, FollowUpState.Submitted)]
    [InlineData(SubmissionStatus.Accepted, true, true, FollowUpState.Submitted)]
    public void State_OfEachStatus_IsWhatTheCallerMustKnow(SubmissionStatus status, bool hasSignedIn, bool isComplete, FollowUpState expected) =>
        Assert.Equal(expected, FollowUpStates.Of(status, hasSignedIn, isComplete));

    public static TheoryData<FollowUpState, ContactOutcome?, int?, int, int?, CallReason?> Calls => new()
    {
        // State; the last call, the day promised, and how many days ago it was; days since the last change.
        { FollowUpState.NeverSignedIn, null, null, 0, null, CallReason.NeverSignedIn },
        { FollowUpState.NotStarted, null, null, 0, null, CallReason.NotStarted },
        { FollowUpState.Returned, null, null, 0, 0, CallReason.Returned },
        { FollowUpState.Ready, null, null, 0, 0, CallReason.Ready },
        { FollowUpState.InProgress, null, null, 0, 3, CallReason.Stuck },
        { FollowUpState.InProgress, null, null, 0, 2, null },
        { FollowUpState.Submitted, ContactOutcome.Promised, -1, 3, 0, null },
        // A promise is waited for until its day, then rung about before all others, once a day.
        { FollowUpState.NotStarted, ContactOutcome.Promised, 1, 3, null, null },
        { FollowUpState.NotStarted, ContactOutcome.Promised, 0, 3, null, CallReason.PromiseDue },
        { FollowUpState.InProgress, ContactOutcome.Promised, -4, 9, 0, CallReason.PromiseDue },
        { FollowUpState.InProgress, ContactOutcome.Promised, 0, 0, 9, null },
        // Rung today, or spoken to yesterday.
        { FollowUpState.NotStarted, ContactOutcome.NoAnswer, null, 0, null, null },
        { FollowUpState.NotStarted, ContactOutcome.NoAnswer, null, 1, null, CallReason.NotStarted },
        { FollowUpState.NotStarted, ContactOutcome.WrongNumber, null, 1, null, CallReason.NotStarted },
        { FollowUpState.NotStarted, ContactOutcome.Reached, null, 1, null, null },
        { FollowUpState.NotStarted, ContactOutcome.Reached, null, 2, null, CallReason.NotStarted },
    };

    [Theory, MemberData(nameof(Calls))]
    public void Call_OfEachStateAndLastCall_IsTodayOrNot(FollowUpState state, ContactOutcome? outcome, int? promisedIn, int daysAgo, int? changedDaysAgo, CallReason? expected)
    {
        LastContact? last = outcome is null ? null : new(outcome.Value, promisedIn is { } days ? Today.AddDays(days) : null, Now.AddDays(-daysAgo).AddMinutes(-5));
        Assert.Equal(expected, CallOrder.ReasonOf(state, last, changedDaysAgo is { } ago ? Now.AddDays(-ago) : null, Now));
    }

    [Fact]
    public void Pace_OfOneEnd_IsTheRestOverItsDays()
    {
        // Wednesday to Friday: three days, all of them working ones but the holiday.
        var friday = new DateOnly(2025, 8, 29);
        Assert.Equal(
            new Pace(46, friday, 46 / 3m, 23m, 3, 2),
            Pace.Of(Enumerable.Repeat(Bangkok.ExclusiveEndOf(friday), 46), Now, new HashSet<DateOnly> { new(2025, 8, 28) }));
    }

    [Fact]
    public void Pace_OfSeveralEnds_IsThatOfTheMostPressing()
    {
        // Ten by Friday (3 days) and ten more by 5 September (10 days, 8 of them working): the first ten set the pace.
        var (friday, next) = (new DateOnly(2025, 8, 29), new DateOnly(2025, 9, 5));
        var ends = Enumerable.Repeat(Bangkok.ExclusiveEndOf(friday), 10).Concat(Enumerable.Repeat(Bangkok.ExclusiveEndOf(next), 10)).ToList();
        Assert.Equal(new Pace(10, friday, 10 / 3m, 10 / 3m, 3, 3), Pace.Of(ends, Now, new HashSet<DateOnly>()));
        // Thirty more instead: all fifty by the later end.
        ends.AddRange(Enumerable.Repeat(Bangkok.ExclusiveEndOf(next), 30));
        Assert.Equal(new Pace(50, next, 5m, 50 / 8m, 10, 8), Pace.Of(ends, Now, new HashSet<DateOnly>()));
    }

    [Fact]
    public void Pace_WithoutTime_IsNone()
    {
        Assert.Null(Pace.Of([], Now, new HashSet<DateOnly>()));
        Assert.Null(Pace.Of([Now, Bangkok.StartOf(Today)], Now, new HashSet<DateOnly>()));
        // The last day itself counts; a Sunday has no working day.
        var sunday = new DateOnly(2025, 8, 31);
        Assert.Equal(new Pace(1, sunday, 1m, null, 1, 0), Pace.Of([Bangkok.ExclusiveEndOf(sunday)], Bangkok.StartOf(sunday).AddHours(23), new HashSet<DateOnly>()));
    }

    [Theory]
    [InlineData(ContactOutcome.Promised, null, ContactRefusal.PromiseMissing)]
    [InlineData(ContactOutcome.Promised, -1, ContactRefusal.PromiseIsPast)]
    [InlineData(ContactOutcome.Promised, 0, null)]
    [InlineData(ContactOutcome.Reached, 3, ContactRefusal.NothingPromised)]
    [InlineData(ContactOutcome.NoAnswer, null, null)]
    public void Contact_Recorded_NeedsItsDayExactlyWhenPromised(ContactOutcome outcome, int? inDays, ContactRefusal? expected)
    {
        var (refusal, contact) = Contact.Record(1, outcome, inDays is { } days ? Today.AddDays(days) : null, "พูดกับปลัด", Guid.NewGuid(), null, Officer, Now);
        Assert.Equal(expected, refusal);
        Assert.Equal(expected is null, contact is not null);
        if (contact is not null)
            Assert.Equal((Now, Now, 7, null), (contact.At, contact.RecordedAt, contact.ById, contact.CorrectsId));
    }

    [Fact]
    public void Contact_Corrected_KeepsItsTime()
    {
        var wrong = Contact.Record(1, ContactOutcome.NoAnswer, null, null, Guid.NewGuid(), null, Officer, Now).Contact!;
        // Promised for the day of the call, though that has passed by the time it is put right.
        var right = Contact.Record(1, ContactOutcome.Promised, Today, null, Guid.NewGuid(), wrong, Officer, Now.AddDays(2)).Contact!;
        Assert.Equal((Now, Now.AddDays(2), wrong.Id), (right.At, right.RecordedAt, right.CorrectsId));
    }
}
