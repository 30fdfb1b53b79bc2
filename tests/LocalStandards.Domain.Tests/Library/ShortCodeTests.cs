using LocalStandards.Domain.Library;
using Xunit;

namespace LocalStandards.Domain.Tests.Library;

public sealed class ShortCodeTests
{
    [Fact]
    public void Codes_Many_AreEachAnotherAndReadAsThemselves()
    {
        var codes = Enumerable.Range(0, 20_000).Select(_ => ShortCode.New()).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, ShortCode.Read(code)));
        Assert.DoesNotContain(codes, code => code.IndexOfAny(['0', 'O', '1', 'I', 'L', 'U']) >= 0);
        // Thirty letters, each about as often as any other.
        var letters = string.Concat(codes).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(30, letters.Count);
        Assert.All(letters.Values, count => Assert.InRange(count, 4_600, 6_100));
    }

    [Theory]
    [InlineData("abcd2345", "ABCD2345")]
    [InlineData(" ABCD๒๓๔๕ ", "ABCD2345")]
    [InlineData("ABCD234", null)]
    [InlineData("ABCD23456", null)]
    [InlineData("ABCD234O", null)]
    [InlineData("กขคงจฉชซ", null)]
    [InlineData("ıbcd2345", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Code_AsTyped_IsReadOrNone(string? typed, string? code) => Assert.Equal(code, ShortCode.Read(typed));
}
