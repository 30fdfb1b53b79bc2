using LocalStandards.Data.Files;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Data.Register;

/// <summary>Provinces, districts and sub-districts from the committed tables (tools/thai-data; credit in docs/NOTICE.md).</summary>
public static class Geography
{
    private const string Bangkok = "10";

    private static readonly EmbeddedFiles Tables = new(typeof(Geography));

    public static IEnumerable<Province> Provinces() => Tables.Rows("provinces.csv").Select(r => new Province
    {
        Id = EmbeddedFiles.Number(r["code"]),
        Name = r["name_th"],
        NameEn = r["name_en"],
        IsoCode = r["iso"],
        Abbreviation = r["abbreviation"],
        Region = Regions.Named(r["region"]),
        TakesPart = r["code"] != Bangkok,
    });

    public static IEnumerable<District> Districts() => Tables.Rows("districts.csv").Select(r => new District
    {
        Id = EmbeddedFiles.Number(r["code"]),
        ProvinceId = EmbeddedFiles.Number(r["province"]),
        Name = r["name_th"],
    });

    public static IEnumerable<Subdistrict> Subdistricts() => Tables.Rows("subdistricts.csv").Select(r => new Subdistrict(
        EmbeddedFiles.Number(r["code"]), EmbeddedFiles.Number(r["district"]), r["name_th"]));
}

/// <summary>ตำบล or แขวง, by the code of the Department of Provincial Administration; no table of the database.</summary>
public sealed record Subdistrict(int Id, int DistrictId, string Name);
