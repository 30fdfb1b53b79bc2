using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>Documents handed out, and the short links to them.</summary>
public sealed class LibraryFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .QrTarget<DocumentQrTarget>()
        .Uses<DocumentQueries>()
        .Uses<KeepDocument>()
        .Services.AddSingleton(new GuessLimiter(parts.Configuration.GetValue("Security:WrongCodesPerMinute", 20)));

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        yield return new(NavArea.Side, 60, LibraryLinks.List, "book-open", words["เอกสาร"]) { Group = NavGroup.Contact };
        yield return new(NavArea.Public, 20, LibraryLinks.List, "", words["เอกสาร"]);
    }
}
