using LocalStandards.Data.Indicators;

namespace LocalStandards.Web.Frame.Work;

/// <summary>That the set was corrected, as every recorder it touches is told (<c>_CorrectionBand</c>).</summary>
/// <param name="Year">Code of the round.</param>
/// <param name="Note">The office's words; null when it gave none.</param>
public sealed record CorrectionBand(string Year, int Version, DateTimeOffset At, string? Note)
{
    public static CorrectionBand? Of(string year, PublishedCorrection? correction) =>
        correction is null ? null : new(year, correction.Version, correction.At, correction.Note);
}
