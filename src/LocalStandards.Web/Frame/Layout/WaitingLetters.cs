using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Frame.Layout;

/// <summary>Letters on which an office has not done its part yet.</summary>
/// <param name="Reminded">The last time the office was reminded of one of them; asked for on the home page only.</param>
public sealed record WaitingLetters(int Count, RemindedLetter? Reminded);

/// <summary>A letter of which an office was reminded, and when.</summary>
public sealed record RemindedLetter(int Id, string Number, string Subject, DateTimeOffset At);

/// <summary>Counts what waits, for the navigation of every page.</summary>
public sealed class WaitingLetterQueries(AppDbContext db)
{
    /// <summary>Of an authority's people.</summary>
    public Task<WaitingLetters> OfAsync(LocalAuthority authority, bool withReminder, CancellationToken cancel) => OfAsync(
        new LetterReader(new Office(OfficeKind.Authority, authority.Id), authority.Type, authority.ProvinceId, authority.DistrictId), withReminder, cancel);

    /// <summary>Of a province's or a district's officer; null for everybody else.</summary>
    public async Task<WaitingLetters?> OfAsync(Actor actor, bool withReminder, CancellationToken cancel)
    {
        if (!actor.Has(Role.ProvincialOfficer) && !actor.Has(Role.DistrictOfficer) && actor.OwnAuthorityId is null)
            return null;
        var reader = await db.LetterReaderAsync(actor, cancel);
        return reader.Office is null || reader.IsCentre ? null : await OfAsync(reader, withReminder, cancel);
    }

    private async Task<WaitingLetters> OfAsync(LetterReader reader, bool withReminder, CancellationToken cancel)
    {
        var waiting = db.Letters.AsNoTracking().WaitingFor(db, reader);
        var count = await waiting.CountAsync(cancel);
        if (count == 0 || !withReminder)
            return new WaitingLetters(count, null);
        var reminded = await (
            from r in db.LetterReminders.MeantFor(reader)
            join l in waiting on r.LetterId equals l.Id
            orderby r.At descending
            select new RemindedLetter(l.Id, l.Number, l.Subject, r.At)).FirstOrDefaultAsync(cancel);
        return new WaitingLetters(count, reminded);
    }
}
