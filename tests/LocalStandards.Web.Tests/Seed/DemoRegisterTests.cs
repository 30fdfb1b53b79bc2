using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalStandards.Data.Register;
using LocalStandards.Demo.Places;
using LocalStandards.Domain.Authorities;
using Xunit;

namespace LocalStandards.Web.Tests.Seed;

public class DemoRegisterTests
{
    private static readonly IReadOnlyList<DemoAuthority> Register = DemoRegister.Build();

    /// <summary>The file of counts as it was published: a BOM, a row for กทม. and one of sums.</summary>
    private static readonly string[][] CountRows = RowsOf("lao-counts-by-province.csv");

    private static IEnumerable<string[]> Provinces => CountRows.Skip(1).Where(r => r[0] is not ("" or "10"));

    private static string[][] RowsOf(string file)
    {
        using var reader = new StreamReader(typeof(DemoRegister).Assembly.GetManifestResourceStream("LocalStandards.Demo.Files." + file)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(','))];
    }

    private static int CountOf(string[] row, AuthorityType type) => int.Parse(row[Array.IndexOf(CountRows[0], type.DataCode())]);

    private static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Build_EachProvinceAndType_HasTheCountsOfTheFile()
    {
        foreach (var row in Provinces)
        {
            foreach (var type in AuthorityTypes.All)
                Assert.Equal((row[1], type, CountOf(row, type)), (row[1], type, Register.Count(a => a.ProvinceCode == int.Parse(row[0]) && a.Type == type)));
        }
        Assert.Equal(76, Provinces.Count());
    }

    [Fact]
    public void Build_TheCountry_HasTheSumsOfTheFile()
    {
        var sums = CountRows.Single(r => r[1] == "รวม");
        foreach (var type in AuthorityTypes.All)
            Assert.Equal(CountOf(sums, type), Register.Count(a => a.Type == type));
        Assert.Equal(7_849, Register.Count);
        Assert.Equal(DemoRegister.Count, Register.Count);
    }

    [Fact]
    public void Build_CodesNamesAndContacts_AreUnique()
    {
        Assert.Equal(Register.Count, Register.DistinctBy(a => a.OfficialCode).Count());
        Assert.Equal(Register.Count, Register.DistinctBy(a => (a.DistrictCode, a.Type, a.Name)).Count());
        Assert.Equal(Register.Count, Register.DistinctBy(a => a.Email).Count());
        var phones = Register.Where(a => a.Phone is not null).Select(a => a.Phone!).ToList();
        Assert.Equal(phones.Count, phones.Distinct().Count());
        Assert.InRange(phones.Count, 7_600, 7_800);
        Assert.All(phones, p => Assert.Matches("^0 1000 [0-9]{4}$", p));
        Assert.All(Register, a => Assert.EndsWith("@example.go.th", a.Email));
    }

    [Fact]
    public void Build_EachCode_BeginsWithItsDistrictInItsProvince()
    {
        var districts = Geography.Districts().ToDictionary(d => d.Id);
        Assert.All(Register, a =>
        {
            Assert.Matches("^[0-9]{8}$", a.OfficialCode);
            Assert.Equal(a.DistrictCode, int.Parse(a.OfficialCode[..4]));
            Assert.Equal(a.ProvinceCode, districts[a.DistrictCode].ProvinceId);
        });
        Assert.Equal(Register.Select(a => a.OfficialCode).Order(StringComparer.Ordinal), Register.Select(a => a.OfficialCode));
    }

    [Fact]
    public void Build_ProvincialAuthorities_StandInTheCapital()
    {
        var provinces = Geography.Provinces().ToDictionary(p => p.Id, p => p.Name);
        Assert.All(Register.Where(a => a.Type == AuthorityType.Pao), a =>
        {
            Assert.Equal(a.ProvinceCode * 100 + 1, a.DistrictCode);
            Assert.Equal(provinces[a.ProvinceCode], a.Name);
        });
        var pattaya = Register.Single(a => a.Type == AuthorityType.Pattaya);
        Assert.Equal("บางละมุง", Geography.Districts().Single(d => d.Id == pattaya.DistrictCode).Name);
        // The letter [001] names เทศบาลเมืองชัยภูมิ.
        Assert.Equal(("ชัยภูมิ", 3601), Register.Where(a => a is { ProvinceCode: 36, Type: AuthorityType.Town }).Select(a => (a.Name, a.DistrictCode)).Single());
    }

    [Fact]
    public void Build_EveryDistrictThatTakesPart_HasAnAuthority()
    {
        var taking = Geography.Districts().Where(d => d.ProvinceId != 10).ToList();
        Assert.Equal(878, taking.Count);
        Assert.Empty(taking.Select(d => d.Id).Except(Register.Select(a => a.DistrictCode)));
    }

    [Fact]
    public void Build_SubdistrictsThatNameTwo_AreOnlyAsManyAsNeeded()
    {
        var subdistricts = Geography.Subdistricts().CountBy(s => s.DistrictId / 100).ToDictionary();
        var districts = Geography.Districts().CountBy(d => d.ProvinceId).ToDictionary();
        var sharing = Register
            .Where(a => a.Type is AuthorityType.SubdistrictMunicipality or AuthorityType.Sao)
            .GroupBy(a => (a.ProvinceCode, a.DistrictCode, a.Name))
            .Where(g => g.Count() == 2)
            .CountBy(g => g.Key.ProvinceCode).ToDictionary();
        foreach (var row in Provinces)
        {
            var named = CountOf(row, AuthorityType.Sao) + CountOf(row, AuthorityType.SubdistrictMunicipality);
            var towns = CountOf(row, AuthorityType.City) + CountOf(row, AuthorityType.Town);
            var free = subdistricts[int.Parse(row[0])] - Math.Max(0, towns - districts[int.Parse(row[0])]);
            Assert.Equal((row[1], Math.Max(0, named - free)), (row[1], sharing.GetValueOrDefault(int.Parse(row[0]))));
        }

        // 63 provinces have more municipalities and อบต. than sub-districts; in 9 of them towns named after districts help.
        Assert.Equal(63, Provinces.Count(row => int.Parse(row[^1]) - 1 > subdistricts[int.Parse(row[0])]));
        Assert.Equal(54, sharing.Count);
    }

    [Fact]
    public void Build_Particulars_ArePlausible()
    {
        Assert.All(Register, a =>
        {
            Assert.InRange(a.Population, 800, 3_000_000);
            Assert.InRange((double)a.Population / a.Households, 2.2, 3.4);
        });
        int Median(AuthorityType type) => Register.Where(a => a.Type == type).Select(a => a.Population).Order().ElementAt(Register.Count(a => a.Type == type) / 2);
        Assert.InRange(Median(AuthorityType.Sao), 4_000, 6_500);
        Assert.True(Median(AuthorityType.Sao) < Median(AuthorityType.SubdistrictMunicipality));
        Assert.True(Median(AuthorityType.SubdistrictMunicipality) < Median(AuthorityType.Town));
        Assert.True(Median(AuthorityType.Town) < Median(AuthorityType.City));
        Assert.InRange(Register.Where(a => a.Type != AuthorityType.Pao).Sum(a => (long)a.Population), 45_000_000, 70_000_000);

        Assert.All(Register, a => Assert.Equal(a.Type is AuthorityType.Sao or AuthorityType.SubdistrictMunicipality, a.Tier is not null));
        var tiers = Register.Where(a => a.Tier is not null).CountBy(a => a.Tier!).ToDictionary();
        Assert.Equal(["พิเศษ", "สามัญ", "สามัญระดับสูง"], tiers.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(tiers["สามัญ"], 5_200, 6_800);
        Assert.InRange(tiers["พิเศษ"], 50, 500);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    public void ToCsv_BuiltAgainInAnyCulture_IsTheSameText(string culture)
    {
        var first = DemoRegister.ToCsv();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal(HashOf(first), HashOf(DemoRegister.ToCsv()));
        // A new hash means a new demo: every address, screenshot and benchmark of it changes.
        Assert.Equal("F490633349B57416DF284E6B864A5B7BC8B064BFE71ED93CC0B124B57875428F", HashOf(first));
    }

    [Fact]
    public void ToCsv_EachRow_HasTheColumnsOfTheImporter()
    {
        var lines = DemoRegister.ToCsv().Split('\n');
        Assert.Equal("code,name,type,province,district,tier,phone,email,population,households", lines[0]);
        Assert.Equal(Register.Count + 2, lines.Length);
        Assert.Equal("", lines[^1]);
        Assert.All(lines[1..^1], line => Assert.Equal(10, line.Split(',').Length));
        Assert.Contains(lines, l => l.StartsWith("36010001,ชัยภูมิ,อบจ.,ชัยภูมิ,เมืองชัยภูมิ,,", StringComparison.Ordinal));
        Assert.All(lines[1..^1], line => Assert.NotNull(AuthorityTypes.Parse(line.Split(',')[2])));
    }
}
