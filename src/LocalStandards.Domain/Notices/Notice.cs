using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Notices;

/// <summary>
/// One event that people are told of, once, however many they are. Added to what the event itself saves: whoever is meant
/// gets a <see cref="Delivery"/> in the same transaction. It holds no answers and nothing personal.
/// </summary>
public sealed class Notice
{
    public const int LongestAbout = 200, LongestPath = 200, LongestKey = 100;

    private Notice() { }

    /// <param name="path">Where it leads: an address of the portal's own.</param>
    public Notice(NoticeKind kind, DateTimeOffset at, string path, Audience audience) =>
        (Kind, At, Path, Audience) = (kind, at, path, audience);

    /// <summary>Of a submission; where it leads and which year it names follow from the obligation.</summary>
    /// <param name="version">The submitted version it is about, if it is about one.</param>
    /// <param name="until">The end that the words name, if they name one.</param>
    public static Notice OfSubmission(NoticeKind kind, int obligationId, int? version, DateTimeOffset at, DateTimeOffset? until = null) => new()
    {
        Kind = kind, At = at, ObligationId = obligationId, VersionNumber = version, Until = until, Audience = Audience.PeopleOf(obligationId),
    };

    public int Id { get; private set; }
    public NoticeKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }
    /// <summary>Where it leads; null of a submission's notice, whose address follows from the obligation.</summary>
    public string? Path { get; private set; }
    /// <summary>Short and official: a letter's number, a round's year.</summary>
    public string? About { get; init; }
    /// <summary>The end that the words name, exclusive as every end.</summary>
    public DateTimeOffset? Until { get; init; }
    /// <summary>The kind of that end.</summary>
    public DeadlineKind? Deadline { get; init; }
    /// <summary>Unique: what a job may come to twice is raised once. Null where nothing can.</summary>
    public string? Key { get; init; }
    public int? ObligationId { get; private set; }
    public int? VersionNumber { get; private set; }

    /// <summary>Whom it is for, until it is delivered; never stored.</summary>
    public Audience? Audience { get; private set; }

    /// <summary>Called once everybody it is for has a delivery.</summary>
    public void ForgetAudience() => Audience = null;
}
