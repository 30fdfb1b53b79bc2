using LocalStandards.Data.Files;
using LocalStandards.Data.Register;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Demo.Places;

/// <summary>An authority that has only its type, name and district yet; PlaceCode is the place it is named after.</summary>
internal sealed record NamedAuthority(AuthorityType Type, string Name, int DistrictCode, int PlaceCode);

/// <summary>A district or sub-district that may give an authority its name.</summary>
internal sealed record DemoPlace(int Code, int DistrictCode, string Name);

/// <summary>A province with the places in it and how many authorities of each type it has.</summary>
internal sealed class DemoPlaces
{
    private const int FirstSubdistrictOfBangLamung = 200401;

    private readonly string name;
    private readonly IReadOnlyDictionary<AuthorityType, int> counts;
    private readonly IReadOnlyList<DemoPlace> districts;
    private readonly IReadOnlyList<DemoPlace> subdistricts;

    private DemoPlaces(int code, string name, IReadOnlyDictionary<AuthorityType, int> counts,
        IEnumerable<DemoPlace> districts, IEnumerable<DemoPlace> subdistricts)
    {
        Code = code;
        this.name = name;
        this.counts = counts;
        this.districts = [.. districts];
        this.subdistricts = SpreadOverDistricts(subdistricts);
    }

    public int Code { get; }

    /// <summary>The district of the provincial capital, where the อบจ. stands.</summary>
    private int Capital => Code * 100 + 1;

    /// <summary>The 76 provinces that take part, in the order of their codes.</summary>
    public static IReadOnlyList<DemoPlaces> Read()
    {
        var provinceNames = Geography.Provinces().ToDictionary(p => p.Id, p => p.Name);
        var districts = Geography.Districts().ToLookup(d => d.ProvinceId, d => new DemoPlace(d.Id, d.Id, d.Name));
        var subdistricts = Geography.Subdistricts().ToLookup(s => s.DistrictId / 100, s => new DemoPlace(s.Id, s.DistrictId, s.Name));
        return [.. from row in DemoFiles.All.Rows("lao-counts-by-province.csv")
                   where row["province_code"].Length > 0 && row["BMA"] == "0"
                   let code = EmbeddedFiles.Number(row["province_code"])
                   orderby code
                   select new DemoPlaces(code, provinceNames[code], CountsOf(row), districts[code], subdistricts[code])];
    }

    /// <summary>
    /// The first ทน. or ทม. takes the province's name, the others those of the larger districts, then sub-districts. The
    /// อบต. are named from one end of the sub-districts and the ทต. from the other, so that as few as possible share one.
    /// </summary>
    public IEnumerable<NamedAuthority> NameAuthorities()
    {
        yield return new(AuthorityType.Pao, name, Capital, Code);
        if (counts[AuthorityType.Pattaya] > 0)
            yield return new(AuthorityType.Pattaya, "พัทยา", FirstSubdistrictOfBangLamung / 100, FirstSubdistrictOfBangLamung);

        var cities = counts[AuthorityType.City];
        var towns = PlacesForTowns(cities + counts[AuthorityType.Town]);
        foreach (var (place, i) in towns.Select((place, i) => (place, i)))
            yield return Named(i < cities ? AuthorityType.City : AuthorityType.Town, place);

        // A ทต. beside a ทม. of the same name would confuse; such places come where the อบต. begin.
        var taken = towns.Select(t => (t.DistrictCode, t.Name)).ToHashSet();
        var free = subdistricts.Except(towns)
            .OrderByDescending(s => taken.Contains((s.DistrictCode, s.Name)))
            .Concat(subdistricts.Intersect(towns)).ToList();
        foreach (var place in free.Take(counts[AuthorityType.Sao]))
            yield return Named(AuthorityType.Sao, place);
        free.RemoveAll(towns.Contains);
        foreach (var place in free.TakeLast(counts[AuthorityType.SubdistrictMunicipality]))
            yield return Named(AuthorityType.SubdistrictMunicipality, place);
    }

    private List<DemoPlace> PlacesForTowns(int count)
    {
        var sizes = subdistricts.CountBy(s => s.DistrictCode).ToDictionary();
        var fromDistricts = districts
            .Where(d => d.Code != Capital)
            .OrderByDescending(d => sizes.GetValueOrDefault(d.Code)).ThenBy(d => d.Code)
            .Prepend(new DemoPlace(Code, Capital, name));
        return [.. fromDistricts.Concat(subdistricts.Reverse()).DistinctBy(p => (p.DistrictCode, p.Name)).Take(count)];
    }

    private static NamedAuthority Named(AuthorityType type, DemoPlace place) =>
        new(type, place.Name, place.DistrictCode, place.Code);

    /// <summary>Shuffled so that any run of them takes the same share of every district.</summary>
    private static DemoPlace[] SpreadOverDistricts(IEnumerable<DemoPlace> places)
    {
        return [.. from district in places.GroupBy(p => p.DistrictCode)
                   let size = district.Count()
                   from place in district.OrderBy(Lot).Select((place, i) => (place, position: (2 * i + 1) * 10_000 / size))
                   orderby place.position, Lot(place.place)
                   select place.place];

        static int Lot(DemoPlace place) => Dice.For(place.Name + place.DistrictCode).Roll(int.MaxValue);
    }

    private static Dictionary<AuthorityType, int> CountsOf(IReadOnlyDictionary<string, string> row) =>
        AuthorityTypes.All.ToDictionary(type => type, type => EmbeddedFiles.Number(row[type.DataCode()]));
}
