using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.QrCodes;

/// <summary>The studio of QR codes.</summary>
public sealed class QrCodesFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Uses<QrStudio>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.MakeCodes))
            yield return new(NavArea.Side, 70, QrCodesLinks.Studio, "qr-code", words["คิวอาร์โค้ด"]) { Group = NavGroup.Contact };
    }
}
