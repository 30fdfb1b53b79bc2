using System.Collections.Concurrent;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Rounds;

/// <summary>
/// Rounds with every window, extension and letter, as <see cref="AssessmentRound.EffectiveEnd"/> needs them. Read again
/// as soon as a round's stamp is another, on this node or elsewhere: an extension takes effect with the next request.
/// </summary>
public sealed class RoundCache
{
    private readonly ConcurrentDictionary<int, AssessmentRound> rounds = new();

    /// <param name="stamp">The stamp the round has now, read with whatever is asked about it.</param>
    /// <returns>Shared by all requests: for reading only.</returns>
    public async ValueTask<AssessmentRound> FindAsync(AppDbContext db, int id, Guid stamp, CancellationToken cancel)
    {
        if (rounds.TryGetValue(id, out var known) && known.Stamp == stamp)
            return known;
        return rounds[id] = await db.Rounds.AsNoTracking().WithDeadlines().AsSplitQuery().SingleAsync(r => r.Id == id, cancel);
    }
}
