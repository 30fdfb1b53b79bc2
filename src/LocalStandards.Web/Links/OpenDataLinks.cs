namespace LocalStandards.Web.Links;

/// <summary>Open data.</summary>
public static class OpenDataLinks
{
    /// <summary>What the files hold, as a file.</summary>
    public const string Description = "/open-data/openapi.json";

    /// <param name="ending">csv or json.</param>
    public static string Finished(string year, string ending) => Link.To($"/open-data/{year}/finished.{ending}");
}
