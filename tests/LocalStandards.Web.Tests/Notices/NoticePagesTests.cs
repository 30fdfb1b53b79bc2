using System.Net;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>What a person sees of notices, and how the address they are mailed at is confirmed.</summary>
public sealed class NoticePagesTests : IAsyncLifetime
{
    // The demo's own: mails are files.
    private readonly ProbedPortal portal = new();
    private MailSending? node;

    private Task<int> TellAsync(string userName, string path = "/letters", NoticeKind kind = NoticeKind.Extended) => portal.InDatabaseAsync(async db =>
    {
        var notice = new Notice(kind, portal.Clock.Now, path, Audience.Person(await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync())) { About = "ทส 0107/ว1" };
        db.Add(notice);
        await db.SaveChangesAsync();
        return notice.Id;
    });

    [Fact]
    public async Task Bell_OfAnyPage_CountsTheUnreadWithOneStatementAndNoneOnForms()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        await TellAsync("recorder");
        await TellAsync("recorder");
        await TellAsync("executive");
        portal.Sql.Reset();
        var page = await recorder.GetPageAsync("/letters");
        Assert.Equal("2", page.QuerySelector("a.bell .count")!.TextContent);
        Assert.Single(portal.Sql.Reads, c => c.Contains("\"Deliveries\"", StringComparison.Ordinal));
        portal.Sql.Reset();
        var form = await recorder.GetPageAsync("/entry/2569/2-1");
        Assert.NotNull(form.QuerySelector("a.bell"));
        Assert.DoesNotContain(portal.Sql.Commands, c => c.Contains("Deliveries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notice_Opened_IsReadAndLeadsOn_AndAnothersDoesNotExist()
    {
        var (first, second) = (await TellAsync("recorder"), await TellAsync("recorder", "/?year=2569"));
        using var recorder = await portal.SignedInAsync("recorder");
        var list = await recorder.GetPageAsync("/notices");
        Assert.Equal([$"/notices/{second}", $"/notices/{first}"], list.QuerySelectorAll(".notice-list li.is-unread a").Select(a => a.GetAttribute("href")));
        using (var opened = await recorder.GetAsync($"/notices/{first}"))
            Assert.Equal("/letters", opened.Headers.Location!.OriginalString);
        Assert.Single((await recorder.GetPageAsync("/notices?show=unread")).QuerySelectorAll(".notice-list li"));
        var both = await recorder.GetPageAsync("/notices?page=๙๙");
        Assert.Equal(2, both.QuerySelectorAll(".notice-list li").Length);
        Assert.Equal($"/notices/{second}", Assert.Single(both.QuerySelectorAll(".notice-list li.is-unread a")).GetAttribute("href"));

        using var other = await portal.SignedInAsync("executive");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/notices/{second}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/notices/{second}/reading", [])).StatusCode);

        (await recorder.PostFormAsync(await recorder.GetPageAsync("/notices"), $"form[action='/notices/{second}/reading']")).Dispose();
        var third = await TellAsync("recorder");
        (await recorder.PostFormAsync(await recorder.GetPageAsync("/notices"), "form[action='/notices/readings']")).Dispose();
        Assert.True(await portal.InDatabaseAsync(db => db.Deliveries.Where(d => d.NoticeId == second || d.NoticeId == third).AllAsync(d => d.ReadAt != null)));
        Assert.Null((await recorder.GetPageAsync("/letters")).QuerySelector("a.bell .count"));
    }

    [Fact]
    public async Task Address_Typed_GetsNothingButItsLinkUntilItIsConfirmedByItsOwner()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        Assert.Contains("ส่งลิงก์ยืนยันไปที่ clerk@town.example", await TypeAsync(recorder, " clerk@town.example "));
        await TellAsync("recorder", kind: NoticeKind.Letter);
        await RoundAsync();
        var mail = Assert.Single(Mails());
        Assert.Equal("clerk@town.example", mail.To.ToString());
        var link = new Uri(mail.TextBody!.Split('\n').First(l => l.Contains("/notices/addresses/", StringComparison.Ordinal)).Trim()).AbsolutePath;

        // Opened it asks; of somebody else's account it is none.
        using (var other = await portal.SignedInAsync("executive"))
            Assert.Contains("บัญชีอื่น", (await FollowAsync(other, link)).QuerySelector("main .banner")!.TextContent);
        var page = await recorder.GetPageAsync(link);
        Assert.Contains("clerk@town.example", page.QuerySelector("main")!.TextContent);
        Assert.False(await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == "recorder").Select(u => u.EmailConfirmed).SingleAsync()));
        (await recorder.PostFormAsync(page, "main form")).Dispose();
        var letter = await TellAsync("recorder", kind: NoticeKind.Letter);
        await RoundAsync();
        Assert.Equal(3, Mails().Count);
        Assert.Contains(Mails(), m => m.TextBody!.Contains($"/notices/{letter}", StringComparison.Ordinal));
        // Used, it confirms nothing more.
        Assert.Contains("ลิงก์นี้ใช้แล้ว", (await FollowAsync(recorder, link)).QuerySelector("main .banner")!.TextContent);

