using LocalStandards.Domain.Access;

namespace LocalStandards.Domain.Programmes;

/// <summary>How the submissions of a programme go from state to state: what is not in the table does not happen.</summary>
public sealed class Lifecycle
{
    // Sending back is allowed only while one of these is open: the authority needs time to submit again.
    private static readonly DeadlineKind[] TimeToCorrect = [DeadlineKind.Entry, DeadlineKind.Correction, DeadlineKind.Reopen];

    private readonly Dictionary<(SubmissionStatus From, SubmissionEvent Event), Transition> table;
    private readonly Dictionary<SubmissionStatus, IReadOnlyList<DeadlineKind>> timeToSubmit;

    private Lifecycle(params Transition[] transitions)
    {
        Transitions = transitions;
        table = transitions.ToDictionary(t => (t.From, t.Event));
        timeToSubmit = transitions.Where(t => t.To == SubmissionStatus.Submitted && t.While.Count > 0).ToDictionary(t => t.From, t => t.While);
    }

    public static Lifecycle MinimumStandards { get; } = new(
        new(SubmissionStatus.InProgress, SubmissionEvent.Submit, SubmissionStatus.Submitted, Role.Recorder) { While = [DeadlineKind.Entry] },
        new(SubmissionStatus.Submitted, SubmissionEvent.Return, SubmissionStatus.Returned, Role.ProvincialOfficer)
        {
            While = TimeToCorrect, NeedsReason = true, Voids = Voided.Version,
        },
        new(SubmissionStatus.Submitted, SubmissionEvent.Reopen, SubmissionStatus.Returned, Role.Recorder) { While = [DeadlineKind.Reopen], Voids = Voided.Version },
        new(SubmissionStatus.Returned, SubmissionEvent.Resubmit, SubmissionStatus.Submitted, Role.Recorder) { While = TimeToCorrect },
        new(SubmissionStatus.Submitted, SubmissionEvent.Accept, SubmissionStatus.Accepted, Role.ProvincialOfficer),
        new(SubmissionStatus.Accepted, SubmissionEvent.WithdrawAcceptance, SubmissionStatus.Submitted, Role.CentralOfficer)
        {
            SecondPerson = Role.CentralApprover, NeedsReason = true, Voids = Voided.Acceptance,
        });

    public IReadOnlyList<Transition> Transitions { get; }

    /// <returns>Null when the event does not happen in the state.</returns>
    public Transition? Find(SubmissionStatus from, SubmissionEvent what) => table.GetValueOrDefault((from, what));

    /// <summary>Whose roles have a part in the event, in whatever state.</summary>
    public IEnumerable<Role> RolesFor(SubmissionEvent what) =>
        Transitions.Where(t => t.Event == what).SelectMany(t => t.SecondPerson is { } second ? new[] { t.By, second } : [t.By]);

    /// <summary>
    /// The deadlines that give time to submit from the state; the latest of them counts. A state from which nothing is
    /// submitted has the time of a first submission.
    /// </summary>
    public IReadOnlyList<DeadlineKind> TimeToSubmit(SubmissionStatus status) => timeToSubmit.GetValueOrDefault(status) ?? [DeadlineKind.Entry];
}
