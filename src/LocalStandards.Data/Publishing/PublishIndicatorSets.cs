using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Publishing;

/// <summary>What publishing came to, or why nothing was published.</summary>
/// <param name="Refused">Which of the sets is refused.</param>
/// <param name="Added">Obligations made: authorities that now take part.</param>
/// <param name="Moved">Obligations that answer the corrected version from now on.</param>
public sealed record PublishingOutcome(IndicatorSetRefusal? Refusal, IndicatorSet? Refused, int Added, int Moved);

/// <summary>
/// Publishes approved sets, all of them or none: freezes them, writes what their crosswalk decides, makes the obligations
/// that are missing, and moves to a correction whoever has not submitted.
/// </summary>
public sealed class PublishIndicatorSets(AppDbContext db)
{
    /// <param name="sets">Of one round; tracked.</param>
    /// <exception cref="DbUpdateException">A concurrent change: nothing is saved.</exception>
    public async Task<PublishingOutcome> RunAsync(IReadOnlyList<IndicatorSet> sets, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var ahead = new Dictionary<IndicatorSet, IReadOnlyList<AdoptionAhead>>();
        foreach (var set in sets.Where(s => s.Version > 1))
            ahead.Add(set, await new AdoptCorrection(db).WorkAheadAsync(set, cancel));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var set in sets)
        {
            if (set.Publish(actor, now) is { } refusal)
                return new(refusal, set, 0, 0);
        }
        await db.SaveChangesAsync(cancel);
        var roundId = sets[0].RoundId;
        var programme = await db.Rounds.Where(r => r.Id == roundId).Select(r => r.Programme).SingleAsync(cancel);
        foreach (var set in sets)
            await WriteCrosswalkAsync(programme, IndicatorSetReader.ReadOne(set.Document), cancel);
        var moved = 0;
        foreach (var (set, workedOut) in ahead)
            moved += await new AdoptCorrection(db).RunAsync(set.RoundId, set.Type, now, cancel, workedOut);
        var added = await new OpenRound(db).RunAsync(roundId, Bangkok.DateOf(now), cancel);
        await transaction.CommitAsync(cancel);
        return new(null, null, added, moved);
    }

    /// <summary>What the set decides about earlier years replaces what was decided; what it leaves open stays.</summary>
    private async Task WriteCrosswalkAsync(Programme programme, IndicatorSetDefinition set, CancellationToken cancel)
    {
        var year = set.YearBE;
        var known = await db.Crosswalk.Where(l => l.Programme == programme && l.ToYear == year).ToListAsync(cancel);
        foreach (var indicator in set.Indicators)
        {
            foreach (var link in indicator.Crosswalk.Where(l => l.YearBE < year))
            {
                var decided = known.FindAll(l => l.ToCode == indicator.Code && l.FromYear == link.YearBE);
                if (decided.Count == 1 && decided[0].FromCode == link.Code && decided[0].IsSame == link.IsSame)
                    continue;
                db.RemoveRange(decided);
                if (link.Code is { } code)
                    db.Add(new CrosswalkRow { Programme = programme, FromYear = link.YearBE, FromCode = code, ToYear = year, ToCode = indicator.Code, IsSame = link.IsSame });
            }
        }
        await db.SaveChangesAsync(cancel);
    }
}
