using LocalStandards.Domain.Authorities;

namespace LocalStandards.Web.Links;

/// <summary>A type of authority as the studio's addresses and forms have it.</summary>
public static class SetCode
{
    public static string Of(AuthorityType type) => type.DataCode().ToLowerInvariant().Replace('_', '-');

    /// <summary>Null when it is none of the six.</summary>
    public static AuthorityType? TypeOf(string code) => AuthorityTypes.All.Select(type => (AuthorityType?)type).FirstOrDefault(type => Of(type!.Value) == code);
}
