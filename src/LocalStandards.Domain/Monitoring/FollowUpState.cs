using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Monitoring;

/// <summary>How far an authority has come, as an officer needs to know before calling it.</summary>
public enum FollowUpState
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

public static class FollowUpStates
{
    public static IReadOnlyList<FollowUpState> All { get; } = Enum.GetValues<FollowUpState>();

    /// <summary>The states that are followed up: all but submitted.</summary>
    public static IReadOnlyList<FollowUpState> Outstanding { get; } = [.. All.Where(s => s != FollowUpState.Submitted)];

    /// <param name="hasSignedIn">Whether the recorder of today ever has.</param>
    /// <param name="areFormsComplete">Whether there are forms, all of them complete.</param>
    public static FollowUpState Of(SubmissionStatus status, bool hasSignedIn, bool areFormsComplete) => status switch
    {
        SubmissionStatus.Submitted or SubmissionStatus.Accepted => FollowUpState.Submitted,
        SubmissionStatus.Returned => FollowUpState.Returned,
        SubmissionStatus.InProgress => areFormsComplete ? FollowUpState.Ready : FollowUpState.InProgress,
        // Practice counts as not started.
        _ => hasSignedIn ? FollowUpState.NotStarted : FollowUpState.NeverSignedIn,
    };
}
