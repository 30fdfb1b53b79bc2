using System.Globalization;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Thai;

public class ThaiOrderTests
{
    private static readonly string[] InOrder =
    [
        "กระบี่", "กรุงเทพมหานคร", "กา", "ก้า", "เกา", "เก่า", "แก", "โก", "ใก", "ไก", "ไก่", "ขอนแก่น",
        "ชลบุรี", "ชัยนาท", "ชัยภูมิ", "ชุมพร", "เชียงราย", "เชียงใหม่", "ตรัง",
        "พระนครศรีอยุธยา", "พะเยา", "พิษณุโลก", "เพชรบุรี", "เพชรบูรณ์", "แพร่", "ภูเก็ต",
        "มหาสารคาม", "มุกดาหาร", "แม่ฮ่องสอน", "ยโสธร", "ลำพูน", "เลย", "ศรีสะเกษ", "อุบลราชธานี",
    ];

    [Theory]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    public void Sort_ThaiNames_PutsLeadingVowelsAfterTheirConsonant(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var shuffled = InOrder.Order(StringComparer.Ordinal).ToList();
        Assert.NotEqual(InOrder, shuffled);
        Assert.Equal(InOrder, shuffled.Order(ThaiOrder.Instance));
    }

    [Fact]
    public void Compare_TextsThatDiffer_NeverAreEqual()
    {
        Assert.NotEqual(0, ThaiOrder.Instance.Compare("a", "A"));
        Assert.NotEqual(0, ThaiOrder.Instance.Compare("อบต.ก", "อบตก"));
        Assert.Equal(0, ThaiOrder.Instance.Compare("กา", "กา"));
        Assert.True(ThaiOrder.Instance.Compare(null, "ก") < 0);
    }

    [Fact]
    public void Compare_ThreeTexts_IsConsistent()
    {
        var random = new Random(2568);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => "กขเแา่้. aA1๑"[random.Next(13)]));
        for (var i = 0; i < 20_000; i++)
        {
            var three = new[] { Word(), Word(), Word() }.Order(ThaiOrder.Instance).ToArray();
            Assert.True(ThaiOrder.Instance.Compare(three[0], three[2]) <= 0);
            Assert.Equal(Math.Sign(ThaiOrder.Instance.Compare(three[0], three[1])), -Math.Sign(ThaiOrder.Instance.Compare(three[1], three[0])));
        }
    }
}
