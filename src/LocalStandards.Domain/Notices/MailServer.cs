namespace LocalStandards.Domain.Notices;

/// <summary>What is wrong with the mail server, whatever it is asked to send.</summary>
public enum MailTrouble
{
    /// <summary>Nobody answers at the address, or the name is unknown.</summary>
    Unreachable = 1,
    TimedOut,
    /// <summary>The connection broke.</summary>
    Dropped,
    /// <summary>It answers that it takes no mail now.</summary>
    Busy,
    SignInRefused,
    /// <summary>No protected connection could be agreed on.</summary>
    NotProtected,
    SenderRefused,
    /// <summary>The folder that takes the place of a server cannot be written.</summary>
    NoStorage,
}

/// <summary>The state of the one mail server: one row that all nodes share.</summary>
public sealed class MailServer
{
    /// <summary>The id of the only row.</summary>
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;
    public MailTrouble? Trouble { get; private set; }
    /// <summary>The server's reply code, such as 421.</summary>
    public int? ReplyCode { get; private set; }
    public DateTimeOffset? TroubleSince { get; private set; }
    /// <summary>How often in a row.</summary>
    public int Failures { get; private set; }
    /// <summary>Nothing is tried before.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }
    public DateTimeOffset? LastSentAt { get; private set; }
    public Guid Stamp { get; private set; } = Guid.NewGuid();

    public bool IsPausedAt(DateTimeOffset now) => PausedUntil is { } until && now < until;

    /// <summary>Pauses the queue, longer each time; it counts as no attempt of any mail.</summary>
    public void Fail(MailTrouble trouble, int? code, DateTimeOffset now)
    {
        (Trouble, ReplyCode, TroubleSince, Failures) = (trouble, code, TroubleSince ?? now, Failures + 1);
        (PausedUntil, Stamp) = (now + MailTimes.PauseAfter(Failures), Guid.NewGuid());
    }

    /// <summary>Records that the server took mail.</summary>
    public void Work(DateTimeOffset lastSentAt)
    {
        (Trouble, ReplyCode, TroubleSince, Failures, PausedUntil) = (null, null, null, 0, null);
        (LastSentAt, Stamp) = (lastSentAt, Guid.NewGuid());
    }

    /// <summary>Ends the pause: somebody has mended the server.</summary>
    public void TryNow() => (PausedUntil, Stamp) = (null, Guid.NewGuid());
}
