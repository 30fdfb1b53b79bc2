using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Submissions;

/// <summary>What one indicator came to in one version, as it was assessed when it was submitted.</summary>
public sealed class IndicatorResult
{
    private IndicatorResult() { }

    public IndicatorResult(string indicatorCode, ResultBand? band, decimal? value) =>
        (IndicatorCode, Band, Value) = (indicatorCode, band, value);

    public int ObligationId { get; private set; }
    public int VersionNumber { get; private set; }
    public string IndicatorCode { get; private set; } = "";
    /// <summary>Null where the indicator is not scored.</summary>
    public ResultBand? Band { get; private set; }
    /// <summary>Unrounded, in the measure's unit; null when it cannot be or need not be computed.</summary>
    public decimal? Value { get; private set; }
    /// <summary>
    /// The standard for the authority's type and tier at that time; null where the set had none for it.
    /// </summary>
    public Standard? Standard { get; init; }
    /// <summary>Column (1) of the report, in the first frame item's unit.</summary>
    public decimal? Frame { get; init; }
    /// <summary>Column (2) of the report, in the first achieved item's unit; ticked options are counted.</summary>
    public decimal? Achieved { get; init; }
    /// <summary>The code of the ground of "no service", chosen or automatic; null too when the set names none for a frame of 0.</summary>
    public string? Ground { get; init; }
    /// <summary>What would have met the standard; null where it was met, or nothing can be said.</summary>
    public Shortfall? Gap { get; init; }

    /// <summary>The rows a version keeps: one per indicator, the general items left out.</summary>
    /// <param name="sheet">The answers that came to the outcome.</param>
    public static IEnumerable<IndicatorResult> Of(SetOutcome outcome, AnswerSheet sheet) => outcome
        .Where(one => !one.Indicator.IsGeneral)
        .Select(one => new IndicatorResult(one.Indicator.Code, one.Band, one.Value)
        {
            Standard = one.Standard,
            Frame = one.Frame,
            Achieved = one.Achieved,
            Ground = one.NotApplicableCode,
            Gap = one.Band is ResultBand.FutureDevelopment or ResultBand.NotDone ? Shortfall.Of(one, sheet.For(one.Indicator)) : null,
        });
}
