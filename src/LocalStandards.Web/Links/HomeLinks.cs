using LocalStandards.Domain.Notices;

namespace LocalStandards.Web.Links;

/// <summary>The front page: the public's, or that of whoever has signed in.</summary>
public static class HomeLinks
{
    public const string Home = "/";

    public static string Round(string year) => NoticePaths.Round(year);

    /// <summary>Where an authority's forms of the round stand.</summary>
    public static string Forms(string year) => Round(year) + "#forms";
}
