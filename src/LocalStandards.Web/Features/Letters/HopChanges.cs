using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Changes what became of a letter at one office, whoever changes it at the same moment.</summary>
public sealed class HopChanges(AppDbContext db)
{
    private const int Attempts = 3;

    /// <summary>The office's hop with its receipts, to be changed; begun where nothing has happened there yet.</summary>
    public async Task<LetterHop> FindAsync(int letterId, Office office, CancellationToken cancel) =>
        await db.LetterHops.Include(h => h.Receipts)
            .SingleOrDefaultAsync(h => h.LetterId == letterId && h.OfficeKind == office.Kind && h.OfficeId == office.Id, cancel)
        ?? db.LetterHops.Add(new LetterHop(letterId, office)).Entity;

    /// <summary>Changes it and saves. Somebody faster is read again, so that the change sees what they did.</summary>
    /// <param name="change">Returns whether there is something to save, beside its own answer.</param>
    public async Task<T> ChangeAsync<T>(int letterId, Office office, Func<LetterHop, (bool IsChanged, T Answer)> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (isChanged, answer) = change(await FindAsync(letterId, office, cancel));
            if (!isChanged)
            {
                db.ChangeTracker.Clear();
                return answer;
            }
            try
            {
                await db.SaveChangesAsync(cancel);
                return answer;
            }
            catch (DbUpdateException collision) when (collision.IsCollision() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Marks the letter as read at the office, the first time it is opened there.</summary>
    public async Task ReadAsync(int letterId, Office office, int? byId, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await db.LetterHops.AnyAsync(h => h.LetterId == letterId && h.OfficeKind == office.Kind && h.OfficeId == office.Id && h.ReadAt != null, cancel))
            await ChangeAsync(letterId, office, hop => (hop.Read(byId, now), true), cancel);
    }
}
