using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;

namespace LocalStandards.Data.Results;

/// <summary>That the answers of a type in a round were looked through, and as of when.</summary>
public sealed class QualityReading
{
    public required int RoundId { get; init; }
    public required AuthorityType Type { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    /// <summary>How many authorities' answers.</summary>
    public required int Count { get; init; }
}

/// <summary>One <see cref="QualityFinding"/> of a <see cref="QualityReading"/>, on one submitted version. It holds as long as that version is the one that counts.</summary>
public sealed class QualityMark
{
    public required int ObligationId { get; init; }
    public required QualityKind Kind { get; init; }
    /// <summary>Empty where it is about all answers.</summary>
    public required string Field { get; init; }
    public required int RoundId { get; init; }
    public required AuthorityType Type { get; init; }
    public required int VersionNumber { get; init; }
    public required decimal Value { get; init; }
    public required decimal? LastYear { get; init; }
    public required decimal? Median { get; init; }
    public required int Peers { get; init; }
    public required int? OtherId { get; init; }
    /// <summary>In thousandths, so that every database can sort by it.</summary>
    public required long Weight { get; init; }

    public static QualityMark Of(QualityFinding finding, int roundId, AuthorityType type, int versionNumber) => new()
    {
        ObligationId = finding.ObligationId, Kind = finding.Kind, Field = finding.Field, RoundId = roundId, Type = type, VersionNumber = versionNumber,
        Value = finding.Value, LastYear = finding.LastYear, Median = finding.Median, Peers = finding.Peers, OtherId = finding.OtherId,
        Weight = (long)Math.Min(long.MaxValue / 2, finding.Weight * 1000),
    };
}
