namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>How many indicators earned each result; <c>Open</c> are scored but have none yet.</summary>
public readonly record struct BandTally(int Above, int Meets, int FutureDevelopment, int NotDone, int NoService, int Open)
{
    /// <summary>The denominator: everything with a result but "no service".</summary>
    public int Counted => Above + Meets + FutureDevelopment + NotDone;

    public int Passed => Above + Meets;

    /// <summary>Unrounded; null when nothing counts.</summary>
    public decimal? PercentPassed => Counted == 0 ? null : 100m * Passed / Counted;

    public static BandTally Of(IEnumerable<ResultBand?> scored)
    {
        var counts = new int[6];
        foreach (var band in scored)
            counts[(int)(band ?? 0)]++;

        return new(
            counts[(int)ResultBand.Above],
            counts[(int)ResultBand.Meets],
            counts[(int)ResultBand.FutureDevelopment],
            counts[(int)ResultBand.NotDone],
            counts[(int)ResultBand.NoService],
            counts[0]);
    }
}
