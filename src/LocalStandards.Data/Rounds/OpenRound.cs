using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Rounds;

/// <summary>
/// Makes the obligations of a round: one for every authority whose type has a published set, frozen as the authority
/// stands now. Again, it adds only those that are missing.
/// </summary>
public sealed class OpenRound(AppDbContext db)
{
    private const int AtATime = 500;

    /// <returns>How many were added.</returns>
    public async Task<int> RunAsync(int roundId, CancellationToken cancel)
    {
        var sets = (await db.IndicatorSets.AsNoTracking()
                .Where(s => s.RoundId == roundId && s.Status == IndicatorSetStatus.Published)
                .Select(s => new { s.Id, s.Type, s.Version })
                .ToListAsync(cancel))
            .GroupBy(s => s.Type)
            .ToDictionary(g => g.Key, g => g.MaxBy(s => s.Version)!.Id);
        var types = sets.Keys.ToList();
        var missing = await db.Authorities.AsNoTracking()
            .Where(a => types.Contains(a.Type) && !db.Obligations.Any(o => o.RoundId == roundId && o.AuthorityId == a.Id))
            .OrderBy(a => a.Code)
            .Select(a => new { Authority = a, District = a.District!.Name, Province = a.Province!.Name })
            .ToListAsync(cancel);
        foreach (var some in missing.Chunk(AtATime))
        {
            db.AddRange(some.Select(m => Obligation.For(m.Authority, m.District, m.Province, roundId, sets[m.Authority.Type])));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        return missing.Count;
    }
}
