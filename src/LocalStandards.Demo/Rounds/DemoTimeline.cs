using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Demo.Rounds;

/// <summary>
/// What becomes of an authority's assessment in a round, and when: as much of it as had happened by the first start.
/// </summary>
/// <param name="PercentFilled">Of one in progress: how much of it is answered.</param>
internal sealed record DemoTimeline(
    SubmissionStatus Status, DateTimeOffset StartedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? ReturnedAt, int PercentFilled)
{
    // Of a thousand authorities. 2568 is 96 % by the issue; the years before were a little better.
    private const int Submitted2568 = 960, SubmittedEarlier = 970, LateOfAHundred = 20;
    private const int SubmittedNow = 660, ReturnedNow = 30, InProgressNow = 200;

    private static readonly DemoTimeline NotStarted = new(SubmissionStatus.NotStarted, default, null, null, 0);

    /// <summary>When the authority's people were last seen in the round; null when never.</summary>
    public DateTimeOffset? LastSeenAt => Status == SubmissionStatus.NotStarted ? null : ReturnedAt ?? SubmittedAt ?? StartedAt;

    /// <param name="isPresent">Whether this is the demo's own round, still open.</param>
    /// <param name="isHome">Whether it is the authority of the demo accounts: done in the past, in progress now.</param>
    public static DemoTimeline Of(LocalAuthority authority, AssessmentRound round, bool isPresent, bool isHome, DateTimeOffset now)
    {
        var dice = Dice.For(string.Create(CultureInfo.InvariantCulture, $"fate {authority.Code} {round.Year}"));
        var window = round.WindowFor(authority.Type);
        return isPresent ? Present(dice, window, isHome, now) : Past(dice, round, window, isHome, now);
    }

    private static DemoTimeline Past(Dice dice, AssessmentRound round, EntryWindow window, bool isHome, DateTimeOffset now)
    {
        var end = round.Extensions.Select(e => e.NewEnd).Append(window.Closes).Max();
        var lot = isHome ? 0 : dice.Roll(1000);
        if (lot >= (round.Year < 2568 ? SubmittedEarlier : Submitted2568))
            return dice.Chance(50) ? NotStarted : Begun(dice, Moment(dice, window.Opens, end), now);
        var isLate = end > window.Closes && dice.Chance(LateOfAHundred);
        var submitted = isLate ? Moment(dice, window.Closes, end) : Moment(dice, window.Opens, window.Closes);
        var started = StartOf(dice, window.Opens, submitted);
        // With a clock set into the past, what comes later has not happened.
        return submitted < now ? new(SubmissionStatus.Submitted, started, submitted, null, 100) : Begun(dice, started, now);
    }

    private static DemoTimeline Present(Dice dice, EntryWindow window, bool isHome, DateTimeOffset now)
    {
        var lot = isHome ? SubmittedNow + ReturnedNow : dice.Roll(1000);
        // A window that has closed was filled while it was open.
        var moment = Moment(dice, window.Opens, now < window.Closes ? now : window.Closes);
        if (lot < SubmittedNow)
            return new(SubmissionStatus.Submitted, StartOf(dice, window.Opens, moment), moment, null, 100);
        if (lot < SubmittedNow + ReturnedNow)
        {
            // Sent back some days later, if those days have passed.
            var submitted = window.Opens + (moment - window.Opens) / 2;
            return new(SubmissionStatus.Returned, StartOf(dice, window.Opens, submitted), submitted, moment, 100);
        }
        return lot < SubmittedNow + ReturnedNow + InProgressNow ? Begun(dice, moment, now) : NotStarted;
    }

    private static DemoTimeline Begun(Dice dice, DateTimeOffset started, DateTimeOffset now) =>
        started < now ? new(SubmissionStatus.InProgress, started, null, null, 5 + dice.Roll(90)) : NotStarted;

    /// <summary>Up to twenty days before, but not before the window.</summary>
    private static DateTimeOffset StartOf(Dice dice, DateTimeOffset opens, DateTimeOffset submitted)
    {
        var started = submitted.AddMinutes(-30 - dice.Roll(20 * 24 * 60));
        return started > opens ? started : opens + (submitted - opens) * dice.Roll(100) / 200;
    }

    /// <summary>A moment in [from, until), mostly in office hours and rather towards the end, as deadlines are met.</summary>
    private static DateTimeOffset Moment(Dice dice, DateTimeOffset from, DateTimeOffset until)
    {
        var days = Math.Max(1, (int)(until - from).TotalDays);
        var day = Bangkok.DateOf(from).AddDays(Math.Max(dice.Roll(days), dice.Roll(days)));
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && dice.Chance(75))
            day = day.AddDays(day.DayOfWeek is DayOfWeek.Saturday ? -1 : -2);
        var minute = dice.Chance(85) ? 8 * 60 + 30 + dice.Roll(8 * 60) : 17 * 60 + dice.Roll(6 * 60);
        var moment = Bangkok.StartOf(day).AddMinutes(minute).AddSeconds(dice.Roll(60));
        return moment < from ? from + (until - from) * dice.Roll(100) / 400
            : moment >= until ? until.AddMinutes(-1 - dice.Roll(180)) is var early && early > from ? early : from
            : moment;
    }
}
