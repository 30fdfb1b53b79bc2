using LocalStandards.Domain.Authorities;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Sets are addressed by the round's code and the type's: <c>/indicator-sets/2570/sao</c>.</summary>
public static class SetAddress
{
    public static string Of(string year, AuthorityType type) => $"/indicator-sets/{year}/{SlugOf(type)}";

    public static string Of(string year, AuthorityType type, string indicator) => $"{Of(year, type)}?indicator={Uri.EscapeDataString(indicator)}";

    public static string SlugOf(AuthorityType type) => type.DataCode().ToLowerInvariant().Replace('_', '-');

    /// <summary>Null when it is none of the six.</summary>
    public static AuthorityType? TypeOf(string slug) =>
        AuthorityTypes.All.Select(type => (AuthorityType?)type).FirstOrDefault(type => SlugOf(type!.Value) == slug);
}
