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
        if (actor.Has(Role.CentralOfficer) || actor.Has(Role.CentralApprover))
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
        var (type, district) = (reader.Type, reader.DistrictId);
        return sent.Where(l => l.IsPublic
            || (l.SenderProvinceId == null && (l.ToProvinces.Count == 0 || l.ToProvinces.Contains(province)) && (type == null || l.ToTypes.Count == 0 || l.ToTypes.Contains(type.Value)))
            || (l.SenderProvinceId == province && (l.SenderKind == OfficeKind.Province || district == null || l.SenderId == district)));
    }
}
