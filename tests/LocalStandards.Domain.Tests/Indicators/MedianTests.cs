using LocalStandards.Domain.Indicators.Scoring;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class MedianTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData("3 1 2", "2")]
    [InlineData("4 1 3 2", "2.5")]
    [InlineData("84.921 84.922", "84.9215")]
    [InlineData("0 0 0 100 100", "0")]
    [InlineData("-3 -1", "-2")]
    [InlineData("10 9 9 10", "9.5")]
    [InlineData("79228162514264337593543950335 79228162514264337593543950335", "79228162514264337593543950335")]
    public void Median_OfValues_IsTheMiddleUnrounded(string values, string expected) =>
        Assert.Equal(decimal.Parse(expected), Median.Of(values.Split(' ').Select(decimal.Parse)));

    [Fact]
    public void Median_OfNothing_IsNone() => Assert.Null(Median.Of([]));
}
