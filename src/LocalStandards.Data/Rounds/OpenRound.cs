using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Rounds;

/// <summary>
/// Makes the obligations of a round: one for every authority in being whose type has a published set and is not frozen
/// yet, as the authority stands now. Again, it adds only those that are missing.
/// </summary>
public sealed class OpenRound(AppDbContext db)
{
    private const int AtATime = 500;

    /// <param name="today">On which day an authority must be in being.</param>
    /// <returns>How many were added.</returns>
    public async Task<int> RunAsync(int roundId, DateOnly today, CancellationToken cancel)
    {
        var sets = await db.LatestSetsAsync(roundId, cancel);
        var frozen = await db.Set<EntryWindow>().Where(w => w.RoundId == roundId && w.FrozenAt != null).Select(w => w.Type).ToListAsync(cancel);
        var types = sets.Keys.Except(frozen).ToList();
        var missing = await db.WithoutObligation(roundId, types, today).AsNoTracking()
            .OrderBy(a => a.Code)
            .Select(a => new { Authority = a, District = a.District!.Name, Province = a.Province!.Name })
            .ToListAsync(cancel);
        foreach (var some in missing.Chunk(AtATime))
        {
            var made = some.Select(m => Obligation.For(m.Authority, m.District, m.Province, roundId, sets[m.Authority.Type])).ToList();
            db.AddRange(made);
            await db.SaveChangesAsync(cancel);
            foreach (var obligation in made)
                db.Entry(obligation).State = EntityState.Detached;
        }
        return missing.Count;
    }
}
