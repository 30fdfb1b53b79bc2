namespace LocalStandards.Domain.Authorities;

/// <summary>What is fixed about each type: its Thai names, its code in data files, and who supervises it [001].</summary>
public static class AuthorityTypes
{
    public static IReadOnlyList<AuthorityType> All { get; } = Enum.GetValues<AuthorityType>();

    /// <summary>The short form officials use, such as อบต.</summary>
    public static string Abbreviation(this AuthorityType type) => type switch
    {
        AuthorityType.Pao => "อบจ.",
        AuthorityType.City => "ทน.",
        AuthorityType.Town => "ทม.",
        AuthorityType.SubdistrictMunicipality => "ทต.",
        AuthorityType.Sao => "อบต.",
        AuthorityType.Pattaya => "เมืองพัทยา",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>The type in full, such as องค์การบริหารส่วนตำบล.</summary>
    public static string FullName(this AuthorityType type) => type switch
    {
        AuthorityType.Pao => "องค์การบริหารส่วนจังหวัด",
        AuthorityType.City => "เทศบาลนคร",
        AuthorityType.Town => "เทศบาลเมือง",
        AuthorityType.SubdistrictMunicipality => "เทศบาลตำบล",
        AuthorityType.Sao => "องค์การบริหารส่วนตำบล",
        AuthorityType.Pattaya => "เมืองพัทยา",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>The type's code in indicator-set files and open data, such as SAO.</summary>
    public static string DataCode(this AuthorityType type) => type switch
    {
        AuthorityType.Pao => "PAO",
        AuthorityType.City => "CITY",
        AuthorityType.Town => "TOWN",
        AuthorityType.SubdistrictMunicipality => "SUBDISTRICT_MUNI",
        AuthorityType.Sao => "SAO",
        AuthorityType.Pattaya => "PATTAYA",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>
    /// Whether the district office stands between the authority and its province: true of ทต. and อบต. only [001].
    /// </summary>
    public static bool IsUnderDistrict(this AuthorityType type) =>
        type is AuthorityType.SubdistrictMunicipality or AuthorityType.Sao;

    /// <summary>The name as it is usually written: อบต.นาสมบูรณ์, เทศบาลตำบลแก้งคร้อ, เมืองพัทยา.</summary>
    public static string ShortNameOf(this AuthorityType type, string name) => type switch
    {
        AuthorityType.Pattaya => type.FullName(),
        AuthorityType.Pao or AuthorityType.Sao => type.Abbreviation() + name,
        _ => type.FullName() + name,
    };

    /// <summary>The name in full, as documents write it: องค์การบริหารส่วนตำบลนาสมบูรณ์.</summary>
    public static string FullNameOf(this AuthorityType type, string name) =>
        type == AuthorityType.Pattaya ? type.FullName() : type.FullName() + name;

    /// <summary>Reads an abbreviation, a full name or a data code; null when it is none of the six.</summary>
    public static AuthorityType? Parse(string? text)
    {
        var word = (text ?? "").Trim();
        foreach (var type in All)
        {
            if (word == type.Abbreviation() || word == type.FullName() || word == type.Abbreviation().TrimEnd('.')
                || word.Equals(type.DataCode(), StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }
        return null;
    }
}
