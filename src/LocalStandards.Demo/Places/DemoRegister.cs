using System.Globalization;
using System.Text;
using LocalStandards.Data.Register;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Demo.Places;

/// <summary>
/// An authority of the demo: named after a real place, all else invented. Its code is eight digits, the district's and a
/// running number; the name is without its type; only อบต. and ทต. have a tier (สามัญ, สามัญระดับสูง, พิเศษ). The telephone,
/// which a few lack, begins with 0 1, as none in Thailand does since mobile numbers moved to 0 8.
/// </summary>
public sealed record DemoAuthority(
    string OfficialCode, AuthorityType Type, string Name, int ProvinceCode, int DistrictCode, string? Tier,
    int Population, int Households, string? Phone, string Email);

/// <summary>
/// The demo's 7,849 authorities: as many of each type in each province as the country has (พ.ศ. 2565), named after its
/// districts and sub-districts. Always the same.
/// </summary>
public static class DemoRegister
{
    public const int Count = 7_849;

    /// <summary>The columns of the register's file, as the importer reads it.</summary>
    private const string Header = "code,name,type,province,district,tier,phone,email,population,households";

    /// <summary>In the order of their codes: by province, district and type.</summary>
    public static IReadOnlyList<DemoAuthority> Build()
    {
        var places = DemoPlaces.Read();
        var authorities = new List<DemoAuthority>(Count);
        foreach (var province in places)
        {
            var start = authorities.Count;
            foreach (var district in province.NameAuthorities().GroupBy(a => a.DistrictCode).OrderBy(g => g.Key))
            {
                foreach (var (index, named) in district.OrderBy(a => a.Type).ThenBy(a => a.PlaceCode).Index())
                    authorities.Add(Describe(named, province.Code, number: index + 1, phone: authorities.Count + 1));
            }
            CountPeopleOfTheWholeProvince(authorities, start);
        }
        return authorities;
    }

    /// <summary>The demo's register as a file for the importer: UTF-8 text, LF, no cell needs quotes.</summary>
    public static string ToCsv()
    {
        var provinces = Geography.Provinces().ToDictionary(p => p.Id, p => p.Name);
        var districts = Geography.Districts().ToDictionary(d => d.Id, d => d.Name);
        var csv = new StringBuilder(Header).Append('\n');
        foreach (var a in Build())
        {
            csv.Append(CultureInfo.InvariantCulture, $"{a.OfficialCode},{a.Name},{a.Type.Abbreviation()},")
                .Append(CultureInfo.InvariantCulture, $"{provinces[a.ProvinceCode]},{districts[a.DistrictCode]},{a.Tier},")
                .Append(CultureInfo.InvariantCulture, $"{a.Phone},{a.Email},{a.Population},{a.Households}\n");
        }
        return csv.ToString();
    }

    private static DemoAuthority Describe(NamedAuthority named, int province, int number, int phone)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{named.DistrictCode:0000}{number:0000}");
        var median = MedianPopulation(named.Type);
        var population = Dice.For(code + " population").Around(median);
        var dice = Dice.For(code);
        return new(
            code, named.Type, named.Name, province, named.DistrictCode,
            TierOf(named.Type, population * 100 / median + dice.Roll(60)),
            population, HouseholdsOf(population, dice),
            dice.Chance(2) ? null : string.Create(CultureInfo.InvariantCulture, $"0 1000 {phone:0000}"),
            $"saraban.{code}@example.go.th");
    }

    private static int MedianPopulation(AuthorityType type) => type switch
    {
        AuthorityType.Sao => 5_200,
        AuthorityType.SubdistrictMunicipality => 7_000,
        AuthorityType.Town => 21_000,
        AuthorityType.City => 75_000,
        _ => 110_000,
    };

    private static int HouseholdsOf(int population, Dice dice) => population * 100 / (230 + dice.Roll(100));

    /// <summary>By the population in hundredths of the type's median, and some luck.</summary>
    private static string? TierOf(AuthorityType type, int size) => type switch
    {
        AuthorityType.Sao or AuthorityType.SubdistrictMunicipality => size switch
        {
            < 190 => "สามัญ",
            < 300 => "สามัญระดับสูง",
            _ => "พิเศษ",
        },
        _ => null,
    };

    /// <summary>Everybody in a province is served by its อบจ. as well.</summary>
    private static void CountPeopleOfTheWholeProvince(List<DemoAuthority> authorities, int start)
    {
        var others = authorities.Skip(start).Where(a => a.Type != AuthorityType.Pao).ToList();
        var pao = authorities.FindIndex(start, a => a.Type == AuthorityType.Pao);
        authorities[pao] = authorities[pao] with
        {
            Population = others.Sum(a => a.Population),
            Households = others.Sum(a => a.Households),
        };
    }
}
