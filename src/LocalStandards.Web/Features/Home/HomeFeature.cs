using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Home;

/// <summary>The front door of everybody.</summary>
public sealed class HomeFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Uses<PublicHomeQueries>()
        .Uses<AuthoritySearch>()
        .Uses<OfficerRounds>()
        .Uses<OfficerHomeQueries>()
        .Uses<OverviewQueries>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        yield return new(NavArea.Side, 0, HomeLinks.Home, "house", words["หน้าหลัก"]);
        yield return new(NavArea.Public, 0, HomeLinks.Home, "", words["หน้าแรก"]);
    }
}
