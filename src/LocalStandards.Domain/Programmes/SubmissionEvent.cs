namespace LocalStandards.Domain.Programmes;

/// <summary>What somebody does to a submission that changes its <see cref="SubmissionStatus"/>.</summary>
public enum SubmissionEvent
{
    /// <summary>The recorder hands in what is filled: version 1.</summary>
    Submit = 1,
    /// <summary>The same after a return or a reopening: the next version.</summary>
    Resubmit = 2,
    /// <summary>Whoever checks sends it back to be corrected.</summary>
    Return = 3,
    /// <summary>Whoever checks finds it right.</summary>
    Accept = 4,
    /// <summary>The recorder takes up again what nobody has accepted yet.</summary>
    Reopen = 5,
    /// <summary>The acceptance was a mistake: it is to be checked anew.</summary>
    WithdrawAcceptance = 6,
}
