using LocalStandards.Domain.Submissions;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>What a report compares its results with: peers' medians and the year before.</summary>
public sealed record ReportBenchmarks
{
    /// <summary>By the code of what they are of (<see cref="PeerFigures"/>), those that may be shown.</summary>
    public IReadOnlyDictionary<string, ReportMedian> Medians { get; init; } = new Dictionary<string, ReportMedian>();

    /// <summary>This year's code → the year before's, of indicators whose definition is the same.</summary>
    public IReadOnlyDictionary<string, string> Same { get; init; } = new Dictionary<string, string>();

    /// <summary>The authority's results of the year before by their code then; empty when it did not submit.</summary>
    public IReadOnlyDictionary<string, IndicatorResult> Before { get; init; } = new Dictionary<string, IndicatorResult>();

    internal IndicatorResult? BeforeOf(string indicatorCode) =>
        Same.TryGetValue(indicatorCode, out var code) ? Before.GetValueOrDefault(code) : null;
}
