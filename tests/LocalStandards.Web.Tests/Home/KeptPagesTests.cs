using System.Net;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.House;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Home;

/// <summary>Pages of the public, sent as they were kept: for whom, in which look, and how long.</summary>
public sealed class KeptPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string> Pages => ["/", "/authorities", "/authorities?province=36&status=all&page=2", "/about/privacy", "/announcements"];

    [Theory, MemberData(nameof(Pages))]
    [InlineData("/?q=อบต")]
    [InlineData("/authorities?q=อบต")]
    [InlineData("/no/such/page")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/open-data/2568/finished.csv")]
    public async Task PublicPage_OfAnyKind_SetsNoCookieAndHoldsNoToken(string address)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", await answer.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_AskedAgain_IsSentAsKeptWithItsHeaders(string address)
    {
        using var visitor = portal.Visitor();
        var (first, _) = await AskAsync(visitor, address);
        using var again = await visitor.GetAsync(address);
        Assert.NotNull(again.Headers.Age);
        Assert.Equal(first, await again.Content.ReadAsStringAsync());
        SecurityHeadersTests.MustBeSafe(again);
        // A later minute, another page.
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await AskAsync(visitor, address)).IsKept);
    }

    [Theory]
    [InlineData("/display?language=en")]
    [InlineData("/display?size=3")]
    [InlineData("/display?contrast=high")]
    public async Task Page_InAnotherLook_IsKeptForItself(string choice)
    {
        using var plain = portal.Visitor();
        using var other = portal.Visitor();
        (await other.GetAsync(choice)).Dispose();
        var (shown, _) = await AskAsync(plain, "/authorities");
        var (otherwise, _) = await AskAsync(other, "/authorities");
        Assert.NotEqual(shown, otherwise);
        Assert.Equal((shown, true), await AskAsync(plain, "/authorities"));
        Assert.Equal((otherwise, true), await AskAsync(other, "/authorities"));
    }

    [Fact]
    public async Task Page_OfASignedInPerson_IsNeverKeptNorTakenFromWhatIs()
    {
        using var visitor = portal.Visitor();
        using var recorder = await portal.SignedInAsync("recorder");
        foreach (var address in new[] { "/", "/authorities", "/about/privacy" })
        {
            await AskAsync(recorder, address);
            var (forAll, _) = await AskAsync(visitor, address);
            Assert.True((await AskAsync(visitor, address)).IsKept);
            using var own = await recorder.GetAsync(address);
            Assert.True(own.Headers.CacheControl?.NoStore);
            Assert.Null(own.Headers.Age);
            var text = await own.Content.ReadAsStringAsync();
            Assert.NotEqual(forAll, text);
            Assert.Contains("data-user=\"", text);
            Assert.DoesNotMatch("data-user=\"\\d", forAll);
        }
    }

    [Theory]
    [InlineData("/?q=แก้งคร้อ")]
    [InlineData("/authorities?q=แก้งคร้อ")]
    public async Task Search_ByAnybody_IsNotKept(string address)
    {
        using var visitor = portal.Visitor();
        await AskAsync(visitor, address);
        Assert.False((await AskAsync(visitor, address)).IsKept);
    }

    [Fact]
    public async Task Submission_OnEveryPublicPage_CountsAMinuteLaterAtMost()
    {
        var entry = (await RoundBooks.OpenAsync(portal, "2569")).First(e => e.Status == SubmissionStatus.InProgress);
        var name = entry.Obligation.ShortName;
        var list = $"/authorities?province=36&district={entry.Obligation.DistrictId}";
        var search = "/?q=" + Uri.EscapeDataString($"{name} {entry.Obligation.District!.Name}");
        using var visitor = portal.Visitor();
        // Asked for at the worst time: kept at the end of a minute.
        portal.Clock.Now = new DateTimeOffset(portal.Clock.Now.Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero).AddMinutes(1).AddSeconds(59);
        var before = await SubmittedAsync();
        Assert.DoesNotContain(name, (await visitor.GetPageAsync(list)).QuerySelector("tbody")!.TextContent);
        Assert.Contains("ยังไม่ส่ง", (await visitor.GetPageAsync(search)).QuerySelector(".found")!.TextContent);

        await RoundBooks.SetAsync(portal, entry.Obligation.Id, SubmissionStatus.Submitted, portal.Clock.Now);
        Assert.Equal(before, await SubmittedAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(before + 1, await SubmittedAsync());
        Assert.Contains(name, (await visitor.GetPageAsync(list)).QuerySelector("tbody")!.TextContent);
        Assert.DoesNotContain("ยังไม่ส่ง", (await visitor.GetPageAsync(search)).QuerySelector(".found li")!.TextContent);

        async Task<int> SubmittedAsync()
        {
            var page = await visitor.GetPageAsync("/");
            return int.Parse(PublicHomeTests.Text(page.QuerySelectorAll(".table-counts tfoot td")[1]));
        }
    }

    private static async Task<(string Text, bool IsKept)> AskAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.Age is not null);
    }
}
