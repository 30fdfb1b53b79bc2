using System.Xml.Linq;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Crawlers;

/// <summary>The public pages for search engines, by absolute addresses; none where the portal does not know its own.</summary>
[Route("sitemap.xml")]
public sealed class SitemapController(AppDbContext db, PortalSettings settings, SiteNavigation navigation, TimeProvider clock) : Controller
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const int MostDocuments = 10_000;

    [HttpGet]
    [Authorize(Policies.Everyone)]
    [ResponseCache(Duration = 3600, Location = ResponseCacheLocation.Any)]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (settings.AddressFor(Request) is not { } site)
            return NotFound();
        var documents = await db.Documents.VisibleTo(Actor.Public, clock.GetUtcNow()).OrderByDescending(d => d.PublishFrom).Select(d => d.Id).Take(MostDocuments).ToListAsync(cancel);
        var places = navigation.Of(new NavReader(Actor.Public), CrawlersLinks.Sitemap);
        IEnumerable<string> pages = [.. new[] { NavArea.Public, NavArea.Foot }.SelectMany(area => places.Where(p => p.Area == area)).Select(p => p.Href), .. documents.Select(id => LibraryLinks.Document(id))];
        var map = new XElement(Schema + "urlset", pages.Select(page => new XElement(Schema + "url", new XElement(Schema + "loc", new Uri(site, page)))));
        return Content($"""<?xml version="1.0" encoding="UTF-8"?>{"\n"}{map}""", "application/xml; charset=utf-8");
    }
}
