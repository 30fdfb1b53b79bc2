using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>
/// That a step was gone through for one of its days. Within the day it is gone through again: at once when the round's
/// deadlines have changed, so that who is given such an end is reached; and every hour, for who has come into the step's
/// states, such as by being returned. Once the day is over it is done.
/// </summary>
public sealed class StepDay
{
    /// <summary>How long nothing but a change of deadlines counts.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private StepDay() { }

    public StepDay(int stepId, DateOnly day) => (StepId, Day) = (stepId, day);

    public int StepId { get; private set; }
    /// <summary>In Bangkok.</summary>
    public DateOnly Day { get; private set; }
    /// <summary>When it was last gone through.</summary>
    public DateTimeOffset At { get; private set; }
    /// <summary>The round's stamp then: as of which deadlines.</summary>
    public Guid RoundStamp { get; private set; }
    public Guid Stamp { get; private set; }

    public bool IsDue(Guid roundStamp, DateTimeOffset now) => Bangkok.DateOf(now) == Day && (RoundStamp != roundStamp || now >= At + Rest);

    public void GoThrough(Guid roundStamp, DateTimeOffset now) => (RoundStamp, At, Stamp) = (roundStamp, now, Guid.NewGuid());
}
