using System.Globalization;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Thai;

public class ThaiNumberTests
{
    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("7849", 0, "7,849")]
    [InlineData("1234567.891", 2, "1,234,567.89")]
    [InlineData("66.665", 2, "66.67")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("-0.001", 2, "0.00")]
    [InlineData("79228162514264337593543950335", 2, "79,228,162,514,264,337,593,543,950,335.00")]
    public void Format_ADecimal_RoundsHalfUpAndSeparatesThousands(string value, int decimals, string expected)
    {
        foreach (var culture in new[] { "th-TH", "de-DE" })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, ThaiNumber.Format(decimal.Parse(value, CultureInfo.InvariantCulture), decimals));
        }
    }

    [Theory]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("๑,๒๓๔.๕๐", 1234.5)]
    [InlineData("1234567", 1234567)]
    [InlineData(" -12 ", -12)]
    [InlineData("−12", -12)]
    [InlineData(".5", 0.5)]
    [InlineData("๐", 0)]
    public void TryParse_ATypedNumber_IsRead(string raw, double expected)
    {
        Assert.True(ThaiNumber.TryParse(raw, out var value));
        Assert.Equal((decimal)expected, value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("5.")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData("1.234.567")]
    [InlineData("1e5")]
    [InlineData("12 คน")]
    [InlineData("1 234")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParse_NoNumber_IsRefused(string? raw) => Assert.False(ThaiNumber.TryParse(raw, out _));
}
