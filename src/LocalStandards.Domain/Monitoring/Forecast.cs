namespace LocalStandards.Domain.Monitoring;

/// <summary>
/// How many will have submitted at the end if the coming days are like the last ones. The range is where it falls four
/// times in five; it is wide where the days differ much or are few.
/// </summary>
/// <param name="PerDay">Submissions a day, of the days it rests on.</param>
/// <param name="Days">How many whole days it rests on.</param>
public sealed record Forecast(int Likely, int Low, int High, decimal PerDay, int Days)
{
    /// <summary>A week, so that its weekend is in it.</summary>
    public const int MostDays = 7;

    /// <summary>Of fewer whole days nothing is said.</summary>
    public const int FewestDays = 3;

    // So many standard deviations to either side hold eight of ten values of a normal distribution.
    private const double Spread = 1.2816;

    /// <param name="expected">All who have to.</param>
    /// <param name="submitted">Those who have; the forecast is never below.</param>
    /// <param name="lastDays">Submissions of the last whole days, at most <see cref="MostDays"/> of them count.</param>
    /// <param name="daysLeft">Until the end; a part of a day counts as such.</param>
    /// <returns>Null while the round is too young to tell.</returns>
    public static Forecast? Of(int expected, int submitted, IReadOnlyCollection<int> lastDays, decimal daysLeft)
    {
        var days = lastDays.TakeLast(MostDays).ToList();
        if (days.Count < FewestDays)
            return null;
        var mean = (double)days.Sum() / days.Count;
        // Counts vary at least as much as chance makes them (Poisson).
        var variance = Math.Max(mean, days.Sum(d => (d - mean) * (d - mean)) / (days.Count - 1));
        var left = (double)Math.Max(0, daysLeft);
        // The variance of the coming days, and that of a mean estimated from few days.
        var doubt = Spread * Math.Sqrt(variance * (left + left * left / days.Count));
        return new Forecast(Bounded(mean * left), Bounded(mean * left - doubt), Bounded(mean * left + doubt), (decimal)mean, days.Count);

        int Bounded(double more) => (int)Math.Clamp(Math.Round(submitted + more, MidpointRounding.AwayFromZero), submitted, Math.Max(submitted, expected));
    }
}
