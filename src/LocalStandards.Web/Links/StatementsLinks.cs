namespace LocalStandards.Web.Links;

/// <summary>What the portal says of itself.</summary>
public static class StatementsLinks
{
    public const string Contact = "/about/contact", Website = "/about/website";

    public static string Statement(string name) => Link.To($"/about/{name}");
}
