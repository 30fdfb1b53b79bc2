namespace LocalStandards.Web.Links;

/// <summary>Documents and manuals.</summary>
public static class LibraryLinks
{
    public const string List = "/documents", New = "/documents/new";

    public static string Listed(string? q, string? round, string? type, string? category, int page) =>
        Link.With(List, ("q", q), ("round", round), ("type", type), ("category", category), ("page", Link.Page(page)));

    public static string Document(int id) => Link.To($"/documents/{id}");

    /// <summary>As it is printed and coded.</summary>
    public static string Short(string code) => Link.To($"/d/{code}");

    /// <summary>The latest version.</summary>
    public static string File(int id) => Link.To($"/documents/{id}/file");

    public static string File(int id, int version) => Link.To($"/documents/{id}/versions/{version}/file");

    public static string NewVersion(int id) => Link.To($"/documents/{id}/versions/new");

    public static string Versions(int id) => Link.To($"/documents/{id}/versions");

    public static string Particulars(int id) => Link.To($"/documents/{id}/particulars");

    public static string Withdrawal(int id) => Link.To($"/documents/{id}/withdrawal");
}
