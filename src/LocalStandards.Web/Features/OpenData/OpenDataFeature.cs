using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.OpenData;

/// <summary>The finished list for machines.</summary>
public sealed class OpenDataFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Uses<FinishedQueries>();
}
