using System.Data.Common;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Register;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Demo.Places;

/// <summary>The demo's register as it was written, for the seeds that follow.</summary>
internal sealed record SeededRegister(
    IReadOnlyDictionary<int, Province> Provinces, IReadOnlyDictionary<int, District> Districts, IReadOnlyList<LocalAuthority> Authorities)
{
    public int IdOf(LocalAuthority authority) => ids[authority];

    private readonly Dictionary<LocalAuthority, int> ids =
        Authorities.Select((authority, index) => (authority, index)).ToDictionary(x => x.authority, x => x.index + 1);
}

/// <summary>Writes the geography and the demo's authorities: all 7,849, or ชัยภูมิ alone.</summary>
internal static class DemoRegisterSeed
{
    /// <summary>ชัยภูมิ, the province of the letters [001] and of the demo accounts.</summary>
    public const int HomeProvince = 36;

    /// <summary>The first day on which the demo's names, types and codes hold: the first round's year.</summary>
    private static readonly DateOnly FactsFrom = new(2021, 10, 1);

    public static SeededRegister Write(AppDbContext db, DbTransaction bulk, DemoScale scale)
    {
        var provinces = Geography.Provinces().ToDictionary(p => p.Id);
        var districts = Geography.Districts().ToDictionary(d => d.Id);
        db.BulkAdd(bulk, provinces.Values);
        db.BulkAdd(bulk, districts.Values);

        var next = new Dictionary<int, int>();
        var authorities = new List<LocalAuthority>();
        foreach (var demo in DemoRegister.Build())
        {
            if (scale is DemoScale.Small or DemoScale.Story && demo.ProvinceCode != HomeProvince)
                continue;
            var number = next[demo.ProvinceCode] = next.GetValueOrDefault(demo.ProvinceCode) + 1;
            authorities.Add(LocalAuthority.Register(
                string.Create(CultureInfo.InvariantCulture, $"{demo.ProvinceCode:00}{number:00000}"),
                new AuthorityParticulars(
                    demo.OfficialCode, demo.Name, demo.Type, demo.ProvinceCode, demo.DistrictCode, demo.Tier,
                    demo.Phone, demo.Email, demo.Population, demo.Households),
                FactsFrom));
        }

        var register = new SeededRegister(provinces, districts, authorities);
        using (var insert = new BulkInsert<LocalAuthority>(db, bulk))
        {
            foreach (var authority in authorities)
                insert.Add(authority, (nameof(LocalAuthority.Id), register.IdOf(authority)));
        }
        using var facts = new BulkInsert<AuthorityFact>(db, bulk);
        var id = 0;
        foreach (var authority in authorities)
        {
            foreach (var fact in authority.Facts)
                facts.Add(fact, (nameof(AuthorityFact.Id), ++id), (nameof(AuthorityFact.AuthorityId), register.IdOf(authority)));
        }
        return register;
    }
}
