using System.Net;
using DocumentFormat.OpenXml.Packaging;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>The list of whom to chase: states, filters in the address, order, pages, files, and what it costs.</summary>
public sealed class AreaPageTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    private const string Address = "/monitoring/2569/20";

    [Fact]
    public async Task Page_OfAProvince_TakesFiveStatementsAtMost()
    {
        using var visitor = await portal.SignedInAsync("province");
        // Rounds with their windows are kept in memory.
        await visitor.GetPageAsync("/monitoring/2569/36");
        portal.Sql.Reset();
        await visitor.GetPageAsync("/monitoring/2569/36?sort=name&state=in-progress");
        Assert.True(portal.Sql.Commands.Count <= 5, string.Join("\n\n", portal.Sql.Commands));
    }

    [Theory]
    [InlineData(Situation.Never, "never-signed-in", "ไม่เคยเข้าระบบ")]
    [InlineData(Situation.NotStarted, "not-started", "ยังไม่เริ่ม")]
    [InlineData(Situation.Practice, "not-started", "ยังไม่เริ่ม")]
    [InlineData(Situation.InProgress, "in-progress", "ค้างที่แบบ อบต. 2-2 ตั้งแต่")]
    [InlineData(Situation.Ready, "ready", "ครบแล้ว ยังไม่กดส่ง")]
    [InlineData(Situation.ReturnedInTime, "returned", "ส่งคืนให้แก้ไข")]
    public async Task State_OfEachSituation_IsListedAndSaid(Situation situation, string state, string words)
    {
        using var visitor = await portal.SignedInAsync("muang");
        var page = await visitor.GetPageAsync($"/monitoring/2569/20/2001?state={state}&type=SAO");
        var code = portal.Made[(AuthorityType.Sao, situation)].Code;
        var row = page.QuerySelector($".chase-table a[href$='/{code}']")!.Closest("tr")!;
        Assert.Contains(words, row.Text());
        Assert.Equal($"tel:015555{code[3..]}", row.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
        // And in no other state.
        foreach (var other in new[] { "never-signed-in", "not-started", "in-progress", "returned", "ready", "submitted" }.Where(o => o != state))
            Assert.DoesNotContain(code, (await visitor.GetPageAsync($"/monitoring/2569/20/2001?state={other}&list=expected")).Codes());
    }

    [Fact]
    public async Task Filters_InTheAddress_NarrowTheListAndStayInItsLinks()
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        var page = await visitor.GetPageAsync($"{Address}?type=TOWN&q=สมมุติ+อ.เมืองชลบุรี&idle=14&sort=-name");
        Assert.Equal(7, page.Listed());
        Assert.Contains("type=TOWN", page.QuerySelector(".letter-tabs a[href*='state=returned']")!.GetAttribute("href"));
        Assert.Equal("descending", page.QuerySelector(".chase-table thead [aria-sort]")!.GetAttribute("aria-sort"));
        var names = page.QuerySelectorAll(".chase-table tbody th a").Select(a => a.Text()).ToList();
        Assert.Equal(names.OrderDescending(Domain.Thai.ThaiOrder.Instance), names);
        Assert.Equal(28, (await visitor.GetPageAsync(Address + "?district=direct")).Listed());
        Assert.Equal(14, (await visitor.GetPageAsync(Address + "?district=2001")).Listed());
    }

    [Theory]
    [InlineData("?state=asleep", "state=asleep")]
    [InlineData("?list=everything&type=VILLAGE", "list=everything, type=VILLAGE")]
    [InlineData("?sort=luck&view=Tomorrow&idle=x&district=north&page=-1", "district=north, idle=x, sort=luck, view=Tomorrow, page=-1")]
    [InlineData("?colour=red", "colour")]
    public async Task Filters_Unknown_AreIgnoredAndSaid(string query, string said)
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        var page = await visitor.GetPageAsync(Address + query);
        Assert.Equal(42, page.Listed());
        var banner = page.QuerySelector(".chase .banner")!.Text();
        Assert.All(said.Split(", "), part => Assert.Contains(part, banner));
    }

    [Theory]
    [InlineData("1000000000")]
    [InlineData("99999999999999999999999")]
    [InlineData("๒")]
    public async Task Page_FarBeyondTheLast_IsTheLast(string number)
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        var page = await visitor.GetPageAsync(Address + "?page=" + number);
        Assert.Equal("2", page.QuerySelector(".pager [aria-current]")!.Text());
        Assert.Equal(17, page.Codes().Count);
        var empty = await visitor.GetPageAsync(Address + "?q=ไม่มีชื่อนี้&page=" + number);
        Assert.Contains("ไม่มี อปท. ตามตัวกรองนี้", empty.QuerySelector(".chase .empty")!.Text());
    }

    [Fact]
    public async Task Pages_OfAList_HoldEachOnce()
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        var codes = new List<string>();
        for (var page = 1; page <= 2; page++)
            codes.AddRange((await visitor.GetPageAsync($"{Address}?page={page}&sort=progress")).Codes());
        Assert.Equal(42, codes.Distinct().Count());
        Assert.Equal(42, codes.Count);
    }

    [Fact]
    public async Task File_OfAll_HasEveryRowThatMatchesAndSaysHowMany()
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        await HasRowsAsync(42, "?area=20");
        await HasRowsAsync(6, "?area=20&state=ready");
        await HasRowsAsync(6, "?area=20&list=late&all=1");
        await HasRowsAsync(1, $"?area=20&a={portal.Made[(AuthorityType.Pao, Situation.Ready)].Code}");

        async Task HasRowsAsync(int expected, string query)
        {
            using var csv = await visitor.GetAsync("/monitoring/2569/authorities.csv" + query);
            var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
            Assert.Equal(expected, lines.Length);
            Assert.All(lines, (line, i) => Assert.StartsWith($"{i + 1},{expected},", line));
            using var excel = await visitor.GetAsync("/monitoring/2569/authorities.xlsx" + query);
            Assert.Equal(HttpStatusCode.OK, excel.StatusCode);
            using var book = SpreadsheetDocument.Open(await excel.Content.ReadAsStreamAsync(), false);
            var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().ToList();
            Assert.Equal(Enumerable.Range(1, expected).Select(i => $"{i} {expected}"), rows[^expected..].Select(row =>
                string.Join(' ', row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Take(2).Select(c => c.CellValue!.Text))));
            // Title, time, number of rows, the demo's mark and the heads.
            Assert.Equal(expected + 5, rows.Count);
        }
    }

    [Fact]
    public async Task Pace_OfTheProvince_CountsThoseWithTimeByTheirOwnEnds()
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        Assert.Contains("42 แห่งต้องส่งภายใน", (await visitor.GetPageAsync(Address)).QuerySelector(".pace")!.Text());
        // In the demo's province only what was returned may still come: its time was not extended.
        using var province = await portal.SignedInAsync("province");
        var page = await province.GetPageAsync("/monitoring/2569/36");
        var returned = (await province.GetPageAsync("/monitoring/2569/36?state=returned")).Listed();
        Assert.Contains($"{returned} แห่งต้องส่งภายใน", page.QuerySelector(".pace")!.Text());
        Assert.Contains("ปิดรับแล้ว", (await province.GetPageAsync("/monitoring/2569/36?state=not-started")).QuerySelector(".chase-table tbody tr")!.Text());
    }

    [Fact]
    public async Task Letter_ToThoseThatMatch_HasThaiDigitsAndTheirNamesAsAnnex()
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        var form = await visitor.GetPageAsync("/monitoring/2569/chase-letters/new?area=20&state=ready&all=1");
        Assert.Contains("6 แห่ง", form.QuerySelector("h1")!.Text());
        using var answer = await visitor.PostAsync("/monitoring/2569/chase-letters/print?area=20&state=ready&all=1", [new("Number", "ชบ 0023.6/ว 77"), new("SignedOn", portal.Day(0)), new("Addressees", "นายอำเภอทุกอำเภอ")]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var letter = await Visitor.ReadAsync(answer);
        var text = letter.Body!.Text();
        Assert.Contains("ชบ ๐๐๒๓.๖/ว ๗๗", text);
        Assert.Contains("ศาลากลางจังหวัดชลบุรี", text);
        Assert.Contains("ทส ๐๑๐๗/ว๑", text.Replace('\u00A0', ' '));
        Assert.Equal(6, letter.QuerySelectorAll(".annex tbody tr").Length);
        Assert.DoesNotMatch("[0-9]", text.Replace("(Ctrl+P)", "").Replace("A4", ""));
        // No browser prints here: the page says so and keeps what was typed.
        using var unprinted = await visitor.PostAsync("/monitoring/2569/chase-letters?area=20&state=ready&all=1", [new("Number", "๑/๒"), new("Addressees", "นายอำเภอ")]);
        var again = await Visitor.ReadAsync(unprinted);
        Assert.Contains("เปิดหน้าพิมพ์", again.GetElementById("error-summary")!.Text());
        Assert.Equal("๑/๒", again.QuerySelector("input[name=Number]")!.GetAttribute("value"));
        using var wrong = await visitor.PostAsync("/monitoring/2569/chase-letters/print?area=20&state=ready&all=1", [new("Number", "ไม่มีเลข"), new("SignedOn", "26/9/2025"), new("Addressees", " ")]);
        Assert.Equal(["Addressees-error", "Number-error", "SignedOn-error"], (await Visitor.ReadAsync(wrong)).QuerySelectorAll(".field-error").Select(e => e.Id).Order(StringComparer.Ordinal));
    }
}
