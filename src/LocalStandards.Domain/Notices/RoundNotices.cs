using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Notices;

/// <summary>The notices to authorities about a round's windows and extensions.</summary>
public static class RoundNotices
{
    /// <summary>Raised once for a round and type, however often it is come to.</summary>
    public static Notice WindowOpened(AssessmentRound round, AuthorityType type, IEnumerable<int> authorityIds, DateTimeOffset now) =>
        new(NoticeKind.WindowOpens, now, NoticePaths.Round(round.Code), Audience.PeopleOf(authorityIds))
        {
            About = round.Name, Until = round.WindowFor(type).Closes, Key = $"opens/{round.Code}/{type.DataCode()}",
        };

    /// <summary>An extension came into force: for those that gain by it.</summary>
    public static Notice Extended(AssessmentRound round, Extension extension, ExtensionEffect effect, DateTimeOffset now) =>
        new(NoticeKind.Extended, now, NoticePaths.Round(round.Code), Audience.PeopleOf(
            effect.Covered.Where(a => a.Kind == ExtensionEffectKind.Gains).Select(a => a.Participant.Place.AuthorityId)))
        {
            About = extension.Letter?.Number, Until = extension.NewEnd, Deadline = extension.Kind,
        };

    /// <summary>For those whose time it shortens.</summary>
    public static Notice Revoked(AssessmentRound round, Extension extension, IEnumerable<LosingAuthority> losing, DateTimeOffset now) =>
        new(NoticeKind.ExtensionRevoked, now, NoticePaths.Round(round.Code), Audience.PeopleOf(losing.Select(l => l.Participant.Place.AuthorityId)))
        {
            About = extension.Letter?.Number, Deadline = extension.Kind,
        };

    /// <summary>A request was granted or declined: for the office that asked.</summary>
    public static Notice Answered(AssessmentRound round, ExtensionRequest request, DateTimeOffset now) =>
        new(request.IsDeclined ? NoticeKind.RequestDeclined : NoticeKind.RequestGranted, now, NoticePaths.Request(round.Code, request.Id),
            request.AuthorityId is { } authority
                ? Audience.Holding([Access.Role.Recorder, Access.Role.Executive], new Scope(authorities: [authority]))
                : Audience.Holding([Access.Role.ProvincialOfficer], new Scope(provinces: [request.ProvinceId!.Value])))
        {
            About = round.Name,
        };
}
