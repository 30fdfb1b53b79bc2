using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Changes a letter's hop at one office, also when several people change it at once.</summary>
public sealed class HopChanges(AppDbContext db)
{
    /// <summary>The office's hop with its receipts, to be changed; begun where nothing has happened there yet.</summary>
    public async Task<LetterHop> FindAsync(int letterId, Office office, CancellationToken cancel) =>
        await db.LetterHops.Include(h => h.Receipts)
            .SingleOrDefaultAsync(h => h.LetterId == letterId && h.OfficeKind == office.Kind && h.OfficeId == office.Id, cancel)
        ?? db.LetterHops.Add(new LetterHop(letterId, office)).Entity;

    public Task<bool> IsForwardedAsync(int letterId, Office office, CancellationToken cancel) =>
        db.LetterHops.AnyAsync(h => h.LetterId == letterId && h.OfficeKind == office.Kind && h.OfficeId == office.Id && h.ForwardedAt != null, cancel);

    /// <summary>Changes it and saves. Somebody faster is read again, so that the change sees what they did.</summary>
    public Task<SaveOutcome<LetterHopRefusal?>> ChangeAsync(int letterId, Office office, Func<LetterHop, LetterHopRefusal?> change, CancellationToken cancel) =>
        db.TrySaveAsync<LetterHopRefusal?>(async () => change(await FindAsync(letterId, office, cancel)), cancel);

    /// <summary>Marks the letter as read at the office, the first time it is opened there.</summary>
    public async Task ReadAsync(int letterId, Office office, int? byId, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await db.LetterHops.AnyAsync(h => h.LetterId == letterId && h.OfficeKind == office.Kind && h.OfficeId == office.Id && h.ReadAt != null, cancel))
        {
            await ChangeAsync(
                letterId, office,
                hop =>
                {
                    hop.Read(byId, now);
                    return null;
                },
                cancel);
        }
    }
}
