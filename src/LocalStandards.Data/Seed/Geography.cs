using LocalStandards.Domain.Authorities;

namespace LocalStandards.Data.Seed;

/// <summary>Provinces and districts from the committed tables (tools/thai-data; credit in docs/NOTICE.md).</summary>
public static class Geography
{
    private const string Bangkok = "10";

    public static IEnumerable<Province> Provinces() => SeedFiles.Rows("provinces.csv").Select(r => new Province
    {
        Id = SeedFiles.Number(r["code"]),
        Name = r["name_th"],
        NameEn = r["name_en"],
        IsoCode = r["iso"],
        Abbreviation = r["abbreviation"],
        Region = Regions.Named(r["region"]),
        TakesPart = r["code"] != Bangkok,
    });

    public static IEnumerable<District> Districts() => SeedFiles.Rows("districts.csv").Select(r => new District
    {
        Id = SeedFiles.Number(r["code"]),
        ProvinceId = SeedFiles.Number(r["province"]),
        Name = r["name_th"],
    });
}
