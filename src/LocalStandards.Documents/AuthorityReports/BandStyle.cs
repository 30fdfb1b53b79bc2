using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>How a result looks: a tone, and a shape that tells it without colour.</summary>
internal static class BandStyle
{
    public static string Tone(this ResultBand band) => band switch
    {
        ResultBand.Above or ResultBand.Meets => "pass",
        ResultBand.FutureDevelopment => "warn",
        ResultBand.NotDone => "fail",
        _ => "neutral",
    };

    /// <summary>The symbol's id in <c>BandSymbols</c>.</summary>
    public static string Symbol(this ResultBand band) => "mark-" + (band is ResultBand.Above ? "above" : band.Tone());

    public static string Fill(this ResultBand band) => band switch
    {
        ResultBand.Above => "#17693C",
        ResultBand.Meets => "#5FA67E",
        ResultBand.FutureDevelopment => "#D9AE52",
        ResultBand.NotDone => "#B4301F",
        _ => "#CFCABD",
    };

    public static int Count(this BandTally tally, ResultBand band) => band switch
    {
        ResultBand.Above => tally.Above,
        ResultBand.Meets => tally.Meets,
        ResultBand.FutureDevelopment => tally.FutureDevelopment,
        ResultBand.NotDone => tally.NotDone,
        _ => tally.NoService,
    };
}
