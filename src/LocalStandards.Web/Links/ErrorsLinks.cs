namespace LocalStandards.Web.Links;

/// <summary>What is shown instead of a page.</summary>
public static class ErrorsLinks
{
    /// <summary>Below it all of them stand.</summary>
    public const string Errors = "/errors";

    public static string Error(int status) => Link.To($"/errors/{status}");
}
