using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;

namespace LocalStandards.Domain.Rounds;

/// <summary>What an extension can be limited by; criteria of different dimensions intersect (อบต. in ชัยภูมิ).</summary>
public enum ScopeDimension { Type = 1, Province = 2, District = 3, Authority = 4 }

/// <summary>One value of one dimension of an extension's scope.</summary>
public sealed class ExtensionCriterion
{
    private ExtensionCriterion() { }

    public ExtensionCriterion(ScopeDimension dimension, int value) => (Dimension, Value) = (dimension, value);

    public int ExtensionId { get; private set; }
    public ScopeDimension Dimension { get; private set; }
    /// <summary>A type, or the id of a province, district or authority.</summary>
    public int Value { get; private set; }
}

/// <summary>
/// A later end for some or all, granted by a letter: a row, never an edit. Without criteria it covers the country.
/// </summary>
public sealed class Extension
{
    private readonly List<ExtensionCriterion> criteria = [];

    private Extension() { }

    public Extension(
        DeadlineKind kind, DateTimeOffset newEnd, OfficialLetter letter, string reason,
        IEnumerable<ExtensionCriterion> scope, int? issuedById, DateTimeOffset issuedAt)
    {
        (Kind, NewEnd, Letter, Reason, IssuedById, IssuedAt) = (kind, newEnd, letter, reason, issuedById, issuedAt);
        criteria.AddRange(scope);
    }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public DeadlineKind Kind { get; private set; }
    /// <summary>Exclusive, as every end.</summary>
    public DateTimeOffset NewEnd { get; private set; }
    public int LetterId { get; private set; }
    public OfficialLetter? Letter { get; private set; }
    public string Reason { get; private set; } = "";
    public int? IssuedById { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public int? ApprovedById { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public string? RevokedReason { get; private set; }
    public IReadOnlyList<ExtensionCriterion> Criteria => criteria;

    internal void Approve(int? byId, DateTimeOffset at) => (ApprovedById, ApprovedAt) = (byId, at);

    internal void Revoke(string reason, DateTimeOffset at) => (RevokedReason, RevokedAt) = (reason, at);

    /// <summary>Approved by then, and not yet revoked.</summary>
    public bool IsInForceAt(DateTimeOffset instant) =>
        ApprovedAt <= instant && (RevokedAt is null || instant < RevokedAt);

    public bool Covers(Obligation obligation) =>
        criteria.GroupBy(c => c.Dimension).All(values => values.Any(c => c.Value == ValueOf(obligation, c.Dimension)));

    /// <summary>Whether every authority of the type, wherever it lies, is covered.</summary>
    public bool CoversAll(AuthorityType type) =>
        criteria.All(c => c.Dimension == ScopeDimension.Type) && (criteria.Count == 0 || criteria.Any(c => c.Value == (int)type));

    /// <summary>Whether any authority of the type may be covered.</summary>
    public bool CoversSome(AuthorityType type) =>
        criteria.All(c => c.Dimension != ScopeDimension.Type) || criteria.Any(c => c.Dimension == ScopeDimension.Type && c.Value == (int)type);

    private static int ValueOf(Obligation obligation, ScopeDimension dimension) => dimension switch
    {
        ScopeDimension.Type => (int)obligation.Type,
        ScopeDimension.Province => obligation.ProvinceId,
        ScopeDimension.District => obligation.DistrictId,
        ScopeDimension.Authority => obligation.AuthorityId,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    };
}
