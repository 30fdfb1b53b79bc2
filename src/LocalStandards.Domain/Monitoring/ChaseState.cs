using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Monitoring;

/// <summary>Where an authority stands, as whoever chases it must know before ringing.</summary>
public enum ChaseState
{
    /// <summary>Nothing is begun, and no recorder of the authority has ever signed in, or it has none.</summary>
    NeverSignedIn = 1,
    NotStarted = 2,
    /// <summary>Under way: what counts is at which form, and since when.</summary>
    InProgress = 3,
    Returned = 4,
    /// <summary>Every form is complete; only the press that submits is missing.</summary>
    Ready = 5,
    Submitted = 6,
}

public static class ChaseStates
{
    public static IReadOnlyList<ChaseState> All { get; } = Enum.GetValues<ChaseState>();

    /// <summary>Those that somebody chases.</summary>
    public static IReadOnlyList<ChaseState> Outstanding { get; } = [.. All.Where(s => s != ChaseState.Submitted)];

    /// <param name="hasSignedIn">Whether the recorder of today ever has.</param>
    /// <param name="areFormsComplete">Whether there are forms, all of them complete.</param>
    public static ChaseState Of(SubmissionStatus status, bool hasSignedIn, bool areFormsComplete) => status switch
    {
        SubmissionStatus.Submitted or SubmissionStatus.Accepted => ChaseState.Submitted,
        SubmissionStatus.Returned => ChaseState.Returned,
        SubmissionStatus.InProgress => areFormsComplete ? ChaseState.Ready : ChaseState.InProgress,
        // What was filled for practice is as if nothing had been.
        _ => hasSignedIn ? ChaseState.NotStarted : ChaseState.NeverSignedIn,
    };
}
