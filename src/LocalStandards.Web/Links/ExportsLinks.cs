namespace LocalStandards.Web.Links;

/// <summary>Exports of answers.</summary>
public static class ExportsLinks
{
    public const string List = "/exports";

    public static string Page(int number) => Link.With(List, ("page", Link.Page(number)));

    public static string Export(int id) => Link.To($"/exports/{id}");

    public static string File(int id) => Link.To($"/exports/{id}/file");
}
