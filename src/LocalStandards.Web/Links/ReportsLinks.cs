namespace LocalStandards.Web.Links;

/// <summary>Results of authorities, one by one and as batches.</summary>
public static class ReportsLinks
{
    public const string Batches = "/report-batches";

    /// <param name="version">What stands when left out.</param>
    public static string Report(string year, string authority, int? version = null) => Link.With(Link.To($"/reports/{year}/{authority}"), ("version", version));

    /// <param name="ending">pdf or xlsx.</param>
    public static string File(string year, string authority, string ending, int? version) => Link.With(Link.To($"/reports/{year}/{authority}.{ending}"), ("version", version));

    public static string Print(string year, string authority, int? version) => Link.With(Link.To($"/reports/{year}/{authority}/print"), ("version", version));

    /// <param name="rest">What follows the authority's code: <c>.pdf</c>, <c>/print</c>.</param>
    public static string Below(string year, string authority, string rest) => Report(year, authority) + string.Join('/', rest.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Where a printed report is checked, as its QR has it.</summary>
    public static string Check(string code) => Link.To($"/verify/{code}");

    public static string BatchesOf(string year) => Link.With(Batches, ("year", year));

    public static string BatchesPage(int number) => Link.With(Batches, ("page", Link.Page(number)));

    public static string Batch(int id) => Link.To($"/report-batches/{id}");

    /// <param name="province">All when left out.</param>
    public static string Archive(int id, int? province = null) => Link.With(Link.To($"/report-batches/{id}.zip"), ("province", province));

    public static string Cancellation(int id) => Link.To($"/report-batches/{id}/cancellation");

    public static string Resumption(int id) => Link.To($"/report-batches/{id}/resumption");
}
