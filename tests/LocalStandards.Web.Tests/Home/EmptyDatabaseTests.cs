using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Home;

/// <summary>A portal that nobody has filled yet, as production is on its first day.</summary>
public sealed class EmptyDatabaseTests(EmptyDatabaseTests.EmptyPortal portal) : IClassFixture<EmptyDatabaseTests.EmptyPortal>
{
    [Fact]
    public async Task Home_WithoutAnyRound_SaysWhatWillAppear()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/");
        Assert.Contains("ยังไม่มีรอบการประเมินที่เปิด", PublicHomeTests.Text(page.QuerySelector(".countdown")!));
        Assert.Null(page.QuerySelector(".notice-band, .timeline, #search, .map, .table-counts, .demo-ribbon, meta[name=robots]"));
        Assert.NotNull(page.QuerySelector("main a[href='/account/sign-in']"));
    }

    [Theory]
    [InlineData("/authorities")]
    [InlineData("/authorities?q=อบต&province=36&page=9&status=all")]
    [InlineData("/?q=อบต")]
    [InlineData("/about/contact")]
    public async Task PublicPage_WithoutAnyRound_IsThere(string address)
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync(address);
    }

    [Theory]
    [InlineData("/authorities?year=2568")]
    [InlineData("/open-data/2568/finished.csv")]
    [InlineData("/open-data/2568/finished.json")]
    [InlineData("/reports/2568/3600114")]
    public async Task Address_OfARound_IsNotFound(string address)
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync(address, HttpStatusCode.NotFound);
    }

    /// <summary>Nobody knows its address: a Host that anybody can write is not believed.</summary>
    [Fact]
    public async Task Sitemap_WithoutASiteAddress_IsNotFoundNorNamed()
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync("/sitemap.xml", HttpStatusCode.NotFound);
        Assert.DoesNotContain("Sitemap", await visitor.Http.GetStringAsync("/robots.txt"));
    }

    public sealed class EmptyPortal : PortalFactory
    {
        public EmptyPortal()
        {
            IsTemplate = true;
            Set("Demo", "off");
        }
    }
}
