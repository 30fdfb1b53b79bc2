namespace LocalStandards.Domain.Programmes;

/// <summary>How far an obligation has come: not started → in progress → submitted → (returned → submitted …) → accepted.</summary>
public enum SubmissionStatus
{
    NotStarted = 0, InProgress = 1, Submitted = 2, Returned = 3, Accepted = 4,
    /// <summary>ฝึกบันทึก before the window opens: counts nowhere as anything but not started, and is erased at the opening.</summary>
    Practice = 5,
}

public static class SubmissionStatuses
{
    /// <summary>What "submitted" means in every count: submitted or accepted, not returned.</summary>
    public static bool CountsAsSubmitted(this SubmissionStatus status) => status is SubmissionStatus.Submitted or SubmissionStatus.Accepted;
}
