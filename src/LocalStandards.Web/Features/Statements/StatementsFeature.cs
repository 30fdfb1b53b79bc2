using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Statements;

/// <summary>What the office states about the site.</summary>
public sealed class StatementsFeature : IFeature
{
    public void Register(FeatureParts parts) => parts.Navigation(Places);

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        var pages = SitePages.Of(words);
        for (var i = 0; i < pages.Count; i++)
            yield return new(NavArea.Foot, i, pages[i].Href, "", pages[i].Title);
    }
}
