using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Quality;

/// <summary>What stands out in submitted answers.</summary>
public sealed class QualityFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Job<QualityWatching>()
        .Uses<QualityQueries>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.WatchQuality))
            yield return new(NavArea.Side, 80, QualityLinks.Quality, "search-check", words["ตรวจคุณภาพข้อมูล"]) { ShortLabel = words["คุณภาพ"] };
    }
}
