using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Documents.Tests.Workbooks;

public class WorkbookTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\u0001=1", "'=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("–", "–")]
    [InlineData("😀=1", "😀=1")]
    [InlineData("", "")]
    public void Text_ThatCouldBeAFormula_IsNeutralised(string text, string expected) => Assert.Equal(expected, SafeText.Of(text));

    [Fact]
    public void Text_HalfACharacter_IsLeftOut() => Assert.Equal("'=😀", SafeText.Of("\uD83D=😀\uDE00"));

    [Fact]
    public void Text_LongerThanACell_IsCut() => Assert.Equal(32_767, SafeText.Of(new string('ก', 40_000)).Length);

    [Theory]
    [InlineData(AuthorityType.Pao, 2567)]
    [InlineData(AuthorityType.Sao, 2567)]
    [InlineData(AuthorityType.Sao, 2568)]
    [InlineData(AuthorityType.Pattaya, 2568)]
    public void Workbook_OfAReport_IsValid(AuthorityType type, int year)
    {
        using var document = Open(AuthorityReportWorkbook.Render(Samples.Compared(year, type)));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Workbook_OfAReport_HasItsFiguresAsNumbers()
    {
        var report = Samples.Compared();
        using var document = Open(AuthorityReportWorkbook.Render(report));
        Assert.Equal(["สรุป", "รายตัวชี้วัด", "คำตอบ"], document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value));

        var summary = Rows(document, 0);
        Assert.Contains(summary, row => row is ["เลขที่รายงาน", "68-3600123-1"]);
        Assert.Contains(summary, row => row.Count > 2 && row[0] == "รวม" && row[1] == Text(report.Tally.Counted + report.Tally.NoService) && row[^1] == "70.6");
        Assert.Contains(summary, row => row is ["ข้อมูลสมมติ"]);

        var indicators = Rows(document, 1);
        var expected = report.Rows.ToList();
        Assert.Equal(expected.Count + 1, indicators.Count);
        Assert.Equal(expected.Select(row => row.Number), indicators.Skip(1).Select(row => row[1]));
        Assert.Equal(expected.Select(row => report.Bands[row.Band!.Value]), indicators.Skip(1).Select(row => row[10]));
        Assert.Equal(expected.Select(row => row.Gap?.Sentence ?? ""), indicators.Skip(1).Select(row => row[12]));
        var first = expected.First(row => row is { Frame: not null, Achieved: not null, Result: not null });
        var written = indicators.Skip(1).First(row => row[1] == first.Number);
        Assert.Equal((first.Frame!.Text.Replace(",", ""), first.Achieved!.Text.Replace(",", "")), (written[4], written[6]));
        Assert.Contains(indicators.Skip(1), row => row[13] == "เทียบไม่ได้");

        Assert.Equal(report.Answers.Select(answer => answer.Field), Rows(document, 2).Skip(1).Select(row => row[1]));
    }

    [Fact]
    public void Answers_OfPersonalItems_AreLeftOut()
    {
        var set = Samples.Set(2568, AuthorityType.Sao);
        var personal = set.GeneralItems.Where(item => item.IsPersonal).ToList();
        Assert.NotEmpty(personal);
        var sheet = new AnswerSheet(set.GeneralItems.ToDictionary(item => "general." + item.Key, item => item.IsPersonal ? "0955544433" : "12"));
        var answers = ReportAnswers.Of(set, sheet);
        Assert.DoesNotContain(answers, answer => answer.Text.Contains("0955544433", StringComparison.Ordinal) || personal.Any(item => answer.Field == "general." + item.Key));
        Assert.Contains(answers, answer => answer is { Field: "general.pop_m", Number: 12 });
    }

    [Fact]
    public void Answers_OfEveryKind_AreReadable()
    {
        var set = Samples.Set(2568, AuthorityType.Sao);
        var answers = ReportAnswers.Of(set, new AnswerSheet(new Dictionary<string, string>
        {
            ["68-3-01.a"] = "580.5", ["68-2-06.x"] = "1", ["68-1-03.c"] = "c1,c4", ["68-3-06.c"] = "-", ["68-1-06.lv"] = "0", ["68-3-03.d"] = "2025-05-01",
            ["68-2-05.$na"] = set.Indicators["68-2-05"].NotApplicable[0].Code, ["68-2-05.$reason"] = "=ปิดถนน", ["68-1-01.$notdone"] = "1", ["68-2-01.a"] = "ไม่ทราบ",
        })).Where(answer => answer.Text.Length > 0).ToDictionary(answer => answer.Field);
        Assert.Equal(580.5m, answers["68-3-01.a"].Number);
        Assert.Equal("มี/ดำเนินการแล้ว", answers["68-2-06.x"].Text);
        Assert.Equal("มีระบบควบคุมการเข้า-ออกและทะเบียนรับส่ง; ครูทุกคนผ่านการอบรมปฐมพยาบาล/CPR", answers["68-1-03.c"].Text);
        Assert.Equal("ไม่มีข้อใด", answers["68-3-06.c"].Text);
        Assert.Equal("ยังไม่ได้ดำเนินการ", answers["68-1-06.lv"].Text);
        Assert.Equal("1 พ.ค. 2568", answers["68-3-03.d"].Text.Replace('\u00A0', ' '));
        Assert.Equal(set.Fill(set.Indicators["68-2-05"].NotApplicable[0].Label), answers["68-2-05.$na"].Text);
        Assert.Equal("=ปิดถนน", answers["68-2-05.$reason"].Text);
        Assert.Equal("ใช่", answers["68-1-01.$notdone"].Text);
        Assert.Equal("ไม่ทราบ", answers["68-2-01.a"].Text);
    }

    /// <summary>Whatever is typed anywhere, no cell of the file is a formula, and none begins as one.</summary>
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+66 81 234 5678")]
    [InlineData("@x")]
    [InlineData("</t></is></c><c t=\"str\"><f>1+1</f></c>")]
    [InlineData("\u0000\u000b\uFFFE")]
    public void Workbook_OfHostileText_HoldsNoFormula(string text)
    {
        var report = Samples.Compared();
        using var document = Open(AuthorityReportWorkbook.Render(report with
        {
            AuthorityName = text, District = text, Province = text, ReceiptNumber = text, Bands = new(text, text, text, text, text),
            Areas = [report.Areas[0] with { Name = text, Missions = [new(text, [Samples.Row() with { Name = text, Target = text, Ground = text, Frame = new(text, text), Gap = new(text, text) }])] }],
            Answers = [new(text, text, text, text, text, null, text)],
        }));
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            Assert.Empty(part.Worksheet.Descendants<CellFormula>());
            Assert.All(part.Worksheet.Descendants<Text>(), cell => Assert.DoesNotMatch("^[=+@\t\r-]", cell.Text));
        }
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document));
    }

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    private static List<List<string>> Rows(SpreadsheetDocument document, int sheet)
    {
        var id = document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Row>().Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.InnerText).ToList())];
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
