using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>How many must submit each day from today on, so that all who still have time finish in it.</summary>
/// <param name="Outstanding">Those who still have time.</param>
/// <param name="PerDay">Counting every day; unrounded.</param>
/// <param name="PerWorkingDay">Counting the days offices work; null when none is left before an end.</param>
/// <param name="Days">Left until the last end, today among them.</param>
public sealed record Pace(int Outstanding, decimal PerDay, decimal? PerWorkingDay, int Days, int WorkingDays, DateOnly LastDay)
{
    /// <summary>
    /// Whose end comes first must be done first: of every end, those due by then over the days until then; the largest counts.
    /// </summary>
    /// <param name="ends">The effective end of each that has not submitted.</param>
    /// <returns>Null when nobody is left who has time.</returns>
    public static Pace? Of(IEnumerable<DateTimeOffset> ends, DateTimeOffset now, IReadOnlySet<DateOnly> holidays)
    {
        var today = Bangkok.DateOf(now);
        var lastDays = ends.Where(end => now < end).Select(Bangkok.LastDayBefore).Order().ToList();
        if (lastDays.Count == 0)
            return null;
        var (perDay, perWorkingDay, hasWorkingDays) = (0m, 0m, true);
        for (var i = 0; i < lastDays.Count; i++)
        {
            if (i + 1 < lastDays.Count && lastDays[i + 1] == lastDays[i])
                continue;
            perDay = Math.Max(perDay, (i + 1m) / DaysUntil(lastDays[i]));
            var working = WorkingDaysUntil(lastDays[i]);
            hasWorkingDays &= working > 0;
            if (working > 0)
                perWorkingDay = Math.Max(perWorkingDay, (i + 1m) / working);
        }
        return new Pace(lastDays.Count, perDay, hasWorkingDays ? perWorkingDay : null, DaysUntil(lastDays[^1]), WorkingDaysUntil(lastDays[^1]), lastDays[^1]);

        int DaysUntil(DateOnly last) => last.DayNumber - today.DayNumber + 1;

        int WorkingDaysUntil(DateOnly last) => Enumerable.Range(0, DaysUntil(last)).Count(i => Rounds.WorkingDays.IsWorkingDay(today.AddDays(i), holidays));
    }
}
