using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Monitoring;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>A round's plan: its steps with whom each would reach today, and what has run.</summary>
/// <param name="Preview">Whom the step that is being typed would reach, were its day today; null until asked for.</param>
public sealed record ReminderPlanPage(
    MonitoredArea Area, IReadOnlyList<PlannedStep> Steps, IReadOnlyList<RunLine> Runs, ReminderStepForm Form, StepPreview? Preview, bool MayWrite, DateTimeOffset Now);

/// <param name="Today">How many it is still to reach today, as things stand; null of one that is ended.</param>
/// <param name="Reached">How many it has reached today.</param>
/// <param name="Next">The next day on which it reminds somebody's end; null when none lies ahead.</param>
public sealed record PlannedStep(ReminderStep Step, int? Today, int Reached, DateOnly? Next, string? By);

/// <summary>Whom a step reaches.</summary>
public sealed record PlannedReminder(ReminderStep Step, FollowUpRecord Record);

/// <param name="DaysBefore">Null of a press.</param>
public sealed record RunLine(DateTimeOffset At, int? DaysBefore, string? By, int Reached, string Text);

/// <param name="Meant">All in its types and states that still have time, whatever the day.</param>
public sealed record StepPreview(IReadOnlyList<FollowUpRecord> Today, int Meant);
