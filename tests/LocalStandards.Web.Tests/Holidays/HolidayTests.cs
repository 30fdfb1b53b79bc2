using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Holidays;

/// <summary>Holidays are rows that the centre keeps, and every calendar marks.</summary>
public sealed class HolidayTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[action='/holidays']";

    [Fact]
    public async Task Holiday_Added_Changed_AndRemoved()
    {
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync("/holidays?year=2571");
        Assert.NotNull(page.QuerySelector(".empty"));
        var typed = new Dictionary<string, string?> { ["Date"] = "๓ ก.ค. ๒๕๗๑", ["Name"] = "วันหยุดพิเศษ", ["Source"] = "มติคณะรัฐมนตรี" };
        using (var added = await central.PostFormAsync(page, Form, typed))
            Assert.Equal("/holidays?year=2571", added.Headers.Location!.OriginalString);
        Assert.Equal("""{"2028-07-03":"\u0E27\u0E31\u0E19\u0E2B\u0E22\u0E38\u0E14\u0E1E\u0E34\u0E40\u0E28\u0E29"}""", await (await central.GetAsync("/holidays.json?year=2571")).Content.ReadAsStringAsync());
        using (var twice = await central.PostFormAsync(page, Form, typed))
            Assert.Contains("เป็นวันหยุดอยู่แล้ว", (await Visitor.ReadAsync(twice)).GetElementById("Date-error")!.TextContent);

        var one = await central.GetPageAsync("/holidays/2028-07-03");
        using (var empty = await central.PostFormAsync(one, "form.card", new() { ["Source"] = " " }))
            Assert.Contains("ประกาศหรือมติ", (await Visitor.ReadAsync(empty)).GetElementById("Source-error")!.TextContent);
        (await central.PostFormAsync(one, "form.card", new() { ["Name"] = "วันหยุดเพิ่มเติม" })).Dispose();
        Assert.Equal("วันหยุดเพิ่มเติม", await portal.InDatabaseAsync(db => db.Holidays.Where(h => h.Date == new DateOnly(2028, 7, 3)).Select(h => h.Name).SingleAsync()));
        (await central.PostFormAsync(one, "form[action$='/removal']")).Dispose();
        using (var again = await central.PostFormAsync(one, "form[action$='/removal']"))
            Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.False(await portal.InDatabaseAsync(db => db.Holidays.AnyAsync(h => h.Date == new DateOnly(2028, 7, 3))));
    }

    [Theory]
    [InlineData("3/7/2028", "ค.ศ.")]
    [InlineData("30/2/2571", "กรอกวันที่")]
    [InlineData("", "กรอกวันที่")]
    public async Task Day_ThatIsNone_IsAskedBackWithWhatWasTyped(string typed, string told)
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.PostFormAsync(await central.GetPageAsync("/holidays"), Form, new() { ["Date"] = typed, ["Name"] = "ชื่อ", ["Source"] = "ที่มา" });
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(told, page.GetElementById("Date-error")!.TextContent);
        Assert.Equal((typed, "ชื่อ"), (page.GetElementById("Date")!.GetAttribute("value"), page.GetElementById("Name")!.GetAttribute("value")));
    }

    [Fact]
    public async Task DateField_OnEveryPageThatAsksForADate_IsPlainTextWithACalendarsWords()
    {
        using var central = await portal.SignedInAsync("central");
        using var approver = await portal.SignedInAsync("approver");
        using var recorder = await portal.SignedInAsync("recorder");
        foreach (var (visitor, address, dates) in new[]
        {
            (central, "/rounds/new", 28), (central, "/holidays", 1), (central, "/deadlines/2569/extensions/new", 2), (recorder, "/deadlines/2569/requests/new", 1), (approver, "/holidays", 0),
        })
        {
            var page = await visitor.GetPageAsync(address);
            Assert.Equal(dates, page.QuerySelectorAll("input.input[data-date]").Length);
            Assert.All(page.QuerySelectorAll("input[data-date]"), i => Assert.Null(i.GetAttribute("type")));
            Assert.Equal(dates > 0, page.QuerySelector("meta[name=date-words]") is not null);
        }
    }
}
