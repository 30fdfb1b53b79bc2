using LocalStandards.Domain.Authorities;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Regions in words.</summary>
public static class RegionText
{
    public static string Of(Region region, IStringLocalizer<Words> words) => region switch
    {
        Region.North => words["ภาคเหนือ"],
        Region.Northeast => words["ภาคตะวันออกเฉียงเหนือ"],
        Region.Central => words["ภาคกลาง"],
        Region.East => words["ภาคตะวันออก"],
        Region.West => words["ภาคตะวันตก"],
        _ => words["ภาคใต้"],
    };
}
