using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>What the office announces.</summary>
public sealed class AnnouncementsFeature : IFeature
{
    public void Register(FeatureParts parts) => parts.Navigation(Places);

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.ReadSets))
            yield return new(NavArea.Side, 80, AnnouncementsLinks.List, "megaphone", words["ประกาศ"]) { Group = NavGroup.Contact };
        yield return new(NavArea.Public, 30, AnnouncementsLinks.List, "", words["ประกาศ"]);
    }
}
