using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Audit;

/// <summary>The trail of who did what, sealed.</summary>
public sealed class AuditFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Job<AuditSealing>()
        .Command(CheckAudit.Command);
}
