namespace LocalStandards.Domain.Programmes;

/// <summary>
/// How far an obligation has come: not started → in progress → submitted → (returned → submitted …) → accepted.
/// "Submitted" in every count means submitted or accepted, not returned.
/// </summary>
public enum SubmissionStatus
{
    NotStarted = 0, InProgress = 1, Submitted = 2, Returned = 3, Accepted = 4,
    /// <summary>ฝึกบันทึก before the window opens: counts nowhere as anything but not started, and is erased at the opening.</summary>
    Practice = 5,
}
