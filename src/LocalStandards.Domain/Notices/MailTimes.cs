using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Notices;

/// <summary>When a notice is mailed, and when it is tried again.</summary>
public static class MailTimes
{
    /// <summary>When the digest goes, in Bangkok.</summary>
    public static readonly TimeOnly DigestAt = new(7, 0);

    /// <summary>A mail that waited longer is dropped: the portal shows the notice anyway.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromDays(7);

    // About three days in all.
    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
        TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(12),
        TimeSpan.FromHours(12), TimeSpan.FromHours(12),
    ];

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15),
    ];

    /// <summary>When the mail is due; null where none is sent.</summary>
    public static DateTimeOffset? DueOf(NoticeKind kind, Recipient recipient, DateTimeOffset at)
    {
        // The one mail that goes to an address before it is known whose it is.
        if (kind == NoticeKind.AddressTyped)
            return at;
        if (!recipient.HasAddress)
            return null;
        if (kind.IsDuty())
            return at;
        return recipient.Rhythm switch
        {
            MailRhythm.AtOnce => at,
            MailRhythm.Daily => NextDigest(at),
            _ => null,
        };
    }

    /// <summary>The next seven o'clock in Bangkok; that very instant if it is one.</summary>
    public static DateTimeOffset NextDigest(DateTimeOffset at)
    {
        var today = new DateTimeOffset(Bangkok.DateOf(at), DigestAt, Bangkok.Offset);
        return at <= today ? today : today.AddDays(1);
    }

    /// <summary>After how long a mail that failed is tried again; null when it is given up.</summary>
    /// <param name="attempts">How often it has been tried, from 1.</param>
    public static TimeSpan? RetryAfter(int attempts) => attempts <= Retries.Length ? Retries[attempts - 1] : null;

    /// <summary>For how long nothing is sent when the server itself is in trouble.</summary>
    /// <param name="failures">How often in a row, from 1.</param>
    public static TimeSpan PauseAfter(int failures) => Pauses[Math.Min(failures, Pauses.Length) - 1];
}
