namespace LocalStandards.Domain.Thai;

/// <summary>Thai time: UTC+7 all year since 1920, so no time zone database is asked.</summary>
public static class Bangkok
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The same instant, read off a clock in Bangkok.</summary>
    public static DateTimeOffset LocalTimeOf(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The calendar day on which the instant falls in Bangkok.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTimeOf(instant).DateTime);

    /// <summary>The time of day of the instant in Bangkok.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(LocalTimeOf(instant).DateTime);

    /// <summary>00:00 in Bangkok on that day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Offset);

    /// <summary>
    /// "ถึงวันที่ 26" lasts through the whole 26th: the first instant that is too late is 00:00 in Bangkok on the 27th.
    /// </summary>
    public static DateTimeOffset ExclusiveEndOf(DateOnly lastDay) => StartOf(lastDay.AddDays(1));

    /// <summary>The inverse of <see cref="ExclusiveEndOf"/>: the last day on which something is still in time.</summary>
    public static DateOnly LastDayBefore(DateTimeOffset exclusiveEnd) => DateOf(exclusiveEnd.AddTicks(-1));
}
