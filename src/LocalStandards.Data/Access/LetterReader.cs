using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Access;

/// <summary>For which office somebody reads letters, and where it lies; no office is the public.</summary>
/// <param name="Type">Of an authority only.</param>
public sealed record LetterReader(Office? Office, AuthorityType? Type = null, int? ProvinceId = null, int? DistrictId = null)
{
    public bool IsCentre => Office?.Kind == OfficeKind.Centre;
}

public static class LetterReaders
{
    public static async Task<LetterReader> LetterReaderAsync(this AppDbContext db, Actor actor, CancellationToken cancel)
    {
        if (actor.IsCentre)
            return new LetterReader(Office.Centre);
        if (actor.OwnAuthorityId is { } own)
        {
            return await db.Authorities.Where(a => a.Id == own)
                .Select(a => new LetterReader(new Office(OfficeKind.Authority, a.Id), a.Type, a.ProvinceId, a.DistrictId)).SingleAsync(cancel);
        }
        if (actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId) is [var province, ..])
            return new LetterReader(new Office(OfficeKind.Province, province), ProvinceId: province);
        if (actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId) is [var district, ..])
        {
            return await db.Districts.Where(d => d.Id == district)
                .Select(d => new LetterReader(new Office(OfficeKind.District, d.Id), null, d.ProvinceId, d.Id)).SingleAsync(cancel);
        }
        return new LetterReader(null);
    }

    /// <summary>
    /// Letters the reader's office is meant to have: the centre all; others what was sent on its route to them, with the
    /// covering letters of the offices above and below; the public what is open to it.
    /// </summary>
    public static IQueryable<OfficialLetter> VisibleTo(this IQueryable<OfficialLetter> letters, LetterReader reader)
    {
        if (reader.IsCentre)
            return letters;
        var sent = letters.Where(l => l.CirculatedAt != null);
        if (reader.Office is null || reader.ProvinceId is not { } province)
            return sent.Where(l => l.IsPublic);
        var (type, district, isOffice) = (reader.Type, reader.DistrictId, reader.Office.Value.Kind == OfficeKind.District);
        return sent.Where(l => l.IsPublic
            || ((l.SenderProvinceId == null
                    ? l.ToProvinces.Count == 0 || l.ToProvinces.Contains(province)
                    : l.SenderProvinceId == province && (l.SenderKind == OfficeKind.Province || district == null || l.SenderId == district))
                && (type == null || l.ToTypes.Count == 0 || l.ToTypes.Contains(type.Value))
                && (!isOffice || l.ToTypes.Count == 0 || l.ToTypes.Any(t => t.IsUnderDistrict()))));
    }

    /// <summary>Letters that were sent to the reader's office as one of their route; none for the centre and the public.</summary>
    public static IQueryable<OfficialLetter> RoutedTo(this IQueryable<OfficialLetter> letters, LetterReader reader)
    {
        var (type, province) = (reader.Type, reader.ProvinceId);
        var isOffice = reader.Office?.Kind == OfficeKind.District;
        return letters.Where(l => province != null && l.CirculatedAt != null && l.ForwardsId == null
            && (l.ToProvinces.Count == 0 || l.ToProvinces.Contains(province.Value))
            && (type == null || l.ToTypes.Count == 0 || l.ToTypes.Contains(type.Value))
            && (!isOffice || l.ToTypes.Count == 0 || l.ToTypes.Any(t => t.IsUnderDistrict())));
    }

    /// <summary>The same of one letter.</summary>
    public static bool IsRoutedTo(this OfficialLetter letter, LetterReader reader) =>
        reader is { ProvinceId: { } province, Office: { } office } && letter is { CirculatedAt: not null, ForwardsId: null }
        && letter.ReachesProvince(province)
        && (reader.Type is not { } type || letter.Reaches(type))
        && (office.Kind != OfficeKind.District || letter.ReachesDistricts);

    /// <summary>Letters on which the reader's office has not done its part yet: an authority to acknowledge, an office to forward.</summary>
    public static IQueryable<OfficialLetter> WaitingFor(this IQueryable<OfficialLetter> letters, AppDbContext db, LetterReader reader)
    {
        var (kind, id) = (reader.Office?.Kind, reader.Office?.Id);
        var done = db.LetterHops.Where(h => h.OfficeKind == kind && h.OfficeId == id);
        done = kind == OfficeKind.Authority ? done.Where(h => h.AcknowledgedAt != null) : done.Where(h => h.ForwardedAt != null);
        return letters.RoutedTo(reader).Where(l => !done.Any(h => h.LetterId == l.Id));
    }

    /// <summary>Reminders sent to the reader's office.</summary>
    public static IQueryable<LetterReminder> MeantFor(this IQueryable<LetterReminder> reminders, LetterReader reader)
    {
        var (kind, id, province) = (reader.Office?.Kind, reader.Office?.Id, reader.ProvinceId);
        // A district reminds those it stands above.
        var district = reader.Type?.IsUnderDistrict() == true ? reader.DistrictId : null;
        return reminders.Where(r => r.OfficeKind == kind
            && (r.OfficeId == id
                || (r.OfficeId == null && (r.ProvinceId == null || r.ProvinceId == province) && (r.DistrictId == null || r.DistrictId == district))));
    }
}
