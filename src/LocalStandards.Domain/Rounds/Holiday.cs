namespace LocalStandards.Domain.Rounds;

/// <summary>A day on which offices are closed, with where that is said: a row somebody keeps, never code.</summary>
public sealed class Holiday
{
    public required DateOnly Date { get; init; }
    public required string Name { get; set; }
    /// <summary>The announcement or resolution that makes it one.</summary>
    public required string Source { get; set; }
}

/// <summary>Days on which offices work: not Saturdays, Sundays or holidays.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day, IReadOnlySet<DateOnly> holidays) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The day itself when offices work on it, else the next on which they do.</summary>
    public static DateOnly OnOrAfter(DateOnly day, IReadOnlySet<DateOnly> holidays)
    {
        while (!IsWorkingDay(day, holidays))
            day = day.AddDays(1);
        return day;
    }
}
