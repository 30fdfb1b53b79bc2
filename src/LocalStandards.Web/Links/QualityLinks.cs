namespace LocalStandards.Web.Links;

/// <summary>Answers that look wrong.</summary>
public static class QualityLinks
{
    /// <summary>Leads to the latest round.</summary>
    public const string Quality = "/quality";

    public static string Round(string year, params IEnumerable<KeyValuePair<string, string?>> filter) => Link.With(Link.To($"/quality/{year}"), filter);

    /// <param name="ending">csv or xlsx.</param>
    public static string File(string year, string ending, IEnumerable<KeyValuePair<string, string?>> filter) => Link.With(Link.To($"/quality/{year}.{ending}"), filter);
}
