using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Monitoring;

/// <summary>
/// The country, a province, or a district's ทต. and อบต., in one round; as addresses name it: nothing, 36, 3604.
/// </summary>
/// <param name="Round">Shared by all requests: for reading only.</param>
/// <param name="Rounds">Those that have opened, programme by programme, of each the newest first.</param>
public sealed record MonitoredArea(
    AssessmentRound Round, IReadOnlyList<MonitoredRound> Rounds, int? ProvinceId, string? Province, string? ProvinceEn, int? DistrictId, string? District)
{
    public string Year => Round.Code;

    public string Code => (DistrictId ?? ProvinceId)?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Where the area's list stands; of the country, that is not the country's own page.</summary>
    public string Address => AddressIn(Year);

    public string AddressIn(string year) =>
        DistrictId is { } district ? MonitoringLinks.District(year, district)
        : ProvinceId is { } province ? MonitoringLinks.Province(year, province)
        : MonitoringLinks.Authorities(year);

    public IQueryable<Obligation> In(IQueryable<Obligation> obligations) =>
        obligations.Where(o => o.RoundId == Round.Id).In(new BatchScope(ProvinceId, DistrictId));

    /// <summary>Whether the actor's roles reach all of it: centre and approver everything, a province itself and its districts, a district itself.</summary>
    public static bool IsOpenTo(Actor actor, int? provinceId, int? districtId) =>
        actor.IsCentre
        || (provinceId is { } province && actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId).Contains(province))
        || (districtId is { } district && actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId).Contains(district));
}

public sealed record MonitoredRound(int Id, string Code, string Name, Guid Stamp);

/// <summary>Finds the area of an address, for whom it is open.</summary>
public sealed class MonitoredAreas(AppDbContext db, RoundCache rounds, TimeProvider clock)
{
    /// <summary>The area of an address's two parts, or of a code.</summary>
    /// <returns>Null when there is none, or it is not the actor's.</returns>
    public async Task<MonitoredArea?> FindAsync(Actor actor, string year, string? province, string? district, CancellationToken cancel)
    {
        var (provinceId, districtId) = (Number(province), Number(district));
        // A district's number begins with its province's.
        if ((province is not null && provinceId is null) || (district is not null && (districtId is null || districtId / 100 != provinceId))
            || !MonitoredArea.IsOpenTo(actor, provinceId, districtId))
        {
            return null;
        }
        var found = await db.Rounds.LatestOpened(db, clock.GetUtcNow())
            .Select(r => new
            {
                Round = new MonitoredRound(r.Id, r.Code, r.Programme.RoundNameOf(r.Year), r.Stamp),
                Province = db.Provinces.Where(p => p.Id == provinceId && p.TakesPart).Select(p => p.Name).FirstOrDefault(),
                ProvinceEn = db.Provinces.Where(p => p.Id == provinceId && p.TakesPart).Select(p => p.NameEn).FirstOrDefault(),
                District = db.Districts.Where(d => d.Id == districtId && d.ProvinceId == provinceId).Select(d => d.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        if (found.Find(f => f.Round.Code == year) is not { } here || (provinceId is not null && here.Province is null) || (districtId is not null && here.District is null))
            return null;
        var round = await rounds.FindAsync(db, here.Round.Id, here.Round.Stamp, cancel);
        return new MonitoredArea(round, found.ConvertAll(f => f.Round), provinceId, here.Province, here.ProvinceEn, districtId, here.District);
    }

    /// <param name="code">As forms carry it (<see cref="MonitoredArea.Code"/>).</param>
    public Task<MonitoredArea?> FindAsync(Actor actor, string year, string? code, CancellationToken cancel) => (code ?? "").Length switch
    {
        0 => FindAsync(actor, year, null, null, cancel),
        4 => FindAsync(actor, year, code![..2], code, cancel),
        _ => FindAsync(actor, year, code, null, cancel),
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
