using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Rounds;

/// <summary>What an extension grants.</summary>
/// <param name="NewEnd">Exclusive, as every end.</param>
/// <param name="OnlyUnsubmitted">Limits it to those that have not submitted when it comes into force: they are listed then.</param>
/// <param name="Reason">As the public reads it.</param>
public sealed record ExtensionTerms(DeadlineKind Kind, DateTimeOffset NewEnd, Scope Scope, bool OnlyUnsubmitted, string Reason);

/// <summary>Why an extension is not granted, approved or revoked.</summary>
public enum ExtensionRefusal
{
    /// <summary>The role may not do this.</summary>
    NotYours = 1,
    /// <summary>The new end lies before now.</summary>
    EndIsPast,
    /// <summary>The new end lies before the opening of a type it covers.</summary>
    EndBeforeOpening,
    /// <summary>Nobody who takes part in the round is covered.</summary>
    CoversNobody,
    /// <summary>Nobody covered would gain time: all have later, or are done.</summary>
    NobodyGains,
    /// <summary>A national extension needs somebody else than who issued it (quality.md 9).</summary>
    OwnWork,
    /// <summary>It is in force already.</summary>
    AlreadyApproved,
    AlreadyRevoked,
    /// <summary>Nobody takes time away without saying why.</summary>
    ReasonMissing,
}

/// <summary>
/// A later end for some or all, granted by a letter: a row, never an edit. In force from its approval until it is revoked.
/// </summary>
public sealed class Extension
{
    public const int LongestReason = 1000;

    private Extension() { }

    public Extension(ExtensionTerms terms, OfficialLetter letter, bool isNational, int? issuedById, DateTimeOffset issuedAt)
    {
        (Kind, NewEnd, Scope, OnlyUnsubmitted, Reason) = terms;
        (Letter, IsNational, IssuedById, IssuedAt) = (letter, isNational, issuedById, issuedAt);
    }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public DeadlineKind Kind { get; private set; }
    /// <summary>Exclusive, as every end.</summary>
    public DateTimeOffset NewEnd { get; private set; }
    /// <summary>Limited to those that have not submitted, it lists them from the approval on.</summary>
    public Scope Scope { get; private set; } = Scope.Country;
    public bool OnlyUnsubmitted { get; private set; }
    /// <summary>Whether it reaches everybody of the types it names, so that two people are needed.</summary>
    public bool IsNational { get; private set; }
    public int LetterId { get; private set; }
    public OfficialLetter? Letter { get; private set; }
    public string Reason { get; private set; } = "";
    public int? IssuedById { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public int? ApprovedById { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public int? RevokedById { get; private set; }
    public string? RevokedReason { get; private set; }

    public bool IsWaiting => ApprovedAt is null && RevokedAt is null;
    public ExtensionTerms Terms => new(Kind, NewEnd, Scope, OnlyUnsubmitted, Reason);

    /// <summary>Approved by then, and not yet revoked.</summary>
    public bool IsInForceAt(DateTimeOffset instant) =>
        ApprovedAt <= instant && (RevokedAt is null || instant < RevokedAt);

    public bool Covers(Obligation obligation) => Scope.Covers(obligation.Place);

    internal ExtensionRefusal? RefusalToApprove(Actor actor) =>
        !actor.Has(Role.CentralApprover) ? ExtensionRefusal.NotYours
        : RevokedAt is not null ? ExtensionRefusal.AlreadyRevoked
        : ApprovedAt is not null ? ExtensionRefusal.AlreadyApproved
        : actor.UserId == IssuedById ? ExtensionRefusal.OwnWork
        : null;

    internal void Approve(int? byId, DateTimeOffset at, IEnumerable<int>? unsubmitted)
    {
        (ApprovedById, ApprovedAt) = (byId, at);
        if (OnlyUnsubmitted)
            Scope = Scope.Among(unsubmitted ?? throw new ArgumentNullException(nameof(unsubmitted)));
    }

    internal void Revoke(string reason, int? byId, DateTimeOffset at) => (RevokedReason, RevokedById, RevokedAt) = (reason, byId, at);
}
