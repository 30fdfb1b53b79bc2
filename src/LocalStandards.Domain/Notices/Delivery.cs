namespace LocalStandards.Domain.Notices;

/// <summary>How far the mail of a <see cref="Delivery"/> has come.</summary>
public enum MailState
{
    /// <summary>Nothing is mailed: no address, or no mail is wanted.</summary>
    None = 0,
    Waiting = 1,
    /// <summary>The server is being given it. Found so by a later run, it is <see cref="InDoubt"/>.</summary>
    HandingOver = 2,
    /// <summary>The server has taken it.</summary>
    Sent = 3,
    /// <summary>Given up: refused for good, or tried for days.</summary>
    Failed = 4,
    /// <summary>Nobody knows whether the server took it; not sent again by itself.</summary>
    InDoubt = 5,
    /// <summary>Its reason was gone before it was sent.</summary>
    Dropped = 6,
    /// <summary>The server knows no such address; nothing is sent there until it is confirmed anew or cleared.</summary>
    Bounced = 7,
}

/// <summary>What stood in the way of a mail.</summary>
public enum MailProblem
{
    /// <summary>The address was refused.</summary>
    AddressRefused = 1,
    /// <summary>What it says was refused.</summary>
    ContentRefused,
    /// <summary>The server asked to try again later.</summary>
    TryLater,
    /// <summary>The connection was lost, or nothing was answered, before all of it was written.</summary>
    Interrupted,
    /// <summary>The same, after it: it may have been taken.</summary>
    NoAnswer,
    /// <summary>The portal stopped while it was handed over.</summary>
    Stopped,
    /// <summary>It waited so long that it would say nothing new.</summary>
    TooOld,
}

/// <summary>A notice as one person has it: read or not, and its mail. The portal shows it whatever becomes of the mail.</summary>
public sealed class Delivery
{
    private Delivery() { }

    /// <summary>With its mail due as the person wants it.</summary>
    public static Delivery To(Notice notice, Recipient recipient)
    {
        var due = MailTimes.DueOf(notice.Kind, recipient, notice.At);
        return new Delivery
        {
            NoticeId = notice.Id, UserId = recipient.UserId, Stamp = Guid.NewGuid(),
            Mail = due is null ? MailState.None : MailState.Waiting,
            NotBefore = due,
            IsDigest = due is not null && !notice.Kind.IsDuty() && recipient.Rhythm == MailRhythm.Daily,
        };
    }

    public int NoticeId { get; private set; }
    public Notice? Notice { get; private set; }
    public int UserId { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }
    public MailState Mail { get; private set; }
    /// <summary>One of all that go in one mail of the morning.</summary>
    public bool IsDigest { get; private set; }
    /// <summary>When the mail is due, or to be tried again; null where none is.</summary>
    public DateTimeOffset? NotBefore { get; private set; }
    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; private set; }
    public MailProblem? Problem { get; private set; }
    /// <summary>The server's own number for it, such as 550; its words may name the address and are not kept.</summary>
    public int? ReplyCode { get; private set; }
    public DateTimeOffset? HandedAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    /// <summary>Changes whenever the mail is taken up: who holds an old one no longer sends.</summary>
    public Guid Stamp { get; private set; }
}
