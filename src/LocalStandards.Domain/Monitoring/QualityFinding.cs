
namespace LocalStandards.Domain.Monitoring;

/// <summary>What about submitted answers asks for a second look. None of them says that something is wrong.</summary>
public enum QualityKind
{
    /// <summary>So many times what it usually is that it was probably given in another unit: metres for a count of roads.</summary>
    SuspiciousUnit = 1,
    /// <summary>Changed since last year as with hardly anybody of the type.</summary>
    FarFromLastYear = 2,
    /// <summary>Far from everybody of the type.</summary>
    FarFromPeers = 3,
    /// <summary>Another authority's answers are the same throughout.</summary>
    SameAsAnother = 4,
    /// <summary>Every percentage is exactly 100.</summary>
    AllHundred = 5,
}

/// <summary>One finding on one authority's submitted answers, with the numbers it rests on.</summary>
/// <param name="Field">The item it is about; empty where it is about all answers.</param>
/// <param name="Value">What was answered; of <see cref="QualityKind.AllHundred"/> how many percentages, of <see cref="QualityKind.SameAsAnother"/> how many figures are the same.</param>
/// <param name="LastYear">The same authority's figure of the year before, where the years compare.</param>
/// <param name="Median">Of those of the type.</param>
/// <param name="Peers">How many the median is of; of <see cref="QualityKind.SameAsAnother"/> how many others have the same answers.</param>
/// <param name="OtherId">The obligation of one that has the same answers.</param>
/// <param name="Weight">How far off it is, in times; the larger, the sooner it is to be looked at.</param>
public sealed record QualityFinding(
    int ObligationId, QualityKind Kind, string Field, decimal Value, decimal? LastYear, decimal? Median, int Peers, int? OtherId, decimal Weight);
