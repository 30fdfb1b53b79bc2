using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Submissions;

/// <summary>Why something is not allowed now. Web words it; the values say since when and who can change it.</summary>
public enum RefusalKind
{
    NotYetOpen = 1, Closed = 2, AlreadySubmitted = 3, Accepted = 4,
    /// <summary>The actor's role may not do this with this form.</summary>
    NotYours = 5,
    /// <summary>A form with missing or wrong items cannot be marked verified.</summary>
    NotComplete = 6,
    /// <summary>The person is not a section officer of the authority.</summary>
    NotASectionOfficer = 7,
    /// <summary>Nothing is submitted before the window opens.</summary>
    Practice = 8,
    /// <summary>The window has opened since the page was made: what was typed for practice is not recorded.</summary>
    PracticeOver = 9,
    /// <summary>No extension lets what is submitted be reopened now.</summary>
    NotReopened = 10,
}

public sealed record Refusal(RefusalKind Kind, EntryState? Entry = null)
{
    public static Refusal? OfState(EntryState state) => state.Kind switch
    {
        EntryStateKind.Open or EntryStateKind.Practice => null,
        EntryStateKind.NotYetOpen => new(RefusalKind.NotYetOpen, state),
        EntryStateKind.Closed => new(RefusalKind.Closed, state),
        EntryStateKind.Submitted => new(RefusalKind.AlreadySubmitted, state),
        EntryStateKind.Accepted => new(RefusalKind.Accepted, state),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state.Kind, null),
    };
}
