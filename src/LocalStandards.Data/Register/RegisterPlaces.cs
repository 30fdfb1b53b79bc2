using LocalStandards.Data.Csv;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Data.Register;

/// <summary>Finds provinces and districts by the names people write: with or without จังหวัด, อ., and เมือง for the capital's.</summary>
internal sealed class RegisterPlaces
{
    private readonly Dictionary<int, Province> provinces;
    private readonly Dictionary<int, District> districts;
    private readonly Dictionary<string, Province> provinceByKey;
    private readonly Dictionary<(int Province, string Key), District> districtByKey = [];

    public RegisterPlaces(IEnumerable<Province> provinces, IEnumerable<District> districts)
    {
        this.provinces = provinces.ToDictionary(p => p.Id);
        this.districts = districts.ToDictionary(d => d.Id);
        provinceByKey = this.provinces.Values.ToDictionary(p => ThaiText.SearchKey(p.Name));
        foreach (var district in this.districts.Values)
            districtByKey.TryAdd((district.ProvinceId, ThaiText.SearchKey(district.Name)), district);
    }

    public Province? FindProvince(string written) => provinceByKey.GetValueOrDefault(ThaiText.SearchKey(written));

    public District? FindDistrict(Province province, string written)
    {
        var key = ThaiText.SearchKey(written);
        return districtByKey.GetValueOrDefault((province.Id, key))
            ?? (key == "เมือง" ? districtByKey.GetValueOrDefault((province.Id, key + ThaiText.SearchKey(province.Name))) : null);
    }

    public string ProvinceQuestion(string written) => Nearest.Question(written, provinces.Values.Select(p => p.Name));

    /// <summary>Where the district may be meant to lie: elsewhere under that very name, or here under a near one.</summary>
    public string DistrictQuestion(Province province, string written)
    {
        var key = ThaiText.SearchKey(written);
        var elsewhere = provinces.Values.Where(p => districtByKey.ContainsKey((p.Id, key))).Select(p => p.Name).ToList();
        return elsewhere.Count > 0
            ? $" อำเภอชื่อนี้อยู่ในจังหวัด{string.Join(" ", elsewhere)}"
            : Nearest.Question(written, districts.Values.Where(d => d.ProvinceId == province.Id).Select(d => d.Name));
    }

    public string District(int id) => districts[id].Name;

    public string Province(int id) => provinces[id].Name;

    /// <summary>อบต.หนองบัว อ.ภักดีชุมพล จ.ชัยภูมิ: names repeat, so never without their place.</summary>
    public string Describe(AuthorityParticulars authority) =>
        $"{authority.Type.ShortNameOf(authority.Name)} อ.{District(authority.DistrictId)} จ.{Province(authority.ProvinceId)}";
}
