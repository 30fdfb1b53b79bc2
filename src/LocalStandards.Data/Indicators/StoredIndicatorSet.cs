using LocalStandards.Domain.Authorities;

namespace LocalStandards.Data.Indicators;

/// <summary>draft → approved (by resolution) → published; a published set is frozen.</summary>
public enum IndicatorSetStatus { Draft = 1, Approved = 2, Published = 3 }

/// <summary>
/// One set of one round and type, one version, kept whole as the document it was published as (ADR 0004). A correction
/// is another row with the next version.
/// </summary>
public sealed class StoredIndicatorSet
{
    public int Id { get; init; }
    public required int RoundId { get; init; }
    public required AuthorityType Type { get; init; }
    public required int Version { get; init; }
    public required IndicatorSetStatus Status { get; set; }
    public int? ResolutionId { get; init; }
    public DateTimeOffset? PublishedAt { get; set; }
    /// <summary>The set in the schema of <c>indicator-set.schema.json</c>, split for the type.</summary>
    public required string Document { get; init; }
}

/// <summary>That an indicator of one year is (or is not) defined as one of another year: what makes figures comparable.</summary>
public sealed class CrosswalkRow
{
    public int Id { get; init; }
    public required int FromYear { get; init; }
    public required string FromCode { get; init; }
    public required int ToYear { get; init; }
    public required string ToCode { get; init; }
    /// <summary>Only where true is last year's value shown.</summary>
    public required bool IsSame { get; init; }
    public string? Note { get; init; }
}
