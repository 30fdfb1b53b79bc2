using System.Net;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Library;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Announcements;

/// <summary>Announcements from the centre's form to the public's front page and off it again.</summary>
public sealed class AnnouncementTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Announcement_FromNowToTomorrow_IsOnTheFrontPageForThatLong()
    {
        using var anybody = portal.Visitor();
        var today = Bangkok.DateOf(portal.Clock.Now);
        portal.Clock.Now = Bangkok.StartOf(today.AddDays(2)).AddHours(9);
        using var central = await portal.SignedInAsync("central");
        var address = await WriteAsync(central, "ปิดระบบคืนนี้", new() { ["From"] = portal.Day(0), ["FromTime"] = "12.00", ["Until"] = portal.Day(1), ["Body"] = "อ่าน <script>alert(1)</script> [รายละเอียด](/about/contact)" });
        var (noon, end) = (Bangkok.StartOf(today.AddDays(2)).AddHours(12), Bangkok.StartOf(today.AddDays(4)));
        foreach (var (at, isShown) in new[] { (noon.AddMinutes(-1), false), (noon, true), (end.AddMinutes(-1), true), (end, false) })
        {
            portal.Clock.Now = at;
            Assert.True(isShown == ((await anybody.GetPageAsync("/")).QuerySelector($".news a[href='{address}']") is not null), at.ToString("O"));
            Assert.Equal(isShown, (await anybody.GetPageAsync("/announcements")).QuerySelector($"main a[href='{address}']") is not null);
            Assert.True((isShown ? HttpStatusCode.OK : HttpStatusCode.NotFound) == await anybody.StatusAsync(address), at.ToString("O"));
            // The centre has it all along.
            using var office = await portal.SignedInAsync("approver");
            Assert.NotEmpty((await office.GetPageAsync("/announcements")).QuerySelectorAll($"main a[href='{address}']"));
        }
        portal.Clock.Now = noon;
        var page = await anybody.GetPageAsync(address);
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".markdown")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".markdown script"));
        Assert.Equal("/about/contact", page.QuerySelector(".markdown a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task FrontPage_WithMany_ShowsPinnedThenNewestAndALinkToAll()
    {
        using var central = await portal.SignedInAsync("central");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(central, "ปักไว้นานแล้ว", new() { ["IsPinned"] = "true" });
        for (var i = 0; i < 6; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await WriteAsync(central, $"ข่าวที่ {i}");
        }
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var anybody = portal.Visitor();
        var section = (await anybody.GetPageAsync("/")).QuerySelector("section[aria-labelledby=announcements]")!;
        var titles = section.QuerySelectorAll("li a").Select(a => a.TextContent).ToList();
        Assert.Equal(4, titles.Count);
        Assert.Equal("ปักไว้นานแล้ว", titles[0]);
        Assert.Equal(["ข่าวที่ 5", "ข่าวที่ 4"], titles.Where(t => t.StartsWith("ข่าวที่", StringComparison.Ordinal)).Take(2));
        Assert.NotNull(section.QuerySelector("a[href='/announcements']"));
        Assert.True((await anybody.GetPageAsync("/announcements")).QuerySelectorAll(".announcement").Length >= 7);
    }

    /// <summary>The page that everybody has is kept for its minute and holds nothing of one reader (ADR 9).</summary>
    [Fact]
    public async Task PublicList_SetsNoCookieAndHoldsNoToken()
    {
        using var anybody = portal.Visitor();
        foreach (var address in new[] { "/announcements", "/documents", "/announcements/1", "/documents/1" })
        {
            using var answer = await anybody.GetAsync(address);
            Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies), $"{address}: {string.Join(' ', cookies ?? [])}");
            Assert.DoesNotContain("__RequestVerificationToken", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Preview_ShowsItAndKeepsWhatWasTypedAndSavesNothing()
    {
        using var central = await portal.SignedInAsync("central");
        var form = await central.GetPageAsync("/announcements/new");
        Assert.Equal("/announcements/previews", form.QuerySelector("main form button[formaction]")!.GetAttribute("formaction"));
        using var answer = await central.PostAsync("/announcements/previews", [new("Title", "หัวข้อตัวอย่าง"), new("Body", "## ย่อย\n\n**หนา**"), new("Until", portal.Day(3))]);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal("หนา", page.QuerySelector(".announcement-preview strong")!.TextContent);
        Assert.Equal("h4", page.QuerySelector(".announcement-preview .markdown")!.FirstElementChild!.LocalName);
        Assert.Equal(("หัวข้อตัวอย่าง", "## ย่อย\n\n**หนา**"), (page.GetElementById("Title")!.GetAttribute("value"), page.GetElementById("Body")!.TextContent));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Announcements.CountAsync(a => a.Title == "หัวข้อตัวอย่าง")));
    }

    [Fact]
    public async Task Form_WithNothingRight_IsToldEveryProblemAtItsField()
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.PostAsync("/announcements", [new("Title", " "), new("Body", new string('>', 9_000)), new("From", "1/1/3108"), new("FromTime", "25.00"), new("Until", portal.Day(-1))]);
        var errors = await answer.ErrorsAsync();
        Assert.Equal(["Body", "From", "FromTime", "Title"], errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("ปี พ.ศ. ต้องอยู่ระหว่าง", errors["From"]);
        using var past = await central.PostAsync("/announcements", [new("Title", "จบแล้ว"), new("Body", "x"), new("Until", portal.Day(-1))]);
        Assert.Contains("ผ่านไปแล้ว", (await past.ErrorsAsync())["Until"]);
        using var backwards = await central.PostAsync("/announcements", [new("Title", "กลับหัว"), new("Body", "x"), new("From", portal.Day(5)), new("Until", portal.Day(4))]);
        Assert.Contains("หลังวันเริ่ม", (await backwards.ErrorsAsync())["Until"]);
    }

    [Fact]
    public async Task Announcement_PressedTwice_IsOne_AndWithdrawnIsGone()
    {
        using var central = await portal.SignedInAsync("central");
        var address = await WriteAsync(central, "กดสองครั้ง");
        using (var again = await central.PostAsync("/announcements", [new("Title", "กดสองครั้ง"), new("Body", "เนื้อความ")]))
            Assert.Contains("หัวข้อนี้", (await again.ErrorsAsync())["Title"]);
        for (var press = 0; press < 2; press++)
        {
            using var withdrawn = await central.PostAsync(address + "/withdrawal", []);
            Assert.Equal(address, withdrawn.Headers.Location!.OriginalString);
        }
        using var anybody = portal.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, await anybody.StatusAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, await central.StatusAsync(address + "/particulars"));
        // Its title is free again.
        Assert.NotEqual(address, await WriteAsync(central, "กดสองครั้ง"));
    }

    [Fact]
    public async Task Change_AfterSomebodyElses_IsAskedBackOnce()
    {
        using var central = await portal.SignedInAsync("central");
        var address = await WriteAsync(central, "แก้พร้อมกัน");
        var (one, two) = (await central.GetPageAsync(address + "/particulars"), await central.GetPageAsync(address + "/particulars"));
        using var saved = await central.PostFormAsync(one, "main form", new() { ["Body"] = "ของคนแรก" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var refused = await central.PostFormAsync(two, "main form", new() { ["Body"] = "ของคนที่สอง" });
        var again = await Visitor.ReadAsync(refused);
        Assert.Contains("มีผู้อื่นแก้ไข", again.GetElementById("error-summary")!.TextContent);
        using var knowingly = await central.PostFormAsync(again, "main form");
        Assert.Equal(HttpStatusCode.Redirect, knowingly.StatusCode);
        Assert.Equal("ของคนที่สอง", await portal.InDatabaseAsync(db => db.Announcements.Where(a => a.Title == "แก้พร้อมกัน").Select(a => a.Body).SingleAsync()));
    }

    private static async Task<string> WriteAsync(Visitor central, string title, Dictionary<string, string>? over = null)
    {
        var fields = new Dictionary<string, string> { ["Title"] = title, ["Body"] = "เนื้อความ" };
        foreach (var (key, value) in over ?? [])
            fields[key] = value;
        using var answer = await central.PostAsync("/announcements", fields);
        Assert.StartsWith("/announcements/", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        return answer.Headers.Location!.OriginalString;
    }
}
