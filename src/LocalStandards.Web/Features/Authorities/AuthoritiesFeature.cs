using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>The public list of who has finished, and the register behind it.</summary>
public sealed class AuthoritiesFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .QrTarget<FinishedQrTarget>()
        .QrTarget<AuthorityQrTarget>()
        .Command(ImportRegister.Command)
        .Uses<AuthoritiesQueries>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        var label = words["อปท. ที่ส่งผลแล้ว"];
        yield return new(NavArea.Side, 50, AuthoritiesLinks.List, "list-checks", label) { ShortLabel = words["รายชื่อ"] };
        yield return new(NavArea.Menu, 10, AuthoritiesLinks.List, "list-checks", label);
        yield return new(NavArea.Public, 10, AuthoritiesLinks.List, "", label);
    }
}
