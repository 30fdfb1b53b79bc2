using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Demo;
using LocalStandards.Web.Features.Statements;
using LocalStandards.Web.Tests.Home;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace LocalStandards.Web.Tests.Statements;

/// <summary>The pages about the site say what the portal does, as it is set up.</summary>
public sealed class StatementsTests(StatementsTests.OddPortal portal) : IClassFixture<StatementsTests.OddPortal>
{
    [Fact]
    public async Task Pages_All_AreLinkedFromEveryFooterAndLeadToThemselves()
    {
        var pages = SitePages.Of(portal.Services.GetRequiredService<IStringLocalizer<Web.Words>>());
        using var visitor = portal.Visitor();
        using var recorder = await portal.SignedInAsync("recorder");
        var publicFooter = (await visitor.GetPageAsync("/")).QuerySelector(".footer-public")!;
        var officeFooter = (await recorder.GetPageAsync("/")).QuerySelector(".footer-office")!;
        foreach (var page in pages)
        {
            Assert.Equal(page.Title, publicFooter.QuerySelector($"a[href='{page.Href}']")!.TextContent);
            Assert.Equal(page.Title, officeFooter.QuerySelector($"a[href='{page.Href}']")!.TextContent);
            foreach (var reader in new[] { visitor, recorder })
            {
                var shown = await reader.GetPageAsync(page.Href);
                Assert.Equal(page.Title, shown.QuerySelector("h1")!.TextContent);
                Assert.Equal(page.Href, shown.QuerySelector("aside a[aria-current]")!.GetAttribute("href"));
            }
        }
    }

    [Theory]
    [InlineData("/about/none")]
    [InlineData("/about/_statement")]
    [InlineData("/about/%2e%2e%2fsecret")]
    [InlineData("/about")]
    public async Task Page_ThatIsNone_IsNotFound(string address)
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync(address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Links_OfThePages_LeadSomewhere()
    {
        using var visitor = portal.Visitor();
        var seen = new HashSet<string>();
        foreach (var page in SitePages.Of(portal.Services.GetRequiredService<IStringLocalizer<Web.Words>>()))
        {
            foreach (var link in (await visitor.GetPageAsync(page.Href)).QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).Where(seen.Add))
            {
                using var answer = await visitor.GetAsync(link);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page.Href} → {link}: {(int)answer.StatusCode}");
            }
        }
        Assert.Contains("/open-data/openapi.json", seen);
    }

    [Fact]
    public async Task Privacy_Cookies_AreThoseThePortalSets()
    {
        using var visitor = portal.Visitor();
        var table = (await visitor.GetPageAsync("/about/privacy")).QuerySelector<IHtmlTableElement>(".statement table")!;
        var told = table.Bodies[0].Rows.Select(r => r.Cells[0].TextContent).ToHashSet();
        var set = new HashSet<string>();
        await TakeAsync(visitor.GetAsync("/display?size=3&contrast=high&language=th"));
        await TakeAsync(visitor.GetAsync("/account/sign-in"));
        await TakeAsync(visitor.PostFormAsync(await visitor.GetPageAsync("/account/sign-in"), "form[data-sign-in]", new()
        {
            ["UserName"] = "recorder", ["Password"] = DemoOptions.DefaultPassword, ["RemembersName"] = "true",
        }));
        await TakeAsync(visitor.PostAsync("/entry/2569/assignments", [new("form", "2-1"), new("officer", "2")]));
        Assert.True(set.Count >= 6, string.Join(' ', set));
        Assert.Subset(told, set);
        Assert.All(told, name => Assert.StartsWith("__Host-", name, StringComparison.Ordinal));

        async Task TakeAsync(Task<HttpResponseMessage> request)
        {
            using var answer = await request;
            if (answer.Headers.TryGetValues("Set-Cookie", out var values))
                set.UnionWith(values.Select(v => v.Split('=')[0]));
        }
    }

    [Fact]
    public async Task Facts_OfThePortal_AreAsItIsSetUp()
    {
        using var visitor = portal.Visitor();
        Assert.Contains("ไม่ได้ใช้งาน 3 ชั่วโมง", await TextAsync("privacy"));
        Assert.Contains("เก็บ 31 วัน", await TextAsync("privacy"));
        var security = await TextAsync("security");
        Assert.Contains("ไม่ได้ใช้งาน 3 ชั่วโมง", security);
        Assert.Contains("ใส่รหัสผ่านผิด 5 ครั้ง บัญชีพักการเข้าใช้ 15 นาที", security);
        Assert.Contains("อย่างน้อย 12 ตัวอักษร", security);
        Assert.Contains("ต้องยืนยันตัวตนขั้นที่สอง", security);
        Assert.Contains("ใส่รหัสผ่านผิด 5 ครั้ง ให้รอ 15 นาที", await TextAsync("questions"));
        var contact = await visitor.GetPageAsync("/about/contact");
        Assert.Contains("สำนักงานทดสอบ", PublicHomeTests.Text(contact.QuerySelector("address")!));
        Assert.Equal("mailto:contact@office.example", contact.QuerySelector(".statement a[href^=mailto]")!.GetAttribute("href"));
        Assert.Contains("0 9999 0000", PublicHomeTests.Text(contact.QuerySelector(".pairs")!));

        async Task<string> TextAsync(string name) => PublicHomeTests.Text((await visitor.GetPageAsync("/about/" + name)).QuerySelector(".statement")!);
    }

    /// <summary>Set up unlike the defaults, so that a text that only repeats them is found out.</summary>
    public sealed class OddPortal : PortalFactory
    {
        public OddPortal()
        {
            Set("Security:SessionHours", "3");
            Set("Security:RequireTwoStep", "true");
            Set("Office:Name", "สำนักงานทดสอบ");
            Set("Office:Phone", "0 9999 0000");
            Set("Office:Email", "contact@office.example");
        }
    }
}
