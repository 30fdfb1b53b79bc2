using LocalStandards.Domain.Authorities;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>What the two heads of an authority are called under their signatures.</summary>
internal static class SignerTitles
{
    /// <summary>The ปลัด, head of the officials.</summary>
    public static string Clerk(this AuthorityType type) => type switch
    {
        AuthorityType.City or AuthorityType.Town or AuthorityType.SubdistrictMunicipality => "ปลัดเทศบาล",
        _ => "ปลัด" + type.FullName(),
    };

    /// <summary>The elected นายก.</summary>
    public static string ChiefExecutive(this AuthorityType type) => type switch
    {
        AuthorityType.City => "นายกเทศมนตรีนคร",
        AuthorityType.Town => "นายกเทศมนตรีเมือง",
        AuthorityType.SubdistrictMunicipality => "นายกเทศมนตรีตำบล",
        _ => "นายก" + type.FullName(),
    };
}
