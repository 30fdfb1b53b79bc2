using LocalStandards.Data.Indicators;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The year's indicator sets: written, tried, approved, published.</summary>
public sealed class StudioFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Command(ImportIndicatorSets.Command)
        .Uses<SetQueries>()
        .Uses<StudioQueries>()
        .Uses<CrosswalkQueries>()
        .Uses<SetEdits>()
        .Uses<SetTransitions>()
        .Uses<RecordResolution>()
        .Uses<SimulateIndicator>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.ReadSets))
            yield return new(NavArea.Side, 60, StudioLinks.Sets, "layers", words["ชุดตัวชี้วัด"]) { Covers = [StudioLinks.Sets, RoundsLinks.Rounds] };
    }
}
