namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>What the answers to one indicator come to.</summary>
public sealed record IndicatorOutcome
{
    public required Indicator Indicator { get; init; }

    /// <summary>Null while something is missing or wrong, and for what is not scored.</summary>
    public ResultBand? Band { get; init; }

    /// <summary>Unrounded; what is compared with the standard.</summary>
    public decimal? Value { get; init; }

    /// <summary>Rounded for showing (<see cref="Measure.Round"/>).</summary>
    public decimal? Shown { get; init; }

    /// <summary>Column (1) of the report: the first frame item.</summary>
    public decimal? Frame { get; init; }

    /// <summary>Column (2) of the report: the first achieved item; ticked options are counted.</summary>
    public decimal? Achieved { get; init; }

    public Standard? Standard { get; init; }

    /// <summary>The ground that applies, chosen or automatic; null too when the frame is 0 and the set names no ground for it.</summary>
    public string? NotApplicableCode { get; init; }

    /// <summary>Mandatory options left unticked.</summary>
    public ValueList<string> MissingMandatory { get; init; } = [];

    public ValueList<Violation> Violations { get; init; } = [];

    public FormProgress Progress { get; init; }

    public bool BlocksSubmission => Violations.Any(violation => violation.Blocks);
}
