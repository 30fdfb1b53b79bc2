using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Crawlers;

/// <summary>What search engines may read: the public pages, named one by one, so that a page nobody thought of stays out.</summary>
[Route("robots.txt")]
public sealed class RobotsController(PortalSettings settings) : Controller
{
    private const string Rules = """
        User-agent: *
        Allow: /$
        Allow: /authorities
        Allow: /documents
        Allow: /announcements
        Allow: /about/
        Allow: /open-data/
        Allow: /css/
        Allow: /js/
        Allow: /lib/
        Allow: /img/
        Allow: /favicon.svg
        Disallow: /

        """;

    [HttpGet]
    [Authorize(Policies.Everyone)]
    [ResponseCache(Duration = 3600, Location = ResponseCacheLocation.Any)]
    public IActionResult Show() => Content(
        settings.AddressFor(Request) is { } site ? $"{Rules}Sitemap: {new Uri(site, CrawlersLinks.Sitemap)}\n" : Rules, "text/plain; charset=utf-8");
}
