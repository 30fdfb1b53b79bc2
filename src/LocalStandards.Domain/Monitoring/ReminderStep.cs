using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>
/// One step of a round's plan: authorities of the types and states named are reminded so many days before their own
/// deadline, which moves with an extension. Never edited: a step is ended, and another written.
/// </summary>
public sealed class ReminderStep
{
    public const int MostDaysBefore = 60, LongestText = 1000;

    /// <summary>A step that could not run on its day does so up to this many days later.</summary>
    public const int CatchUpDays = 2;

    /// <summary>Nobody is reminded before this hour.</summary>
    public static readonly TimeOnly From = new(8, 0);

    private ReminderStep() { }

    /// <param name="daysBefore">0 is the last day itself.</param>
    /// <param name="types">All when empty, as of the states.</param>
    public ReminderStep(int roundId, int daysBefore, IEnumerable<AuthorityType> types, IEnumerable<FollowUpState> states, string text, Actor actor, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)daysBefore, (uint)MostDaysBefore, nameof(daysBefore));
        (RoundId, DaysBefore, Text, WrittenById, WrittenAt, Stamp) = (roundId, daysBefore, text, actor.UserId, now, Guid.NewGuid());
        Types = [.. types.Distinct().Order()];
        States = [.. states.Where(s => s != FollowUpState.Submitted).Distinct().Order()];
    }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public int DaysBefore { get; private set; }
    public IList<AuthorityType> Types { get; private set; } = [];
    public IList<FollowUpState> States { get; private set; } = [];
    public string Text { get; private set; } = "";
    public int? WrittenById { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public int? EndedById { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid Stamp { get; private set; }

    public bool IsActive => EndedAt is null;

    /// <summary>The first time only.</summary>
    public void End(Actor actor, DateTimeOffset now)
    {
        if (EndedAt is null)
            (EndedById, EndedAt, Stamp) = (actor.UserId, now, Guid.NewGuid());
    }

    /// <summary>The day on which it reminds whose time ends on <paramref name="lastDay"/>.</summary>
    public DateOnly DayFor(DateOnly lastDay) => lastDay.AddDays(-DaysBefore);

    public bool Means(AuthorityType type, FollowUpState state) =>
        state != FollowUpState.Submitted && (Types.Count == 0 || Types.Contains(type)) && (States.Count == 0 || States.Contains(state));

    /// <summary>The days whose run is due by now.</summary>
    public IEnumerable<DateOnly> DueDays(DateTimeOffset now) => Bangkok.TimeOf(now) < From ? [] : DaysOf(Bangkok.DateOf(now));

    /// <summary>The days that it may run for on a day: that one, and those just before that may have been missed; none from before it was written.</summary>
    public IEnumerable<DateOnly> DaysOf(DateOnly today)
    {
        if (!IsActive)
            return [];
        var written = Bangkok.DateOf(WrittenAt);
        return Enumerable.Range(-CatchUpDays, CatchUpDays + 1).Select(today.AddDays).Where(day => day >= written);
    }
}
