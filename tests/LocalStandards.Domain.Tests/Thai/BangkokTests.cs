using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Thai;

public class BangkokTests
{
    private static DateTimeOffset Utc(int month, int day, int hour, int minute) => new(2025, month, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public void DateOf_AroundMidnightInBangkok_ChangesAt17Utc()
    {
        Assert.Equal(new DateOnly(2025, 9, 26), Bangkok.DateOf(Utc(9, 26, 16, 59)));
        Assert.Equal(new DateOnly(2025, 9, 27), Bangkok.DateOf(Utc(9, 26, 17, 0)));
        Assert.Equal(new TimeOnly(0, 0), Bangkok.TimeOf(Utc(9, 26, 17, 0)));
    }

    [Fact]
    public void ExclusiveEndOf_ADay_IsTheNextMidnightInBangkok()
    {
        var end = Bangkok.ExclusiveEndOf(new DateOnly(2025, 9, 26));
        Assert.Equal(Utc(9, 26, 17, 0), end);
        Assert.Equal(Bangkok.StartOf(new DateOnly(2025, 9, 27)), end);
        Assert.Equal(new DateOnly(2025, 9, 26), Bangkok.LastDayBefore(end));
        Assert.Equal(new DateOnly(2025, 9, 26), Bangkok.DateOf(end.AddTicks(-1)));
    }

    [Fact]
    public void LocalTimeOf_AnInstant_IsTheSameInstantSevenHoursOn()
    {
        var local = Bangkok.LocalTimeOf(Utc(1, 1, 0, 0));
        Assert.Equal(7, local.Hour);
        Assert.Equal(Utc(1, 1, 0, 0), local);
    }
}
