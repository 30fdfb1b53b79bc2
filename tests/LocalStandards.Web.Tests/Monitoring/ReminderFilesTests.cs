using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Exports;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>Whom the plan reaches today and what has run, as files of every row.</summary>
public sealed class ReminderFilesTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    private const string Plan = "/monitoring/2569/reminder-plan", Formula = "=HYPERLINK(\"ขอให้ส่งผล\")";

    [Fact]
    public async Task Today_OfThePlan_HasEachWhomThePageCountsAndAfterwardsNobody()
    {
        var days = ThreeDaysOn(7);
        using var central = await portal.SignedInAsync("central");
        using var approver = await portal.SignedInAsync("approver");
        await AddAsync(central, days, ("Text", Formula), ("Types", "City"));
        // One that means some of them too: each stands once, with the step that runs first.
        await AddAsync(central, days, ("Text", "ซ้ำ"), ("Types", "City"), ("Types", "Pao"));
        await AddAsync(central, days - 1, ("Text", "พรุ่งนี้"));
        var page = await approver.GetPageAsync(Plan);
        var rows = await RowsAsync(approver, Href(page, "รายชื่อที่จะถึงวันนี้", "csv"));
        Assert.All(rows, (row, i) => Assert.Equal(($"{i + 1}", $"{rows.Count}", $"{days} วันก่อนปิดรับ"), (row[0], row[1], row[2])));
        Assert.Equal(Codes(AuthorityType.City), Of("'" + Formula));
        Assert.Equal(Codes(AuthorityType.Pao), Of("ซ้ำ"));
        Assert.Equal(new[] { "'" + Formula, "ซ้ำ" }.Select(text => $"{rows.Count(r => r[^2] == text)} แห่ง"),
            page.QuerySelectorAll("main table tbody tr").Where(r => r.QuerySelector("th")!.Text() == $"{days} วันก่อนปิดรับ").Select(r => r.QuerySelector("td.num")!.LastChild!.TextContent.Trim()));
        await HasRowsAsync(central, Plan + "/today.xlsx", rows.Count);

        // The demo's province has returned ones with the same end.
        IEnumerable<string> Of(string text) => rows.Where(r => r[^2] == text && r[7] == "ชลบุรี").Select(r => r[3]).Order();

        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.RunPlanAsync();
        Assert.Empty(await RowsAsync(central, Plan + "/today.csv"));
        await HasRowsAsync(central, Plan + "/today.xlsx", 0);
    }

    [Fact]
    public async Task Today_OfATypedStep_HasWhomThePreviewNames()
    {
        var days = ThreeDaysOn(9);
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.PostAsync(Plan + "/steps",
            [new("DaysBefore", ThaiDigits.ToThai($"{days}")), new("Types", "City"), new("Types", "Town"), new("States", "Ready"), new("States", "NotStarted"), new("Text", "ลองดู"), new("Preview", "true")]);
        var page = await Visitor.ReadAsync(answer);
        var named = page.QuerySelectorAll(".step-form .whom li [lang=th]").Select(e => e.Text()).Order().ToList();
        // What was filled for practice is as if nothing had been.
        Assert.Equal(6, named.Count);
        var rows = await RowsAsync(central, Href(page, "รายชื่อ 6 แห่ง", "csv"));
        Assert.Equal(named, rows.Select(r => r[4]).Order());
        Assert.All(rows, row => Assert.Equal(ThaiDate.Short(End), row[9]));
        await HasRowsAsync(central, Href(page, "รายชื่อ 6 แห่ง", "xlsx"), 6);
        Assert.Empty(await RowsAsync(central, $"{Plan}/today.csv?DaysBefore={days - 1}&Types=City"));
        foreach (var wrong in new[] { "DaysBefore=x", "DaysBefore=61", "Types=City", "DaysBefore=7&Types=Village", "DaysBefore=7&States=Submitted" })
            Assert.Equal(HttpStatusCode.NotFound, await central.StatusOfAsync($"{Plan}/today.csv?{wrong}"));
        Assert.Equal(HttpStatusCode.NotFound, await central.StatusOfAsync("/monitoring/2999/reminder-plan/today.csv"));
    }

    [Fact]
    public async Task Runs_MoreThanThePageShows_AreAllInTheFile()
    {
        var days = ThreeDaysOn(9);
        using var central = await portal.SignedInAsync("central");
        using var chonburi = await portal.SignedInAsync("chonburi");
        var before = (await RowsAsync(central, Plan + "/runs.csv")).Count;
        foreach (var ((type, situation), (_, code)) in portal.Made.Where(m => m.Key.Situation is Situation.Never or Situation.NotStarted or Situation.InProgress or Situation.Ready).Take(21))
            await chonburi.ToldAsync($"/monitoring/2569/reminders?area=20&a={code}", ("Text", $"{Formula} {type} {situation}"));
        await AddAsync(central, days, ("Text", "ถึงวันแล้ว"), ("Types", "Sao"));
        await portal.RunPlanAsync();
        var page = await central.GetPageAsync(Plan);
        Assert.Equal(20, page.QuerySelectorAll(".chase-history li").Length);
        var rows = await RowsAsync(central, Href(page, "ทุกครั้งที่แจ้งเตือน", "csv"));
        Assert.InRange(rows.Count, before + 22, before + 23);
        Assert.All(rows, (row, i) => Assert.Equal(($"{i + 1}", $"{rows.Count}"), (row[0], row[1])));
        var planned = Assert.Single(rows, r => r[5] == "ถึงวันแล้ว");
        Assert.Equal($"ตามแผน {days} วันก่อนปิดรับ", planned[3]);
        var pressed = rows.FindAll(r => r[5].StartsWith("'" + Formula, StringComparison.Ordinal) && r[3] == "กดส่งโดย นายchonburi");
        Assert.Equal(21, pressed.Count);
        Assert.All(pressed, r => Assert.Equal("1", r[4]));
        await HasRowsAsync(central, Href(page, "ทุกครั้งที่แจ้งเตือน", "xlsx"), rows.Count);
        Assert.Equal(HttpStatusCode.Forbidden, await chonburi.StatusOfAsync(Plan + "/runs.csv"));
        Assert.Equal(HttpStatusCode.NotFound, await central.StatusOfAsync("/monitoring/2999/reminder-plan/runs.csv"));
    }

    [Fact]
    public async Task Files_InEnglish_HaveEnglishHeadsAndThaiData()
    {
        var days = ThreeDaysOn(7);
        using var central = await portal.SignedInAsync("central");
        (await central.GetAsync("/display?language=en")).Dispose();
        using var answer = await central.GetAsync($"{Plan}/today.csv?DaysBefore={days}&Types=City");
        var records = ExportTests.CsvCells(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF'));
        Assert.DoesNotContain(records[0], Words.SiteWords.HasThai);
        Assert.True(Words.SiteWords.HasThai(records[1][4]));
    }

    private DateOnly End => Bangkok.LastDayBefore(portal.ExtendedTo);

    /// <returns>How many days are left then until the hand-made province's end.</returns>
    private int ThreeDaysOn(int hour)
    {
        var today = Bangkok.DateOf(portal.Clock.Now).AddDays(3);
        portal.Clock.Now = Bangkok.StartOf(today).AddHours(hour);
        return End.DayNumber - today.DayNumber;
    }

    private IEnumerable<string> Codes(AuthorityType type) =>
        portal.Made.Where(m => m.Key.Type == type && m.Key.Situation is not (Situation.InTime or Situation.Late or Situation.Accepted)).Select(m => m.Value.Code).Order();

    private static Task<string> AddAsync(Visitor central, int days, params (string, string)[] fields) =>
        central.ToldAsync(Plan + "/steps", [("DaysBefore", $"{days}"), .. fields]);

    private static string Href(AngleSharp.Html.Dom.IHtmlDocument page, string of, string format) =>
        page.QuerySelector($".btn-row[aria-label='{of}'] a[href*='.{format}']")!.GetAttribute("href")!;

    private static async Task<List<List<string>>> RowsAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        return ExportTests.CsvCells(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync())).FindAll(r => r.Count > 1)[1..];
    }

    private static async Task HasRowsAsync(Visitor visitor, string address, int expected)
    {
        using var answer = await visitor.GetAsync(address);
        using var book = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        // Two of title, time, number of rows, the demo's mark and the heads.
        Assert.Equal(expected + 6, rows.Count);
        Assert.Contains(rows, row => row.InnerText.Contains($"จำนวน {expected} แถว", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, expected).Select(i => $"{i} {expected}"), rows[6..].Select(row => string.Join(' ', row.Elements<Cell>().Take(2).Select(c => c.CellValue!.Text))));
        Assert.DoesNotContain(book.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Cell>(), c => c.InnerText.StartsWith('=') || c.CellFormula is not null);
    }
}
