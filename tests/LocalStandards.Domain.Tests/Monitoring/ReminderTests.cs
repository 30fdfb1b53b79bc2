using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Monitoring;

public class ReminderTests
{
    private static readonly DateOnly Today = new(2025, 8, 22);
    private static readonly DateTimeOffset Morning = Bangkok.StartOf(Today).AddHours(8);
    private static readonly Actor Centre = new(8, [new Grant(Role.CentralOfficer)]);

    [Theory]
    [InlineData(SubmissionStatus.NotStarted, null, true, null)]
    [InlineData(SubmissionStatus.InProgress, -1, true, null)]
    [InlineData(SubmissionStatus.Returned, -1, true, null)]
    [InlineData(SubmissionStatus.InProgress, 0, true, ReminderRefusal.RemindedToday)]
    [InlineData(SubmissionStatus.InProgress, null, false, ReminderRefusal.Closed)]
    [InlineData(SubmissionStatus.Submitted, null, true, ReminderRefusal.Submitted)]
    [InlineData(SubmissionStatus.Accepted, 0, false, ReminderRefusal.Submitted)]
    public void Reminder_OfEachState_IsOnceADayAndStopsAtSubmission(SubmissionStatus status, int? remindedIn, bool isOpen, ReminderRefusal? expected) =>
        Assert.Equal(expected, ReminderRule.RefusalOf(status, remindedIn is { } days ? Today.AddDays(days) : null, isOpen, Today));

    [Fact]
    public void Run_Reminding_CountsWhomItReached()
    {
        var run = new ReminderRun(1, null, Today, "ขอให้ส่งผล", 8, Bangkok.StartOf(Today).AddHours(23.5));
        run.Remind(5);
        run.Remind(6);
        Assert.Equal(2, run.Reached);
        Assert.All(run.Reminders, r => Assert.Equal(Today, r.Day));
    }

    [Fact]
    public void Step_BeforeAnEnd_MovesWithIt()
    {
        var step = Step(7);
        Assert.Equal(Today, step.DayFor(new(2025, 8, 29)));
        Assert.Equal(new DateOnly(2025, 9, 19), step.DayFor(new(2025, 9, 26)));
        Assert.Equal(Today, Step(0).DayFor(Today));
    }

    [Theory]
    [InlineData(AuthorityType.Sao, FollowUpState.NotStarted, true)]
    [InlineData(AuthorityType.Sao, FollowUpState.InProgress, false)]
    [InlineData(AuthorityType.Town, FollowUpState.NotStarted, false)]
    [InlineData(AuthorityType.Sao, FollowUpState.Submitted, false)]
    public void Step_OfATypeAndState_MeansThoseAlone(AuthorityType type, FollowUpState state, bool expected)
    {
        var step = new ReminderStep(1, 7, [AuthorityType.Sao], [FollowUpState.NotStarted, FollowUpState.Submitted], "ข้อความ", Centre, Morning);
        Assert.Equal(expected, step.Means(type, state));
        Assert.Equal(state != FollowUpState.Submitted, Step(7).Means(type, state));
    }

    [Fact]
    public void Step_OnADay_RunsFromEightAndCatchesUpButNotFromBeforeItWasWritten()
    {
        var step = Step(7, written: Morning.AddDays(-10));
        Assert.Empty(step.DueDays(Morning.AddTicks(-1)));
        Assert.Equal([Today.AddDays(-2), Today.AddDays(-1), Today], step.DueDays(Morning));
        Assert.Equal([Today.AddDays(-2), Today.AddDays(-1), Today], step.DaysOf(Today));
        Assert.Equal([Today], Step(7, written: Morning.AddHours(-1)).DueDays(Morning));
        step.End(Centre, Morning);
        step.End(Centre, Morning.AddHours(1));
        Assert.Empty(step.DueDays(Morning));
        Assert.Equal(Morning, step.EndedAt);
    }

    [Fact]
    public void StepDay_GoneThrough_IsDueAgainWithNewDeadlinesOrAfterAnHourAndNotOnTheNextDay()
    {
        var (day, stamp) = (new StepDay(7, Today), Guid.NewGuid());
        day.Run(stamp, Morning);
        Assert.False(day.IsDue(stamp, Morning));
        Assert.True(day.IsDue(Guid.NewGuid(), Morning));
        Assert.False(day.IsDue(stamp, Morning.AddHours(1).AddTicks(-1)));
        Assert.True(day.IsDue(stamp, Morning.AddHours(1)));
        var midnight = Bangkok.StartOf(Today.AddDays(1));
        Assert.True(day.IsDue(Guid.NewGuid(), midnight.AddTicks(-1)));
        Assert.False(day.IsDue(Guid.NewGuid(), midnight));
        var before = day.Stamp;
        day.Run(stamp, Morning.AddHours(1));
        Assert.NotEqual(before, day.Stamp);
        Assert.False(day.IsDue(stamp, Morning.AddHours(1)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void Step_OfDaysOutOfReason_IsNone(int days) => Assert.Throws<ArgumentOutOfRangeException>(() => Step(days));

    [Fact]
    public void EntryEnds_OfAReturnedSubmission_IsTheLatestOfItsEnds()
    {
        var round = Rounds.DeadlineTests.Round();
        var place = new AuthorityPlace(AuthorityType.Sao, 36, 3604, 1);
        var ends = new SubmissionDeadlines(round, Morning);
        var window = round.WindowFor(AuthorityType.Sao);
        Assert.Equal(window.Closes, ends.Of(place, SubmissionStatus.InProgress).End);
        Assert.Equal(window.CorrectionCloses, ends.Of(place, SubmissionStatus.Returned).End);
        Assert.True(ends.IsOpen(place, SubmissionStatus.InProgress));
        Assert.False(new SubmissionDeadlines(round, window.Closes).IsOpen(place, SubmissionStatus.InProgress));
        Assert.True(new SubmissionDeadlines(round, window.Closes).IsOpen(place, SubmissionStatus.Returned));
        Assert.False(new SubmissionDeadlines(round, window.Opens.AddTicks(-1)).IsOpen(place, SubmissionStatus.NotStarted));
    }

    private static ReminderStep Step(int daysBefore, DateTimeOffset? written = null) => new(1, daysBefore, [], [], "ข้อความ", Centre, written ?? Morning);
}
