using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Monitoring;

/// <summary>Why an authority is not reminded now.</summary>
public enum ReminderRefusal
{
    Submitted = 1,
    /// <summary>At most one a day, whoever sends it.</summary>
    RemindedToday,
    /// <summary>Nothing can be submitted any more, or not yet: what is needed is time, not a reminder.</summary>
    Closed,
}

/// <summary>Who may be reminded.</summary>
public static class ReminderRule
{
    /// <param name="remindedOn">The last day on which it was; null when never.</param>
    /// <param name="isOpen">Whether it could submit now.</param>
    /// <param name="today">In Bangkok.</param>
    public static ReminderRefusal? RefusalOf(SubmissionStatus status, DateOnly? remindedOn, bool isOpen, DateOnly today) =>
        status.CountsAsSubmitted() ? ReminderRefusal.Submitted
        : !isOpen ? ReminderRefusal.Closed
        : remindedOn >= today ? ReminderRefusal.RemindedToday
        : null;
}

/// <summary>One sending of reminders, by hand or by a step of the plan: the text, and how many it reached.</summary>
public sealed class ReminderRun
{
    private readonly List<Reminder> reminders = [];

    private ReminderRun() { }

    /// <param name="day">The day the step was due; of reminders sent by hand, the day itself.</param>
    public ReminderRun(int roundId, ReminderStep? step, DateOnly day, string text, int? byId, DateTimeOffset now) =>
        (RoundId, StepId, Day, Text, ById, At) = (roundId, step?.Id, day, text, byId, now);

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    /// <summary>The plan's step; null when sent by hand. A step may run several times a day.</summary>
    public int? StepId { get; private set; }
    /// <summary>The day, in Bangkok, that the step was due; a node that was down catches up.</summary>
    public DateOnly Day { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    /// <summary>Null when the plan sent it.</summary>
    public int? ById { get; private set; }
    public int Reached { get; private set; }
    public IReadOnlyList<Reminder> Reminders => reminders;

    public void Remind(int obligationId)
    {
        reminders.Add(new Reminder(obligationId, Thai.Bangkok.DateOf(At)));
        Reached++;
    }
}

/// <summary>That an authority was reminded on a day; at most one a day.</summary>
public sealed class Reminder
{
    private Reminder() { }

    internal Reminder(int obligationId, DateOnly day) => (ObligationId, Day) = (obligationId, day);

    public int Id { get; private set; }
    public int RunId { get; private set; }
    public ReminderRun? Run { get; private set; }
    public int ObligationId { get; private set; }
    /// <summary>In Bangkok.</summary>
    public DateOnly Day { get; private set; }
}
