using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Crawlers;

/// <summary>Search engines see the public pages and nothing else.</summary>
public sealed class CrawlersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>What search engines are let into: the public pages, and what draws them.</summary>
    private static readonly string[] Public = ["/authorities", "/documents", "/announcements", "/about/", "/open-data/"];

    [Fact]
    public async Task Sitemap_Addresses_AreAbsolutePublicAndAllowed()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml", answer.Content.Headers.ContentType!.MediaType);
        var addresses = AddressesIn(await answer.Content.ReadAsStringAsync());
        // The seeded documents that are out, and the pages that do not change.
        Assert.Equal(await portal.InDatabaseAsync(db => db.Documents.CountAsync(d => d.PublishFrom <= portal.Clock.Now)) + 11, addresses.Count);
        var rules = await RulesAsync(visitor);
        foreach (var address in addresses)
        {
            Assert.StartsWith("https://localhost/", address.ToString(), StringComparison.Ordinal);
            Assert.True(rules.Allows(address.PathAndQuery), address.ToString());
            using var page = await visitor.GetAsync(address.ToString());
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        Assert.Contains("Sitemap: https://localhost/sitemap.xml", rules.Text);
    }

    [Fact]
    public async Task Robots_OfEveryEndpoint_AllowThePublicPagesAlone()
    {
        using var visitor = portal.Visitor();
        var rules = await RulesAsync(visitor);
        Assert.All(RoleMatrix.Rows.Where(r => r.Endpoint.StartsWith("GET ", StringComparison.Ordinal)), row =>
            Assert.True(rules.Allows(row.Address) == (row.Address == "/" || Public.Any(row.Address.StartsWith)), row.Address));
        Assert.False(rules.Allows("/?q=x"));
        Assert.All(["/css/base.css", "/js/site.js", "/lib/bootstrap.css", "/img/logo.svg", "/favicon.svg"], file => Assert.True(rules.Allows(file), file));
    }

    /// <summary>What is invented is not found by searching, wherever a demo runs.</summary>
    [Fact]
    public async Task Pages_OfADemo_AskNotToBeIndexed()
    {
        using var visitor = portal.Visitor();
        Assert.Equal("noindex", (await visitor.GetPageAsync("/")).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Sitemap_WithASiteAddress_GoesByItAlone()
    {
        await using var named = new PortalFactory();
        named.Set("Site:Address", "https://localstandards.example");
        await named.InitializeAsync();
        using var visitor = named.Visitor();
        Assert.All(AddressesIn(await visitor.Http.GetStringAsync("/sitemap.xml")), a => Assert.Equal("localstandards.example", a.Host));
        Assert.Contains("Sitemap: https://localstandards.example/sitemap.xml", await visitor.Http.GetStringAsync("/robots.txt"));
    }

    private static List<Uri> AddressesIn(string map) =>
        [.. XDocument.Parse(map).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value))];

    private static async Task<Rules> RulesAsync(Visitor visitor) => new(await visitor.Http.GetStringAsync("/robots.txt"));

    /// <summary>As RFC 9309 has them read: the longest match counts, * and $ are special.</summary>
    private sealed record Rules(string Text)
    {
        public bool Allows(string address) => (
            from line in Text.Split('\n', StringSplitOptions.TrimEntries)
            let parts = line.Split(": ")
            where parts[0] is "Allow" or "Disallow"
            where Regex.IsMatch(address, "^" + Regex.Escape(parts[1]).Replace("\\*", ".*").Replace("\\$", "$"))
            orderby parts[1].Length descending, parts[0]
            select parts[0] == "Allow").First();
    }
}
