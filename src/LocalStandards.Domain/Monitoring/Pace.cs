using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>
/// How many must submit each day from today on, so that all who still have time finish in it. Of several ends the one that
/// presses most is told.
/// </summary>
/// <param name="Due">Those who must submit by <paramref name="LastDay"/>.</param>
/// <param name="PerDay">Counting every day; unrounded, as is the next.</param>
/// <param name="PerWorkingDay">Counting the days offices work; null when none is left before it.</param>
/// <param name="Days">Until it, today among them.</param>
public sealed record Pace(int Due, DateOnly LastDay, decimal PerDay, decimal? PerWorkingDay, int Days, int WorkingDays)
{
    /// <summary>Whose end comes first must be done first: of every end, those due by then over the days until then.</summary>
    /// <param name="ends">The effective end of each that has not submitted.</param>
    /// <returns>Null when nobody is left who has time.</returns>
    public static Pace? Of(IEnumerable<DateTimeOffset> ends, DateTimeOffset now, IReadOnlySet<DateOnly> holidays)
    {
        var today = Bangkok.DateOf(now);
        var lastDays = ends.Where(end => now < end).Select(Bangkok.LastDayBefore).Order().ToList();
        return lastDays.Distinct()
            .Select(last =>
            {
                var (due, days) = (lastDays.Count(day => day <= last), last.DayNumber - today.DayNumber + 1);
                var working = Enumerable.Range(0, days).Count(i => Rounds.WorkingDays.IsWorkingDay(today.AddDays(i), holidays));
                return new Pace(due, last, (decimal)due / days, working == 0 ? null : (decimal)due / working, days, working);
            })
            // Where no working day is left it presses more than anything.
            .MaxBy(pace => (pace.PerWorkingDay ?? decimal.MaxValue, pace.PerDay));
    }
}
