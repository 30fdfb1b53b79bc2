using LocalStandards.Domain.Authorities;

namespace LocalStandards.Web.Links;

/// <summary>Rounds of assessment, from the first draft on.</summary>
public static class RoundsLinks
{
    public const string Rounds = "/rounds", New = "/rounds/new";

    public static string Round(string year) => Link.To($"/rounds/{year}");

    public static string Drafts(string year) => Link.To($"/rounds/{year}/drafts");

    public static string Window(string year, AuthorityType type) => Link.To($"/rounds/{year}/windows/{type.ToString()}");
}
