using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>One that takes part in the round, by the names it may be called.</summary>
public sealed record RegisteredAuthority(int Id, string Code, AuthorityPlace Place, string Name, string District, string Province)
{
    public string ShortName => Place.Type.ShortNameOf(Name);
}

/// <summary>Reads of them.</summary>
public static class RegisteredAuthorities
{
    /// <summary>All of them, named.</summary>
    public static async Task<IReadOnlyList<RegisteredAuthority>> RegisteredAsync(this IQueryable<Obligation> obligations, CancellationToken cancel) =>
        (await obligations.Select(o => new
        {
            o.AuthorityId, o.Authority!.Code, o.Type, o.ProvinceId, o.DistrictId, o.Name, District = o.District!.Name, Province = o.Province!.Name,
        }).ToListAsync(cancel)).ConvertAll(o => new RegisteredAuthority(
            o.AuthorityId, o.Code, new AuthorityPlace(o.Type, o.ProvinceId, o.DistrictId, o.AuthorityId), o.Name, o.District, o.Province));

    /// <summary>Those of these ids in a round.</summary>
    public static async Task<IReadOnlyDictionary<int, RegisteredAuthority>> NamedAsync(
        this IQueryable<Obligation> obligations, int roundId, IReadOnlyCollection<int> ids, CancellationToken cancel) =>
        (await obligations.Where(o => o.RoundId == roundId && ids.Contains(o.AuthorityId)).RegisteredAsync(cancel)).ToDictionary(a => a.Id);
}
