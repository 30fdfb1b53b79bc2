namespace LocalStandards.Domain.Programmes;

/// <summary>Which of a round's ends is meant.</summary>
public enum DeadlineKind
{
    Entry = 1, Correction = 2, Evidence = 3,
    /// <summary>What is submitted may be taken up again and submitted anew; only an extension gives time for it.</summary>
    Reopen = 4,
}
