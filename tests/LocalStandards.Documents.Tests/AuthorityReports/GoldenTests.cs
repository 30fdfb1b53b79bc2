using System.Text.RegularExpressions;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;

namespace LocalStandards.Documents.Tests.AuthorityReports;

/// <summary>
/// The whole text of the PDF, held against what a person has read and found right, in the folder Golden. With
/// LOCALSTANDARDS_GOLDEN=write the files are written anew, to be read again.
/// </summary>
public sealed partial class GoldenTests(Press press) : IClassFixture<Press>
{
    [Theory]
    [InlineData(AuthorityType.Pao, 2568, 6)]
    [InlineData(AuthorityType.City, 2567, 0)]
    [InlineData(AuthorityType.Town, 2567, 0)]
    [InlineData(AuthorityType.SubdistrictMunicipality, 2567, 0)]
    [InlineData(AuthorityType.Sao, 2568, 0)]
    [InlineData(AuthorityType.Pattaya, 2567, 0)]
    public async Task Text_OfAType_IsTheGoldenOne(AuthorityType type, int year, int shift)
    {
        var report = Samples.Compared(year, type, shift);
        // Every one of the five results is in it.
        Assert.All(Enum.GetValues<ResultBand>(), band => Assert.Contains(report.Rows, row => row.Band == band));
        var text = await LinesAsync(await press.Report.RenderAsync(report));
        var file = Path.Combine(Press.Repository("tests/LocalStandards.Documents.Tests/AuthorityReports/Golden"), $"{type}.txt");
        if (Environment.GetEnvironmentVariable("LOCALSTANDARDS_GOLDEN") == "write")
            await File.WriteAllTextAsync(file, text);
        Assert.Equal(await File.ReadAllTextAsync(file), text);
    }

    /// <summary>Without spaces and page breaks, which belong to the browser; a line for each thing numbered.</summary>
    private static async Task<string> LinesAsync(byte[] pdf)
    {
        var text = new List<string>();
        for (var page = 1; page <= await PdfTools.PagesAsync(pdf); page++)
            text.Add(Foot().Replace(await PdfTools.RunOnTextAsync(pdf, page), ""));
        // A head that is repeated on the next page is one head.
        var heads = Head().Matches(string.Concat(text)).Select(match => match.Value).Distinct().ToList();
        var whole = string.Concat(text);
        foreach (var head in heads)
        {
            var first = whole.IndexOf(head, StringComparison.Ordinal) + head.Length;
            whole = whole[..first] + whole[first..].Replace(head, "", StringComparison.Ordinal);
        }
        return Numbered().Replace(whole, "\n") + "\n";
    }

    [GeneratedRegex("(หน้า[๐-๙]+จาก[๐-๙]+)?[^·]{0,60}จังหวัด[^·]+·เลขที่.{5,20}·ข้อมูลสมมติ·ชุดตัวอย่างพิมพ์จากระบบมาตรฐานท้องถิ่นเมื่อ[^น]+น\\.(หน้า[๐-๙]+จาก[๐-๙]+)?")]
    private static partial Regex Foot();

    [GeneratedRegex("ด้านที่[๐-๙]+[^๐-๙]+แบบ.{10,100}?บริการสาธารณะเกณฑ์ชี้วัดค่าเป้าหมาย.{20,90}?ผลการประเมิน")]
    private static partial Regex Head();

    [GeneratedRegex(@"(?=[๑-๙]\.[๑-๙]|ด้านที่|[๑-๔]\.ผลราย|ลงชื่อ)(?<!\.)")]
    private static partial Regex Numbered();
}
