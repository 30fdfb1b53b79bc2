using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Thai;

public class ThaiTextTests
{
    [Theory]
    [InlineData("อบต.หนองบัว", "องค์การบริหารส่วนตำบลหนองบัว")]
    [InlineData("อบต. หนองบัว", "อบตหนองบัว")]
    [InlineData("อบต.หนองบัว", "อ.บ.ต.หนองบัว")]
    [InlineData("อบต.หนองบัว", "องค์การบริหาร ส่วนตำบล  หนองบัว")]
    [InlineData("ทต.บ้านค่าย", "เทศบาลตำบลบ้านค่าย")]
    [InlineData("ทม.ชัยภูมิ", "เทศบาลเมืองชัยภูมิ")]
    [InlineData("ทน.นครราชสีมา", "เทศบาลนครนครราชสีมา")]
    [InlineData("อบจ.ชัยภูมิ", "องค์การบริหารส่วนจังหวัดชัยภูมิ")]
    [InlineData("อบจ.ชัยภูมิ", "องค์การบริหารส่วน จังหวัด ชัยภูมิ")]
    [InlineData("อบต.ทุ่งน้ำ", "อบต.ทุ่งน\u0E4D\u0E49า")]
    [InlineData("อบต.ทุ่งน้ำ", "อบต.ทุ่งน\u0E49\u0E4Dา")]
    [InlineData("คำ", "คํา")]
    [InlineData("แก้ง", "เเก้ง")]
    [InlineData("หมู่ 9", "หมู่ที่ ๙", false)]
    [InlineData("หมู่ 9", "หมู่๙")]
    [InlineData("หนองบัว อ.เมืองชัยภูมิ จ.ชัยภูมิ", "หนองบัว อำเภอเมืองชัยภูมิ จังหวัดชัยภูมิ")]
    [InlineData("หนองบัว เมืองชัยภูมิ ชัยภูมิ", "หนองบัว (อ.เมืองชัยภูมิ, จ. ชัยภูมิ)", false)]
    [InlineData("หนองบัว เมืองชัยภูมิ ชัยภูมิ", "หนองบัว อำเภอ เมืองชัยภูมิ จ. ชัยภูมิ")]
    [InlineData("หนองบัว", "หนอง\u200Bบัว\uFEFF")]
    [InlineData("Nong Bua", "NONG\u00A0BUA")]
    [InlineData("อบต.หนองบัว", "ทต.หนองบัว", false)]
    [InlineData("อบต.หนองบัว", "อบต.หนองบัวแดง", false)]
    public void SearchKey_TwoWaysToWrite_AreOneOnlyWhenTheyMeanTheSame(string left, string right, bool same = true) =>
        Assert.Equal(same, ThaiText.SearchKey(left) == ThaiText.SearchKey(right));

    [Theory]
    [InlineData("อำเภอ", "อำเภอ")]
    [InlineData("จังหวัด", "จังหวัด")]
    [InlineData("ที่ว่าการอำเภอคอนสาร", "ที่ว่าการอำเภอคอนสาร")]
    [InlineData("สถจ.ชัยภูมิ", "สถจชัยภูมิ")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void SearchKey_PrefixWithoutAName_Stays(string? text, string key) => Assert.Equal(key, ThaiText.SearchKey(text));

    [Fact]
    public void SearchKey_PartOfAName_IsFoundInside() =>
        Assert.Contains(ThaiText.SearchKey("หนองบัว แดง"), ThaiText.SearchKey("องค์การบริหารส่วนตำบลหนองบัวแดง อำเภอหนองบัวแดง"));

    [Fact]
    public void SearchWords_AQuery_AreItsWordsWrittenLikeAKey()
    {
        Assert.Equal(["อบต", "หนองบัว", "คอนสาร"], ThaiText.SearchWords(" อบต. หนองบัว  อ. คอนสาร"));
        Assert.Equal(["อบตหนองบัว"], ThaiText.SearchWords("องค์การบริหารส่วนตำบลหนองบัว"));
        Assert.Empty(ThaiText.SearchWords(" . "));
    }

    [Theory]
    [InlineData("  อบต.\u00A0หนองบัว\u200B\u200E\0 ", "อบต. หนองบัว")]
    [InlineData("ก\r\nข\tค", "ก ข ค")]
    [InlineData("e\u0301", "é")]
    [InlineData("😀", "😀")]
    [InlineData("เเละนํ้า", "และน้ำ")]
    [InlineData(null, "")]
    public void Clean_PastedText_KeepsWhatIsSeen(string? raw, string expected) => Assert.Equal(expected, ThaiText.Clean(raw));

    [Fact]
    public void Clean_HalfASurrogatePair_IsDropped()
    {
        Assert.Equal("กข", ThaiText.Clean("ก\uD800ข"));
        Assert.Equal("ก", ThaiText.Clean("ก\uDC00\uD800"));
    }

    /// <summary>One request with 200,000 marks in a row burnt a core for 14 seconds: putting marks in order is quadratic.</summary>
    [Theory]
    [InlineData("\u0301\u0316")]
    [InlineData("\u0301\u200B\u0316\u200B")]
    [InlineData("\U0001D165\u0316")]
    [InlineData("\u0E48\u0E38")]
    public void Clean_MoreMarksThanAnybodyWrites_KeepsThirty(string marks)
    {
        var clean = ThaiText.Clean("ก" + string.Concat(Enumerable.Repeat(marks, 100_000)) + "ข");
        Assert.StartsWith("ก", clean, StringComparison.Ordinal);
        Assert.EndsWith("ข", clean, StringComparison.Ordinal);
        Assert.Equal(32, clean.EnumerateRunes().Count());
    }

    [Fact]
    public void Clean_LongThai_KeepsEveryMark()
    {
        var text = string.Concat(Enumerable.Repeat("ที่ผู้ใหญ่น้ำเก๋ากี้ ", 500)).Trim();
        Assert.Equal(text.Normalize(), ThaiText.Clean(text));
    }

    [Fact]
    public void CleanLines_SeveralLines_KeepsThem() => Assert.Equal("ก\nข\n\nค", ThaiText.CleanLines(" ก\r\nข\r\u2028ค\u200B\n "));

    [Fact]
    public void CleanAndSearchKey_AnyInput_NeverThrowAndCleaningTwiceChangesNothing()
    {
        var random = new Random(2568);
        for (var i = 0; i < 50_000; i++)
        {
            var raw = string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ =>
                random.Next(3) == 0 ? (char)random.Next(0, 0x10000) : (char)random.Next(0x0E00, 0x0E60)));
            ThaiText.SearchKey(raw);
            var clean = ThaiText.Clean(raw);
            Assert.Equal(clean, ThaiText.Clean(clean));
        }
    }
}
