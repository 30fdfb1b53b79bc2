using LocalStandards.Domain.Monitoring;
using Xunit;

namespace LocalStandards.Domain.Tests.Monitoring;

public class ForecastTests
{
    [Fact]
    public void Of_EvenDays_GoesOnLikeThem()
    {
        var forecast = Forecast.Of(7849, 5000, [80, 80, 80, 80, 80, 80, 80], 10)!;
        Assert.Equal((5800, 80m, 7), (forecast.Likely, forecast.PerDay, forecast.Days));
        Assert.InRange(forecast.Low, 5700, 5799);
        Assert.InRange(forecast.High, 5801, 5900);
    }

    [Fact]
    public void Of_FewerThanThreeDays_SaysNothing()
    {
        Assert.Null(Forecast.Of(100, 10, [], 5));
        Assert.Null(Forecast.Of(100, 10, [5, 5], 5));
        Assert.NotNull(Forecast.Of(100, 10, [5, 5, 5], 5));
    }

    [Fact]
    public void Of_FewerDays_IsWiderThanOfMore()
    {
        var few = Forecast.Of(100_000, 1000, [90, 100, 110], 20)!;
        var many = Forecast.Of(100_000, 1000, [90, 100, 110, 90, 110, 100, 100], 20)!;
        Assert.Equal(few.Likely, many.Likely);
        Assert.True(few.High - few.Low > many.High - many.Low);
    }

    [Fact]
    public void Of_UnevenDays_IsWiderThanOfEvenOnes()
    {
        var uneven = Forecast.Of(100_000, 1000, [0, 0, 400, 0, 0, 300, 0], 20)!;
        var even = Forecast.Of(100_000, 1000, [100, 100, 100, 100, 100, 100, 100], 20)!;
        Assert.Equal(even.Likely, uneven.Likely);
        Assert.True(uneven.High - uneven.Low > 3 * (even.High - even.Low));
    }

    [Fact]
    public void Of_MoreThanAWeek_LooksAtTheLastOnly() =>
        Assert.Equal(Forecast.Of(1000, 500, [1, 2, 3, 4, 5, 6, 7], 9), Forecast.Of(1000, 500, [500, 400, 1, 2, 3, 4, 5, 6, 7], 9));

    [Fact]
    public void Of_TheLastDayOver_IsWhatIsSubmitted()
    {
        foreach (var left in new[] { 0m, -3m })
        {
            var forecast = Forecast.Of(100, 60, [9, 1, 5, 9], left)!;
            Assert.Equal((60, 60, 60), (forecast.Likely, forecast.Low, forecast.High));
        }
    }

    [Fact]
    public void Of_Anything_StaysBetweenSubmittedAndExpected()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var expected = random.Next(0, 9000);
            var submitted = random.Next(0, expected + 1);
            var days = Enumerable.Range(0, random.Next(3, 9)).Select(_ => random.Next(0, 2000)).ToList();
            var forecast = Forecast.Of(expected, submitted, days, random.Next(0, 600) / 10m)!;
            Assert.InRange(forecast.Likely, submitted, expected);
            Assert.InRange(forecast.Low, submitted, forecast.Likely);
            Assert.InRange(forecast.High, forecast.Likely, expected);
        }
    }

    [Fact]
    public void Of_NobodySubmitting_KeepsADoubtOfZero() => Assert.Equal(new Forecast(40, 40, 40, 0, 3), Forecast.Of(100, 40, [0, 0, 0], 12));
}
