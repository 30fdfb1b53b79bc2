using LocalStandards.Data;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines;

/// <summary>Provinces and districts by id, in the order of a Thai dictionary.</summary>
public sealed class PlaceNames
{
    private PlaceNames(List<Province> provinces, List<District> districts)
    {
        (Provinces, Districts) = (provinces, districts);
        ProvincesById = provinces.ToDictionary(p => p.Id);
        DistrictsById = districts.ToDictionary(d => d.Id);
    }

    public IReadOnlyList<Province> Provinces { get; }
    public IReadOnlyList<District> Districts { get; }
    public IReadOnlyDictionary<int, Province> ProvincesById { get; }
    public IReadOnlyDictionary<int, District> DistrictsById { get; }

    public string ProvinceOf(int id) => ProvincesById.GetValueOrDefault(id)?.Name ?? "–";

    public string DistrictOf(int id) => DistrictsById.GetValueOrDefault(id)?.Name ?? "–";

    /// <summary>อบต. และ ทต. · จังหวัดชัยภูมิ; what is limited by nothing is ทุกแห่งทั่วประเทศ.</summary>
    public string Of(Scope scope, IStringLocalizer<Words> words)
    {
        if (!scope.HasPlace && scope.Types.Count == 0)
            return words["ทุกแห่งทั่วประเทศ"];
        var parts = new List<string>();
        if (scope.Types.Count > 0)
            parts.Add(string.Join(" ", scope.Types.Select(t => TypeText.Short(t, words))));
        if (scope.Authorities is { } listed)
            parts.Add(words["รายแห่ง {0} แห่ง", listed.Count]);
        if (scope.Districts.Count > 0)
            parts.Add(Some(scope.Districts.Select(d => words["อำเภอ{0}", DistrictOf(d)].Value), words));
        if (scope.Provinces.Count > 0)
            parts.Add(Some(scope.Provinces.Select(p => words["จังหวัด{0}", ProvinceOf(p)].Value), words));
        if (!scope.HasPlace)
            parts.Add(words["ทั่วประเทศ"]);
        return string.Join(" · ", parts);
    }

    public static async Task<PlaceNames> LoadAsync(AppDbContext db, CancellationToken cancel) => new(
        await db.Provinces.AsNoTracking().Where(p => p.TakesPart).OrderBy(p => p.Name).ToListAsync(cancel),
        await db.Districts.AsNoTracking().OrderBy(d => d.Name).ToListAsync(cancel));

    private static string Some(IEnumerable<string> names, IStringLocalizer<Words> words)
    {
        var all = names.ToList();
        const int Most = 4;
        return string.Join(" ", all.Take(Most)) + (all.Count > Most ? " " + words["และอีก {0}", all.Count - Most].Value : "");
    }
}
