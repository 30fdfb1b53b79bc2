using LocalStandards.Domain.Authorities;

namespace LocalStandards.Data.Results;

/// <summary>That the medians of a type in a round were taken, and as of when: a running figure until everybody's time has ended, frozen from then on.</summary>
public sealed class PeerReading
{
    public required int RoundId { get; init; }
    public required AuthorityType Type { get; init; }
    public required DateTimeOffset AsOf { get; init; }
}

/// <summary>One median of a <see cref="PeerReading"/>. No row exists of fewer values than may be told.</summary>
public sealed class PeerMedian
{
    /// <summary>Stands for a province where the country is meant.</summary>
    public const int Country = 0;

    public required int RoundId { get; init; }
    public required AuthorityType Type { get; init; }
    /// <summary>A province's id, or <see cref="Country"/>.</summary>
    public required int ProvinceId { get; init; }
    /// <summary>An indicator's code, or what of all of them (<see cref="Domain.Submissions.PeerFigures"/>).</summary>
    public required string Code { get; init; }
    public required decimal Value { get; init; }
    /// <summary>Of how many authorities' values, the one that reads it among them.</summary>
    public required int Count { get; init; }
}
