using LocalStandards.Domain.Programmes;

namespace LocalStandards.Data.Indicators;

/// <summary>That an indicator of one year is (or is not) defined as one of another year of the same programme: what makes figures comparable.</summary>
public sealed class CrosswalkRow
{
    public int Id { get; init; }
    public required Programme Programme { get; init; }
    public required int FromYear { get; init; }
    public required string FromCode { get; init; }
    public required int ToYear { get; init; }
    public required string ToCode { get; init; }
    /// <summary>Only where true is last year's value shown.</summary>
    public required bool IsSame { get; init; }
    public string? Note { get; init; }
}
