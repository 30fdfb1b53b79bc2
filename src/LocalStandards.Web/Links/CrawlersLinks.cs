namespace LocalStandards.Web.Links;

/// <summary>What search engines read.</summary>
public static class CrawlersLinks
{
    public const string Sitemap = "/sitemap.xml";
}
