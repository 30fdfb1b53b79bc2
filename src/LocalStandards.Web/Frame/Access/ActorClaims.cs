using System.Globalization;
using System.Security.Claims;
using LocalStandards.Domain.Access;

namespace LocalStandards.Web.Frame.Access;

/// <summary>The actor as claims of the session cookie, renewed from the database every minute.</summary>
public static class ActorClaims
{
    private const string GrantClaim = "grant";
    private const string FullNameClaim = "full-name";
    private const string PositionClaim = "position";

    public static void Write(ClaimsIdentity identity, string fullName, string position, IEnumerable<Grant> grants)
    {
        identity.AddClaim(new Claim(FullNameClaim, fullName));
        identity.AddClaim(new Claim(PositionClaim, position));
        foreach (var grant in grants)
        {
            identity.AddClaim(new Claim(identity.RoleClaimType, grant.Role.ToString()));
            identity.AddClaim(new Claim(GrantClaim, string.Create(CultureInfo.InvariantCulture,
                $"{(int)grant.Role}:{grant.AuthorityId}:{grant.DistrictId}:{grant.ProvinceId}:{(int?)grant.Position}")));
        }
    }

    public static Actor ToActor(this ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true
            || !int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
        {
            return Actor.Public;
        }
        return new Actor(id, [.. user.FindAll(GrantClaim).Select(c => Read(c.Value))]);
    }

    public static string FullName(this ClaimsPrincipal user) => user.FindFirstValue(FullNameClaim) ?? "";

    /// <summary>The position as written in letters; empty when none is known.</summary>
    public static string PositionTitle(this ClaimsPrincipal user) => user.FindFirstValue(PositionClaim) ?? "";

    private static Grant Read(string value)
    {
        var parts = value.Split(':');
        return new Grant((Role)Number(0)!.Value, Number(1), Number(2), Number(3), (ExecutivePosition?)Number(4));

        int? Number(int i) => parts[i].Length == 0 ? null : int.Parse(parts[i], CultureInfo.InvariantCulture);
    }
}
