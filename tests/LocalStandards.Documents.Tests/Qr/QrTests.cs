using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using LocalStandards.Documents.Paper;
using LocalStandards.Documents.Qr;

namespace LocalStandards.Documents.Tests.Qr;

/// <summary>Codes are read again from what a printer or a screen would show, as a phone reads them.</summary>
public sealed class QrTests(Press press) : IClassFixture<Press>
{
    private static readonly QrPicture Picture = new(
        new Uri("https://localstandards.example/authorities?year=2569&province=36&district=3604&type=SAO"), "รายชื่อ อปท. ที่ส่งผลการประเมินแล้ว ปี 2569\nอบต. อำเภอแก้งคร้อ จังหวัดชัยภูมิ");

    // The longest address and caption there can be, without a place to break.
    private static readonly QrPicture Worst = new(
        new Uri("https://a-rather-long-name-of-a-portal.localgovernment.go.th/authorities?year=lpa-2569&province=36&district=3604&type=SUBDISTRICT_MUNI"),
        string.Concat(Enumerable.Repeat("ที่", 40)));

    public static TheoryData<string> Pictures => ["usual", "worst"];

    private static QrPicture Of(string name) => name == "worst" ? Worst : Picture;

    [Theory, MemberData(nameof(Pictures))]
    public async Task Bare_AsPng_IsReadAndLargeEnoughForPrint(string name)
    {
        var png = QrPng.BareOf(Of(name).Address);
        Assert.True(WidthOf(png) >= QrPng.Side);
        Assert.Equal(Of(name).Address.AbsoluteUri, await PdfTools.QrInAsync(png, "png"));
    }

    [Theory, MemberData(nameof(Pictures))]
    public async Task Captioned_AsPng_IsReadAndLargeEnoughForPrint(string name)
    {
        var png = await press.Qr.PngAsync(Of(name));
        Assert.Equal(QrPrints.PictureWidth, WidthOf(png));
        Assert.Equal(Of(name).Address.AbsoluteUri, await PdfTools.QrInAsync(png, "png"));
        // Higher than the code alone: the caption and the address stand below it.
        Assert.True(HeightOf(png) > 1080 + 200, $"{HeightOf(png)} pixels high");
    }

    [Theory, MemberData(nameof(Pictures))]
    public async Task Captioned_AsSvg_IsReadAndHoldsItsTexts(string name)
    {
        var svg = QrSvg.FileOf(Of(name), press.Styles);
        var file = XDocument.Parse(svg);
        XNamespace ns = "http://www.w3.org/2000/svg";
        var texts = file.Descendants(ns + "text").ToLookup(t => (string)t.Attribute("font-weight")!, t => t.Value);
        Assert.Equal(Of(name).Caption.Replace("\n", " "), string.Join(' ', texts["600"]));
        Assert.Equal(Of(name).Address.AbsoluteUri, string.Concat(texts["400"]));
        // Nothing is fetched for it.
        Assert.DoesNotContain("url(http", svg);
        Assert.Empty(file.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src"));
        // Drawn by a browser, as it will be.
        var html = $"<!DOCTYPE html><body style=\"margin:0\"><img width=\"900\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
        var png = await press.Printer.DrawAsync(() => Task.FromResult(html), 900);
        Assert.Equal(Of(name).Address.AbsoluteUri, await PdfTools.QrInAsync(png, "png"));
    }

    [Theory]
    [InlineData(QrPaper.A4, @"59[45]\.?\d* x 84[12]\.?\d* pts")]
    [InlineData(QrPaper.A5, @"4(19|20)\.?\d* x 59[45]\.?\d* pts")]
    public async Task Sheet_OfAPaper_IsOnePageWithCodeCaptionAndAddress(QrPaper paper, string size)
    {
        foreach (var picture in new[] { Picture, Of("worst") })
        {
            var pdf = await press.Qr.SheetAsync(picture, paper, "สำนักงาน ก.ก.ถ.", isDemo: true);
            Assert.Equal(1, await PdfTools.PagesAsync(pdf));
            Assert.Matches(size, await PdfTools.InfoAsync(pdf));
            Assert.Equal(picture.Address.AbsoluteUri, await PdfTools.QrAsync(pdf, 1));
            var text = await PdfTools.RunOnTextAsync(pdf);
            Assert.Contains(picture.Address.AbsoluteUri, text);
            Assert.Contains(string.Concat(PaperText.Set(picture.Caption).Where(c => !char.IsWhiteSpace(c))), text);
            Assert.Contains("ข้อมูลสมมติ", text);
            Assert.Contains("Sarabun", await PdfTools.FontsAsync(pdf));
        }
    }

    [Fact]
    public async Task Texts_WithMarkup_StayTexts()
    {
        var picture = Picture with { Caption = "</style><script>alert(1)</script> & \"<b>\"" };
        Assert.Empty(XDocument.Parse(QrSvg.FileOf(picture, press.Styles)).Descendants().Where(e => e.Name.LocalName is "script" or "b"));
        Assert.Contains("<script>alert(๑)</script>", await PdfTools.RunOnTextAsync(await press.Qr.SheetAsync(picture, QrPaper.A5, "", false)));
    }

    private static int WidthOf(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));

    private static int HeightOf(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
}
