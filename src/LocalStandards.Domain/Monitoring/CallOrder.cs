using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>Why an authority is to be called today, the most urgent first.</summary>
public enum CallReason
{
    /// <summary>It said it would have submitted by today, and has not.</summary>
    PromiseDue = 1,
    NeverSignedIn,
    NotStarted,
    Returned,
    /// <summary>One press is missing.</summary>
    Ready,
    /// <summary>Nothing has been saved for some days.</summary>
    Stuck,
}

/// <summary>Whom to call today, and in which order.</summary>
public static class CallOrder
{
    /// <summary>After a conversation no call is due for so many days, the day of the call included.</summary>
    public const int RestDays = 2;

    /// <summary>An authority without a saved change for so many days is stuck.</summary>
    public const int StuckDays = 3;

    /// <param name="lastChange">When the authority last saved something; null when never.</param>
    /// <returns>Null where no call is due today.</returns>
    public static CallReason? ReasonOf(FollowUpState state, LastContact? contact, DateTimeOffset? lastChange, DateTimeOffset now)
    {
        var today = Bangkok.DateOf(now);
        if (state == FollowUpState.Submitted)
            return null;
        if (contact is { PromisedOn: { } promised })
            return promised > today || WasToday(contact) ? null : CallReason.PromiseDue;
        if (contact is not null && (WasToday(contact) || (contact.Outcome == ContactOutcome.Reached && Bangkok.DateOf(contact.At).AddDays(RestDays) > today)))
            return null;
        return state switch
        {
            FollowUpState.NeverSignedIn => CallReason.NeverSignedIn,
            FollowUpState.NotStarted => CallReason.NotStarted,
            FollowUpState.Returned => CallReason.Returned,
            FollowUpState.Ready => CallReason.Ready,
            _ => lastChange is null || Bangkok.DateOf(lastChange.Value).AddDays(StuckDays) <= today ? CallReason.Stuck : null,
        };

        bool WasToday(LastContact last) => Bangkok.DateOf(last.At) == today;
    }
}

/// <summary>The last call, as it stands after corrections.</summary>
public sealed record LastContact(ContactOutcome Outcome, DateOnly? PromisedOn, DateTimeOffset At);
