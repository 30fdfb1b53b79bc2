namespace LocalStandards.Web.Frame.Parts;

/// <summary>
/// A feature, which says itself what it brings to the portal. The hosting finds every one of them at start; nothing else
/// names them.
/// </summary>
public interface IFeature
{
    void Register(FeatureParts parts);
}
