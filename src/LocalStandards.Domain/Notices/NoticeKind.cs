namespace LocalStandards.Domain.Notices;

/// <summary>What happened. The words are made of it when they are shown, in the reader's language.</summary>
public enum NoticeKind
{
    Submitted = 1,
    Returned = 2,
    Accepted = 3,
    /// <summary>Taken up again by the recorder, while an extension lets it be.</summary>
    Reopened = 4,
    WindowOpens = 5,
    Extended = 6,
    ExtensionRevoked = 7,
    RequestGranted = 8,
    RequestDeclined = 9,
    /// <summary>A letter came that waits for the office.</summary>
    Letter = 10,
    LetterReminder = 11,
    /// <summary>The authority has not submitted yet.</summary>
    Reminder = 12,
    Activated = 13,
    PasswordChanged = 14,
    TwoStepOn = 15,
    TwoStepOff = 16,
    /// <summary>Somebody typed an e-mail address as theirs; mailed to that address alone, with the link that confirms it.</summary>
    AddressTyped = 17,
    AddressConfirmed = 18,
    /// <summary>What was accepted is to be checked anew.</summary>
    AcceptanceWithdrawn = 19,
}

public static class NoticeKinds
{
    /// <summary>Whether it asks its reader to act or tells of the account: mailed at once, whatever rhythm was chosen.</summary>
    public static bool IsDuty(this NoticeKind kind) => kind is NoticeKind.Returned or NoticeKind.Letter or NoticeKind.LetterReminder or NoticeKind.Reminder
        || kind.IsOfAccount();

    public static bool IsOfAccount(this NoticeKind kind) => kind is NoticeKind.Activated or NoticeKind.PasswordChanged
        or NoticeKind.TwoStepOn or NoticeKind.TwoStepOff or NoticeKind.AddressTyped or NoticeKind.AddressConfirmed;
}
