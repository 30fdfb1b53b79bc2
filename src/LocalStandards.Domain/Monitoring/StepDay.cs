using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>
/// That a step ran for one of its days. Within the day it runs again: at once when the round's deadlines have changed, to
/// reach authorities that were given such a deadline; and every hour, to reach those that have come into its states, such
/// as by a return.
/// </summary>
public sealed class StepDay
{
    /// <summary>The time between two runs on a day, unless deadlines change.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private StepDay() { }

    public StepDay(int stepId, DateOnly day) => (StepId, Day) = (stepId, day);

    public int StepId { get; private set; }
    /// <summary>In Bangkok.</summary>
    public DateOnly Day { get; private set; }
    /// <summary>When it last ran.</summary>
    public DateTimeOffset At { get; private set; }
    /// <summary>The round's stamp at the last run: another one means that deadlines have changed since.</summary>
    public Guid RoundStamp { get; private set; }
    public Guid Stamp { get; private set; }

    public bool IsDue(Guid roundStamp, DateTimeOffset now) => Bangkok.DateOf(now) == Day && (RoundStamp != roundStamp || now >= At + Rest);

    public void Run(Guid roundStamp, DateTimeOffset now) => (RoundStamp, At, Stamp) = (roundStamp, now, Guid.NewGuid());
}
