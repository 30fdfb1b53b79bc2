using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Access;

/// <summary>A letter of which an office was reminded, and when.</summary>
public sealed record RemindedLetter(int Id, string Number, string Subject, DateTimeOffset At);

/// <summary>Letters on which the actor's office has not done its part yet; asked for once a request.</summary>
public sealed class WaitingLetters(AppDbContext db)
{
    private LetterReader? reader;
    private int? count;

    /// <param name="own">The authority whose people the actor is of; null where that is not known, or none.</param>
    /// <returns>Null of whom no letter waits for: all but an authority's people and the officers of provinces and districts.</returns>
    public async Task<int?> CountAsync(Actor actor, LocalAuthority? own, CancellationToken cancel)
    {
        if (own is null && !actor.Has(Role.ProvincialOfficer) && !actor.Has(Role.DistrictOfficer) && actor.OwnAuthorityId is null)
            return null;
        reader ??= own is not null
            ? new LetterReader(new Office(OfficeKind.Authority, own.Id), own.Type, own.ProvinceId, own.DistrictId)
            : await db.LetterReaderAsync(actor, cancel);
        if (reader.Office is null || reader.IsCentre)
            return null;
        return count ??= await db.Letters.AsNoTracking().WaitingFor(db, reader).CountAsync(cancel);
    }

    /// <summary>The last time the office was reminded of one of them; null when never, or when none waits.</summary>
    public async Task<RemindedLetter?> RemindedAsync(Actor actor, LocalAuthority? own, CancellationToken cancel) =>
        await CountAsync(actor, own, cancel) is null or 0 ? null : await (
            from r in db.LetterReminders.MeantFor(reader!)
            join l in db.Letters.AsNoTracking().WaitingFor(db, reader!) on r.LetterId equals l.Id
            orderby r.At descending
            select new RemindedLetter(l.Id, l.Number, l.Subject, r.At)).FirstOrDefaultAsync(cancel);
}
