using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>The register of letters and their way down to the authorities.</summary>
public sealed class LettersFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .QrTarget<LetterQrTarget>()
        .Notice(new(NoticeKind.Letter, (_, words) => words["มีหนังสือรอหน่วยงานของท่าน"]) { NamesLetter = true })
        .Notice(new(NoticeKind.LetterReminder, (_, words) => words["เตือน หนังสือยังรอหน่วยงานของท่าน"]) { NamesLetter = true })
        .Uses<LetterListQueries>()
        .Uses<TrackingQueries>()
        .Uses<AuthorityLetterQueries>()
        .Uses<HopChanges>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        var isAuthoritys = reader.Work is not null;
        if (!isAuthoritys && !reader.Actor.May(Policies.FollowLetters) && !reader.Actor.Grants.Any(g => g.AuthorityId is not null && g.Role != Role.Assessor))
            yield break;
        yield return new(NavArea.Side, 30, LettersLinks.List, "mail", isAuthoritys ? words["หนังสือ"] : words["หนังสือเวียน"])
        {
            Group = NavGroup.Contact,
            Counting = (services, cancel) => services.GetRequiredService<WaitingLetters>().CountAsync(reader.Actor, reader.Work?.Authority, cancel),
        };
    }
}
