using LocalStandards.Documents.Paper;

namespace LocalStandards.Documents.Tests.Paper;

public class PaperTextTests
{
    [Theory]
    [InlineData("ร้อยละ 88.24 ของ 1,240 คน", "ร้อยละ\u00A0๘๘.๒๔ ของ ๑,๒๔๐ คน")]
    [InlineData("ฝุ่นละออง PM2.5 ปี 2568", "ฝุ่นละออง PM2.5 ปี ๒๕๖๘")]
    [InlineData("68-3600123-1", "๖๘-๓๖๐๐๑๒๓-๑")]
    [InlineData("พ.ศ. 2568", "พ.ศ.\u00A0๒๕๖๘")]
    [InlineData("ไม่มีตัวเลข", "ไม่มีตัวเลข")]
    public void Numbers_StandingByThemselves_AreThai(string text, string expected) => Assert.Equal(expected, PaperText.Set(text));

    [Theory]
    [InlineData("ตัวชี้วัดด้านสิ่งแวดล้อม", "[ตัวชี้วัด]ด้าน[สิ่งแวดล้อม]")]
    [InlineData("ลงวันที่ 1 ของผู้บริหาร", "[ลงวันที่] 1 ของ[ผู้บริหาร]")]
    [InlineData("น้ำในเขตอบต.", "น้ำใน[เขตอบต.]")]
    [InlineData("ความรับผิดชอบ", "[ความรับผิดชอบ]")]
    public void Compounds_TheDictionaryWouldSplit_StayWhole(string text, string expected) => Assert.Equal(
        expected, string.Concat(PaperText.Pieces(text).Select(piece => piece.IsWhole ? $"[{piece.Text}]" : piece.Text)));

    [Fact]
    public void CssText_OfHostileText_EndsNeitherStringNorSheet()
    {
        Assert.Equal("\"ก1\\22 \\5C \\3C \\2F s\\3E \\A \"", CssText.Quote("ก1\"\\</s>\n"));
    }
}
