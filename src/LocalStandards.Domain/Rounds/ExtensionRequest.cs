using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Rounds;

/// <summary>Why a request is not made or decided.</summary>
public enum ExtensionRequestRefusal { NotYours = 1, DayIsPast, AlreadyDecided, AnswerMissing }

/// <summary>An authority or a province asks for more time; the centre grants it with an extension, or declines with words.</summary>
public sealed class ExtensionRequest
{
    public const int LongestReason = 2000;

    private ExtensionRequest() { }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public AssessmentRound? Round { get; private set; }
    /// <summary>For whom: one authority, or all of a province. Exactly one of the two.</summary>
    public int? AuthorityId { get; private set; }
    public int? ProvinceId { get; private set; }
    public DeadlineKind Kind { get; private set; }
    public DateOnly WantedUntil { get; private set; }
    public string Reason { get; private set; } = "";
    /// <summary>The name a file came under, and under which it lies among the portal's files; null without one.</summary>
    public string? FileName { get; private set; }
    public string? StoredFile { get; private set; }
    public int? RequestedById { get; private set; }
    public DateTimeOffset RequestedAt { get; private set; }
    public int? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>The extension that granted it; null while undecided or declined.</summary>
    public int? ExtensionId { get; private set; }
    public Extension? Extension { get; private set; }
    /// <summary>Unique, so that the same request is made once; null once it is decided.</summary>
    public string? OpenKey { get; private set; }
    /// <summary>Why it was declined.</summary>
    public string? Answer { get; private set; }
    public Guid Stamp { get; private set; }

    public bool IsOpen => DecidedAt is null;
    public bool IsDeclined => DecidedAt is not null && Extension is null && ExtensionId is null;

    /// <summary>By the recorder or an executive for their authority, by the provincial office for its province.</summary>
    public static (ExtensionRequestRefusal? Refusal, ExtensionRequest? Request) Ask(
        int roundId, int? authorityId, int? provinceId, DeadlineKind kind, DateOnly wantedUntil, string reason, Actor actor, DateTimeOffset now)
    {
        var isTheirs = authorityId is { } authority
            ? actor.Has(Role.Recorder, authority) || actor.Has(Role.Executive, authority)
            : actor.Grants.Any(g => g.Role == Role.ProvincialOfficer && g.ProvinceId == provinceId);
        if (!isTheirs)
            return (ExtensionRequestRefusal.NotYours, null);
        if (wantedUntil < Thai.Bangkok.DateOf(now))
            return (ExtensionRequestRefusal.DayIsPast, null);
        return (null, new ExtensionRequest
        {
            RoundId = roundId, AuthorityId = authorityId, ProvinceId = authorityId is null ? provinceId : null, Kind = kind, WantedUntil = wantedUntil,
            Reason = reason, RequestedById = actor.UserId, RequestedAt = now, Stamp = Guid.NewGuid(),
            OpenKey = string.Create(
                CultureInfo.InvariantCulture,
                $"{roundId}/{authorityId}/{(authorityId is null ? provinceId : null)}/{kind}/{wantedUntil:yyyy-MM-dd}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reason)).AsSpan(0, 16))}"),
        });
    }

    public void Attach(string fileName, string storedFile) => (FileName, StoredFile) = (fileName, storedFile);

    /// <summary>The extension that was granted for it, in the same transaction.</summary>
    public ExtensionRequestRefusal? Grant(Extension extension, Actor actor, DateTimeOffset now) =>
        Decide(() => Extension = extension, actor, now);

    public ExtensionRequestRefusal? Decline(string answer, Actor actor, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(answer) ? ExtensionRequestRefusal.AnswerMissing : Decide(() => Answer = answer, actor, now);

    private ExtensionRequestRefusal? Decide(Action with, Actor actor, DateTimeOffset now)
    {
        if (!actor.Has(Role.CentralOfficer))
            return ExtensionRequestRefusal.NotYours;
        if (!IsOpen)
            return ExtensionRequestRefusal.AlreadyDecided;
        with();
        (DecidedById, DecidedAt, OpenKey, Stamp) = (actor.UserId, now, null, Guid.NewGuid());
        return null;
    }
}
