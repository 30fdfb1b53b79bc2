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
    /// <summary>Nothing is submitted that could be returned, accepted or taken up again.</summary>
    NotSubmitted = 11,
    /// <summary>Nothing is accepted whose acceptance could be withdrawn.</summary>
    NotAccepted = 12,
    /// <summary>It was returned or taken up already: it is to be submitted anew.</summary>
    Returned = 13,
    /// <summary>The authority would have no time left to correct what is sent back: an extension has to come first.</summary>
    NoTimeToCorrect = 14,
    /// <summary>Nobody does this without saying why.</summary>
    ReasonMissing = 15,
    /// <summary>It was asked for and waits for a second person.</summary>
    WaitsForSecondPerson = 16,
    /// <summary>Who asked for it cannot be the one who confirms it (quality.md 9).</summary>
    OwnWork = 17,
    /// <summary>The form's answers would together be longer than <see cref="FormDocument.MaxBytes"/>.</summary>
    TooMuch = 18,
}

/// <param name="Entry">How the entry stood, where that is the reason.</param>
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
