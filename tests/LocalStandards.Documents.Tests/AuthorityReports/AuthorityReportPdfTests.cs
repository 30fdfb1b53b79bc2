using System.Text;
using System.Text.RegularExpressions;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Indicators;

namespace LocalStandards.Documents.Tests.AuthorityReports;

public partial class AuthorityReportPdfTests(Press press) : IClassFixture<Press>
{
    [Fact]
    public async Task Report_OfASampleSet_HasEveryColumnAndResult()
    {
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(Samples.Report()));

        Assert.All(
            [
                "บริการสาธารณะ", "เกณฑ์ชี้วัด", "ค่าเป้าหมาย", "กรอบการประเมิน(๑)", "การจัดบริการสาธารณะ(๒)",
                "(๒)เทียบกับ(๑)ร้อยละ", "ผลการประเมิน",
                "สูงกว่าค่าเป้าหมาย", "ผ่านค่าเป้าหมายขั้นต่ำ", "การพัฒนาในอนาคต",
                "ไม่ได้ดำเนินการในปีงบประมาณพ.ศ.๒๕๖๘", "ไม่มีบริการสาธารณะ",
                "องค์การบริหารส่วนตำบลนาสมบูรณ์", "อำเภอแก้งคร้อ", "จังหวัดชัยภูมิ", "รหัส๐๖๓๖๑๑๐๓", "๖๘-๓๖๐๐๑๒๓-๑",
                "๑๖ก.ย.๒๕๖๘เวลา๑๔.๒๐น.", "จาก๒๐ตัวชี้วัดที่มีบริการสาธารณะ", "(ร้อยละ๖๐.๐)",
                "(นางวรรณาศรีบุญเรือง)", "ปลัดองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล",
            ],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2567)]
    [InlineData(2568)]
    public async Task Report_OfASampleSet_NamesEveryIndicatorOnce(int year)
    {
        var report = Samples.Report(year);
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(report with { Areas = report.Areas, Tally = default }));

        foreach (var row in report.Rows.Where(row => row.Band is not (ResultBand.FutureDevelopment or ResultBand.NotDone)))
        {
            var name = string.Concat(LocalStandards.Documents.Paper.PaperText.Set($"{row.Number}{row.Name}").Where(c => !char.IsWhiteSpace(c)));
            Assert.Equal(1, Regex.Count(text, Regex.Escape(name)));
        }
    }

    [Fact]
    public async Task Verification_IsPrintedWithItsAddressInArabicDigits_AndLeftOutWithoutOne()
    {
        var address = new Uri("https://localstandards.example.go.th/verify/0123456789abcdef0123456789abcdef");
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(Samples.Report() with { VerificationAddress = address }));
        Assert.Contains(address.AbsoluteUri, text, StringComparison.Ordinal);
        Assert.Contains("สแกนเพื่อตรวจสอบ", text, StringComparison.Ordinal);

        text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(Samples.Report()));
        Assert.DoesNotContain("สแกนเพื่อตรวจสอบ", text, StringComparison.Ordinal);
    }

    /// <summary>Codes of every digit and letter, and an address as long as one may be.</summary>
    [Theory]
    [InlineData("https://localstandards.example.go.th/verify/0123456789abcdef0123456789abcdef")]
    [InlineData("https://xn--o3cdbr1ab9cle2ccb9c8gta3ivab.xn--12c1fe0br.xn--o3cw4h:8443/verify/ffffffffffffffffffffffffffffffff")]
    [InlineData("http://127.0.0.1:5080/verify/9f8e7d6c5b4a39281706f5e4d3c2b1a0")]
    public async Task Qr_OfTheRenderedPage_LeadsToTheVerificationAddress(string address)
    {
        var pdf = await press.Report.RenderAsync(Samples.Compared() with { VerificationAddress = new Uri(address) });
        Assert.Equal(address, await PdfTools.QrAsync(pdf, await PdfTools.PagesAsync(pdf)));
    }

    [Fact]
    public async Task Comparison_IsToldInWordsAndAsAChart()
    {
        var report = Samples.Compared();
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(report));
        Assert.All(
            [
                "ค่ากลางของอบต.ในจังหวัด๗๑แห่งที่ส่งผลรวมหน่วยงานนี้ข้อมูลณ๖ต.ค.๒๕๖๘เวลา๑๔.๒๐น.",
                "ที่นิยามตรงกับปีพ.ศ.๒๕๖๗ผ่านจาก", "เส้นทึบหน่วยงานเส้นประค่ากลาง", "ปี๒๕๖๗:", "ค่ากลางจังหวัด:", "ค่ากลางประเทศ:",
                "๑.ผลรายด้าน", "๒.ผลรายแบบ", "๓.ตัวชี้วัดที่ยังไม่ถึงค่าเป้าหมาย", "๔.ผลรายตัวชี้วัด",
            ],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        foreach (var row in report.Shortfalls.Where(row => row.Gap is not null))
            Assert.Contains(string.Concat(LocalStandards.Documents.Paper.PaperText.Set(row.Gap!.Sentence).Where(c => !char.IsWhiteSpace(c))), text, StringComparison.Ordinal);
        Assert.Contains(report.Shortfalls, row => row.Gap is not null);
    }

    [Theory]
    [InlineData(false, "ยังเปลี่ยนได้จนปิดรับ")]
    [InlineData(true, null)]
    public async Task Medians_BeforeTheClose_SayThatTheyMayChange(bool isFrozen, string? expected)
    {
        var report = Samples.Compared();
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(report with { Peers = report.Peers! with { IsFrozen = isFrozen } }));
        Assert.Equal(expected is not null, text.Contains("ยังเปลี่ยนได้จนปิดรับ", StringComparison.Ordinal));
    }

    /// <summary>Of fewer than five others in the province, and in the country.</summary>
    [Theory]
    [InlineData(true, "ทั่วประเทศ๗๑แห่งรวมหน่วยงานนี้เพราะในจังหวัดมีแห่งอื่นที่ส่งผลไม่ถึง๕แห่ง")]
    [InlineData(false, "ไม่แสดงค่ากลางของร้อยละที่ผ่าน")]
    public async Task Medians_OfTooFew_SaySo(bool hasCountry, string expected)
    {
        var report = Samples.Compared();
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(report with
        {
            Peers = report.Peers! with { All = hasCountry ? new(50, 71, IsCountry: true) : null },
        }));
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digits_OfEveryPage_AreThai()
    {
        foreach (var report in new[] { Samples.Report(), Samples.Compared() })
        {
            var text = await PdfTools.TextAsync(await press.Report.RenderAsync(report));
            Assert.Contains("เลขที่", text, StringComparison.Ordinal);
            Assert.Matches("[๐-๙]{2,}", text);
            Assert.DoesNotMatch("[0-9]", text.Replace("PM2.5", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task EveryPage_SaysItsNumberWhoseItIsAndThatItIsInvented()
    {
        var pdf = await press.Report.RenderAsync(Samples.Report(2567));
        var pages = await PdfTools.PagesAsync(pdf);

        Assert.True(pages > 3);
        for (var page = 1; page <= pages; page++)
        {
            var text = await PdfTools.RunOnTextAsync(pdf, page);
            Assert.Contains($"หน้า{PdfTools.Thai(page)}จาก{PdfTools.Thai(pages)}", text, StringComparison.Ordinal);
            Assert.Contains("องค์การบริหารส่วนตำบลนาสมบูรณ์จังหวัดชัยภูมิ·เลขที่๖๘-๓๖๐๐๑๒๓-๑·ข้อมูลสมมติ·ชุดตัวอย่าง", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Report_OfRealDataOnAnOfficialSet_CarriesNeitherMark()
    {
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(Samples.Report() with { IsDemo = false, IsSample = false }));

        Assert.Contains("องค์การบริหารส่วนตำบลนาสมบูรณ์", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ข้อมูลสมมติ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ชุดตัวอย่าง", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_IsTaggedTitledA4AndInThai()
    {
        var pdf = await press.Report.RenderAsync(Samples.Report());
        var info = await PdfTools.InfoAsync(pdf);

        Assert.Matches("Title: +รายงานผลการประเมินสาธารณะรายแห่ง องค์การบริหารส่วนตำบลนาสมบูรณ์ ประจำปี พ.ศ.\u00A0๒๕๖๘", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("JavaScript: +no", info);
        Assert.Matches(@"Page size: .*\(A4\)", info);
        var raw = Encoding.Latin1.GetString(pdf);
        Assert.Contains("/Lang (th)", raw, StringComparison.Ordinal);
        Assert.Contains("/Outlines", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fonts_OfTheFile_AreSarabunEmbedded()
    {
        var fonts = (await PdfTools.FontsAsync(await press.Report.RenderAsync(Samples.Report()))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"\+Sarabun-.* yes yes yes ", font));
    }

    [Fact]
    public async Task SixtyIndicators_OverManyPages_RepeatTheHeadAndSplitNoRow()
    {
        var report = Samples.Of([.. Enumerable.Range(1, 60).Select(number => Samples.Row(number))]);
        var pdf = await press.Report.RenderAsync(report);
        var pages = await PdfTools.PagesAsync(pdf);

        var seen = new List<int>();
        for (var page = 1; page <= pages; page++)
        {
            var text = await PdfTools.RunOnTextAsync(pdf, page);
            // A row is whole where its number, its name to the last word, its target and its figures are on one page.
            var rows = WholeRow().Matches(text).Select(match => Arabic(match.Groups["n"].Value)).ToList();
            Assert.Equal(rows.Count, Regex.Count(text, "ชุดที่"));
            seen.AddRange(rows);
            if (rows.Count > 0)
            {
                Assert.Contains("เกณฑ์ชี้วัด", text, StringComparison.Ordinal);
                Assert.Contains("ด้านที่๑การศึกษา", text, StringComparison.Ordinal);
            }
        }

        Assert.True(pages >= 4);
        Assert.Equal(Enumerable.Range(1, 60), seen);
    }

    [Fact]
    public async Task MissingValues_Show_AsADash()
    {
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(
            Samples.Of(new ReportRow { Number = "1.1", Name = "นวัตกรรมด้านสิ่งแวดล้อม" })));

        Assert.Contains("๑.๑นวัตกรรมด้านสิ่งแวดล้อม–––––", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignatureLines_WithoutNames_AreLeftBlank()
    {
        var text = await PdfTools.RunOnTextAsync(await press.Report.RenderAsync(Samples.Report() with { Signers = new() }));

        Assert.Equal(3, Regex.Count(text, Regex.Escape("ลงชื่อ()")));
    }

    [Fact]
    public async Task HostileText_IsShownAsTextAndFetchesNothing()
    {
        await using var trap = new Trap();
        var hostile = $"<script>alert(1)</script><img src={trap.Url}>";
        var report = Samples.Of(
            Samples.Row() with { Name = hostile, Target = hostile, Ground = hostile, Frame = new(hostile, hostile) },
            Samples.Row(2) with { Name = new string('W', 400) },
            Samples.Row(3) with { Name = string.Concat(Enumerable.Repeat("กขคฆงจฉช", 60)) }) with
        {
            AuthorityName = $"</style></title>{hostile}\" content: url({trap.Url})",
            OfficialCode = hostile,
            Signers = new(hostile, hostile, hostile),
        };
        var html = await press.Html.ForPrinterAsync(report);
        var pdf = await press.Report.RenderAsync(report);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Regex.Matches(html, "</style>"));
        var text = await PdfTools.RunOnTextAsync(pdf);
        Assert.Contains("<script>alert(๑)</script><imgsrc=http://", text, StringComparison.Ordinal);
        Assert.Contains(new string('W', 400), text, StringComparison.Ordinal);
        Assert.Equal(0, trap.Visits);
    }

    [Fact]
    public async Task ManyAtOnce_EachGetItsOwnReport()
    {
        var reports = Enumerable.Range(1, 12).Select(number => Samples.Report() with { AuthorityName = $"เทศบาลตำบลที่ {number}" });
        var pdfs = await Task.WhenAll(reports.Select(report => press.Report.RenderAsync(report)));

        for (var number = 1; number <= pdfs.Length; number++)
            Assert.Contains($"เทศบาลตำบลที่{PdfTools.Thai(number)}จังหวัด", await PdfTools.RunOnTextAsync(pdfs[number - 1], 1), StringComparison.Ordinal);
    }

    private static int Arabic(string digits) => int.Parse(LocalStandards.Domain.Thai.ThaiDigits.ToArabic(digits));

    [GeneratedRegex(@"๑\.(?<n>[๐-๙]+)ร้อยละของเด็กในศูนย์พัฒนาเด็กเล็กที่มีพัฒนาการสมวัยชุดที่\k<n>ไม่น้อยกว่าร้อยละ๘๕๑,๒๔๐คน๑,๐๕๔คน๘๕.๐๐ผ่านค่าเป้าหมายขั้นต่ำ")]
    private static partial Regex WholeRow();
}
