namespace LocalStandards.Web.Links;

/// <summary>The public list of who has submitted, and the page of each authority.</summary>
public static class AuthoritiesLinks
{
    public const string List = "/authorities";

    /// <param name="status">As filters have it: <c>not-submitted</c>, <c>all</c>; who has submitted when left out.</param>
    public static string Listed(string? year = null, string? q = null, int? province = null, int? district = null, string? type = null, string? status = null) =>
        Link.With(List, ("year", year), ("q", q), ("province", province), ("district", district), ("type", type), ("status", status));

    public static string Filtered(IEnumerable<KeyValuePair<string, string?>> filter) => Link.With(List, filter);

    /// <param name="ending">csv or xlsx.</param>
    public static string File(string ending, IEnumerable<KeyValuePair<string, string?>> filter) => Link.With(Link.To($"/authorities.{ending}"), filter);

    public static string Authority(string code) => Link.To($"/authorities/{code}");
}
