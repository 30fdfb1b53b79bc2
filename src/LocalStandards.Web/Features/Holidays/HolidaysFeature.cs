using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Holidays;

/// <summary>Public holidays, as rows with their source.</summary>
public sealed class HolidaysFeature : IFeature
{
    public void Register(FeatureParts parts) => parts.Navigation(Places);

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.ReadDeadlines))
            yield return new(NavArea.Side, 90, HolidaysLinks.List, "calendar", words["วันหยุดราชการ"]) { Group = NavGroup.Schedule };
    }
}