        // The administrator of the demo reads them; nobody else.
        using var admin = await portal.SignedInAsync("admin");
        var folder = await admin.GetPageAsync("/mail/folder");
        Assert.Equal(3, folder.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("/notices/", (await admin.GetPageAsync(folder.QuerySelector("tbody a")!.GetAttribute("href")!)).QuerySelector(".mail-text")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/mail/folder/..%2f..%2flocalstandards")).StatusCode);
    }

    [Theory]
    [InlineData("ไม่ใช่อีเมล")]
    [InlineData("a@b")]
    [InlineData("a@town.example, b@town.example")]
    [InlineData("A <a@town.example>")]
    [InlineData("a@town.example\r\nBcc: b@town.example")]
    [InlineData("a b@town.example")]
    [InlineData("@town.example")]
    public async Task Address_ThatIsNone_IsToldAtItsFieldAndNothingTypedIsLost(string typed)
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var answer = await recorder.PostAsync("/notices/preferences/address", [new("address", typed)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("อีเมลไม่ถูกต้อง", page.GetElementById("Address-error")!.TextContent);
        Assert.Equal(typed.ReplaceLineEndings(""), page.GetElementById("Address")!.GetAttribute("value")!.ReplaceLineEndings(""));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Users.CountAsync(u => u.PendingEmail != null)));
    }

    [Fact]
    public async Task Addresses_TypedAgainAndAgain_AreFiveADay()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        for (var i = 0; i < 5; i++)
            await TypeAsync(recorder, $"victim{i}@town.example");
        using var sixth = await recorder.PostAsync("/notices/preferences/address", [new("address", "victim6@town.example")]);
        Assert.Contains("วันละ 5 ครั้ง", (await Visitor.ReadAsync(sixth)).GetElementById("Address-error")!.TextContent);
        // Of the five only the last is a mail: the others were typed over.
        await RoundAsync();
        Assert.All(Mails(), m => Assert.Equal("victim4@town.example", m.To.ToString()));
    }

    [Fact]
    public async Task Folder_WhereAServerHasTheMails_DoesNotExist()
    {
        await using var other = new MailPortal().To(1);
        await other.InitializeAsync();
        using var admin = await other.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/mail/folder")).StatusCode);
    }

    [Theory]
    [InlineData("Mail:Tls", "maybe")]
    [InlineData("Mail:Port", "99999")]
    [InlineData("Mail:From", "nobody")]
    [InlineData("Mail:User", "name")]
    public void Settings_ThatCannotBe_StopTheStart(string key, string value)
    {
        using var other = new MailPortal().To(25);
        other.Set(key, value);
        Assert.Contains(key.Split(':')[1], Assert.ThrowsAny<InvalidOperationException>(() => other.Services).Message);
    }

    private static async Task<string> TypeAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.PostFormAsync(await visitor.GetPageAsync("/notices/preferences"), "form[action='/notices/preferences/address']", new() { ["address"] = address });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await visitor.GetPageAsync("/notices/preferences")).QuerySelector("main .banner[role=status]")!.TextContent;
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> FollowAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await visitor.GetPageAsync(answer.Headers.Location!.OriginalString);
    }

    private Task RoundAsync() => (node ??= ActivatorUtilities.CreateInstance<MailSending>(portal.Services)).RunRoundAsync(default);

    private List<MimeKit.MimeMessage> Mails() => [.. Directory.GetFiles(Path.Combine(portal.DataDirectory, "mail"), "*.eml").Select(f => MimeKit.MimeMessage.Load(f))];

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();
}
