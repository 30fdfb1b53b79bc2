using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;

namespace LocalStandards.Domain.Notices;

/// <summary>The notices to offices about letters that wait for them.</summary>
public static class LetterNotices
{
    private static readonly AuthorityType[] UnderDistrict = [.. Enum.GetValues<AuthorityType>().Where(t => t.IsUnderDistrict())];
    private static readonly AuthorityType[] UnderProvince = [.. Enum.GetValues<AuthorityType>().Except(UnderDistrict)];

    /// <summary>It was sent on its route: it waits for every office on it from now on.</summary>
    public static Notice Circulated(OfficialLetter letter, DateTimeOffset now)
    {
        var roles = new List<Role> { Role.Recorder, Role.Executive, Role.ProvincialOfficer };
        if (ReachesDistricts(letter))
            roles.Add(Role.DistrictOfficer);
        return Of(letter, letter, now, Audience.Holding(roles, new Scope(letter.ToTypes, letter.ToProvinces)), $"letter/{letter.Id}");
    }

    /// <summary>An office sent it on: those below it that have not done their part yet, unless they wait for an office between.</summary>
    /// <param name="covering">The letter with which it was; null where it was without one.</param>
    /// <returns>Null where nobody is below.</returns>
    public static Notice? Forwarded(OfficialLetter letter, OfficialLetter? covering, Office by, DateTimeOffset now)
    {
        var audience = by.Kind switch
        {
            OfficeKind.Dla => Audience.Holding([Role.ProvincialOfficer], new Scope(provinces: letter.ToProvinces)),
            OfficeKind.Province => BelowProvince(letter, by.Id),
            OfficeKind.District => Audience.Holding([Role.Recorder, Role.Executive], new Scope(Among(letter, UnderDistrict), districts: [by.Id])),
            _ => null,
        };
        return audience is null ? null : Of(letter, covering ?? letter, now, audience.WaitingOn(letter.Id), null);
    }

    /// <summary>The reminder's offices, but for those that have done their part.</summary>
    public static Notice Reminded(OfficialLetter letter, LetterReminder reminder)
    {
        int[] one = reminder.OfficeId is { } office ? [office] : [];
        var provinces = reminder.ProvinceId is { } province ? [province] : letter.ToProvinces;
        var audience = reminder.OfficeKind switch
        {
            OfficeKind.Province => Audience.Holding([Role.ProvincialOfficer], new Scope(provinces: one.Length > 0 ? one : provinces)),
            OfficeKind.District => Audience.Holding([Role.DistrictOfficer], one.Length > 0 ? new Scope(districts: one) : new Scope(provinces: provinces)),
            _ when one.Length > 0 => Audience.Holding([Role.Recorder, Role.Executive], new Scope(authorities: one)),
            _ when reminder.DistrictId is { } district => Audience.Holding([Role.Recorder, Role.Executive], new Scope(Among(letter, UnderDistrict), districts: [district])),
            _ => Audience.Holding([Role.Recorder, Role.Executive], new Scope(letter.ToTypes, provinces)),
        };
        return new Notice(NoticeKind.LetterReminder, reminder.At, NoticePaths.Letter(letter.Id), audience.WaitingOn(letter.Id)) { About = letter.Number };
    }

    private static Audience? BelowProvince(OfficialLetter letter, int province)
    {
        var direct = Among(letter, UnderProvince);
        var roles = new List<Role>();
        if (direct.Count > 0)
            roles.AddRange([Role.Recorder, Role.Executive]);
        if (ReachesDistricts(letter))
            roles.Add(Role.DistrictOfficer);
        return roles.Count == 0 ? null : Audience.Holding(roles, new Scope(direct, [province]));
    }

    private static Notice Of(OfficialLetter letter, OfficialLetter named, DateTimeOffset now, Audience audience, string? key) =>
        new(NoticeKind.Letter, now, NoticePaths.Letter(letter.Id), audience) { About = named.Number, Key = key };

    private static bool ReachesDistricts(OfficialLetter letter) => UnderDistrict.Any(letter.Reaches);

    private static List<AuthorityType> Among(OfficialLetter letter, AuthorityType[] types) => [.. types.Where(letter.Reaches)];
}
