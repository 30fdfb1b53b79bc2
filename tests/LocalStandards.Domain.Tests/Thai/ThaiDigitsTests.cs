using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Thai;

public class ThaiDigitsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ที่ นร 0107/ว 7339", "ที่ นร ๐๑๐๗/ว ๗๓๓๙")]
    [InlineData("1,234,567.89", "๑,๒๓๔,๕๖๗.๘๙")]
    public void Digits_ThereAndBack_ChangeNothingElse(string arabic, string thai)
    {
        Assert.Equal(thai, ThaiDigits.ToThai(arabic));
        Assert.Equal(arabic, ThaiDigits.ToArabic(thai));
    }

    [Fact]
    public void ToArabic_NeighboursOfTheDigits_StayAsTheyAre() =>
        Assert.Equal("\u0E4F0\u0E5A9", ThaiDigits.ToArabic("\u0E4F๐\u0E5A๙"));
}
