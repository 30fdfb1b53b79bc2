using LocalStandards.Domain.Access;

namespace LocalStandards.Domain.Programmes;

/// <summary>What no longer holds once a submission has changed.</summary>
public enum Voided
{
    Nothing = 0,
    /// <summary>The version submitted last: it stays readable and counts no longer.</summary>
    Version = 1,
    /// <summary>Who accepted it, and when.</summary>
    Acceptance = 2,
}

/// <summary>One line of a <see cref="Lifecycle"/>: what an event makes of a submission in one state.</summary>
/// <param name="By">Whose role may do it, where it reaches the authority.</param>
public sealed record Transition(SubmissionStatus From, SubmissionEvent Event, SubmissionStatus To, Role By)
{
    /// <summary>One of these deadlines must be open for the authority; with none it may be done at any time.</summary>
    public IReadOnlyList<DeadlineKind> While { get; init; } = [];

    /// <summary>Whose role confirms what the first person asked for; they must be two people. Null where one is enough.</summary>
    public Role? SecondPerson { get; init; }

    /// <summary>Whether nobody does it without saying why.</summary>
    public bool NeedsReason { get; init; }

    public Voided Voids { get; init; }
}
