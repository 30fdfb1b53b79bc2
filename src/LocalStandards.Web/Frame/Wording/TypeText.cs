using LocalStandards.Domain.Authorities;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>The six types in the reader's language.</summary>
public static class TypeText
{
    /// <summary>อบต.; in English SAO.</summary>
    public static string Short(AuthorityType type, IStringLocalizer<Words> words) => type switch
    {
        AuthorityType.Pao => words["อบจ."],
        AuthorityType.City => words["ทน."],
        AuthorityType.Town => words["ทม."],
        AuthorityType.SubdistrictMunicipality => words["ทต."],
        AuthorityType.Sao => words["อบต."],
        _ => words["เมืองพัทยา"],
    };

    /// <summary>องค์การบริหารส่วนตำบล.</summary>
    public static string Full(AuthorityType type, IStringLocalizer<Words> words) => type switch
    {
        AuthorityType.Pao => words["องค์การบริหารส่วนจังหวัด"],
        AuthorityType.City => words["เทศบาลนคร"],
        AuthorityType.Town => words["เทศบาลเมือง"],
        AuthorityType.SubdistrictMunicipality => words["เทศบาลตำบล"],
        AuthorityType.Sao => words["องค์การบริหารส่วนตำบล"],
        _ => words["เมืองพัทยา"],
    };
}
