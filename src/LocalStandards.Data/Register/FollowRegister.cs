using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Register;

/// <summary>
/// Brings the obligations of a round to what the register says, for the types whose window has not been frozen: changed
/// authorities are followed, new ones added, and those that have ended, or whose type has no published set, leave. Where
/// the window has opened it does so one last time and freezes it.
/// </summary>
public sealed class FollowRegister(AppDbContext db)
{
    private const int AtATime = 500;

    /// <summary>Rounds in which something differs from the register, or a window has opened and is not frozen yet.</summary>
    public async Task<IReadOnlyList<int>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var windows = await db.Set<EntryWindow>()
            .Where(w => w.FrozenAt == null
                && db.IndicatorSets.Any(s => s.RoundId == w.RoundId && s.Type == w.Type && s.Status == IndicatorSetStatus.Published))
            .Select(w => new { w.RoundId, w.Type, w.Opens })
            .ToListAsync(cancel);
        var due = new List<int>();
        foreach (var round in windows.GroupBy(w => w.RoundId))
        {
            var types = round.Select(w => w.Type).ToList();
            if (round.Any(w => w.Opens <= now)
                || await Changed(round.Key, types, Bangkok.DateOf(now)).AnyAsync(cancel)
                || await db.WithoutObligation(round.Key, types, Bangkok.DateOf(now)).AnyAsync(cancel))
            {
                due.Add(round.Key);
            }
        }
        return due;
    }

    public async Task<FollowOutcome> RunAsync(int roundId, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.Include(r => r.Windows).SingleAsync(r => r.Id == roundId, cancel);
        var sets = await db.LatestSetsAsync(roundId, cancel);
        var types = round.Windows.Where(w => w.FrozenAt is null && sets.ContainsKey(w.Type)).Select(w => w.Type).ToList();
        var today = Bangkok.DateOf(now);
        var (changed, left) = await ChangeAsync(roundId, types, sets, today, cancel);
        var added = await new OpenRound(db).RunAsync(roundId, today, cancel);
        foreach (var type in types.Where(type => round.WindowFor(type).Opens <= now))
        {
            round.FreezeObligations(type, now);
            // The opening of a window that was recorded after its close is no news.
            if (now < round.WindowFor(type).Closes)
                db.Add(RoundNotices.WindowOpened(round, type, await db.Obligations.Where(o => o.RoundId == roundId && o.Type == type).Select(o => o.AuthorityId).ToListAsync(cancel), now));
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(changed, left, added);
    }

    private async Task<(int Changed, int Left)> ChangeAsync(
        int roundId, List<AuthorityType> types, IReadOnlyDictionary<AuthorityType, int> sets, DateOnly today, CancellationToken cancel)
    {
        var ids = await Changed(roundId, types, today).ToListAsync(cancel);
        var (changed, left) = (0, 0);
        foreach (var some in ids.Chunk(AtATime))
        {
            var rows = await db.Obligations.Where(o => some.Contains(o.Id))
                .Select(o => new
                {
                    Obligation = o, o.Authority, District = o.Authority!.District!.Name, Province = o.Authority.Province!.Name,
                    HasEnded = !o.Authority.Facts.Any(f => f.Kind == AuthorityFactKind.Type && (f.To == null || f.To > today)),
                })
                .ToListAsync(cancel);
            var leaving = rows.Where(r => r.HasEnded || !sets.ContainsKey(r.Authority!.Type)).ToList();
            // Practice with another type's set is of no use for the new one.
            var retyped = rows.Where(r => r.Authority!.Type != r.Obligation.Type).Concat(leaving).Select(r => r.Obligation.Id).Distinct().ToList();
            await new ErasePractice(db).OfAsync(retyped, cancel);
            db.RemoveRange(leaving.Select(r => r.Obligation));
            foreach (var row in rows.Except(leaving))
                row.Obligation.Follow(row.Authority!, row.District, row.Province, sets[row.Authority!.Type]);
            await db.SaveChangesAsync(cancel);
            (changed, left) = (changed + rows.Count - leaving.Count, left + leaving.Count);
        }
        return (changed, left);
    }

    /// <summary>Obligations that differ from the register; a submission that was begun, practice apart, keeps its obligation as it was.</summary>
    private IQueryable<int> Changed(int roundId, List<AuthorityType> types, DateOnly today) =>
        from o in db.Obligations
        where o.RoundId == roundId && types.Contains(o.Type)
            && !db.Submissions.Any(s => s.ObligationId == o.Id && s.Status != SubmissionStatus.Practice)
        join a in db.Authorities on o.AuthorityId equals a.Id
        where a.Type != o.Type || a.Name != o.Name || a.Tier != o.Tier || a.DistrictId != o.DistrictId || a.ProvinceId != o.ProvinceId
            || !a.Facts.Any(f => f.Kind == AuthorityFactKind.Type && (f.To == null || f.To > today))
        orderby o.Id
        select o.Id;
}

/// <param name="Left">Of authorities that have ended or whose type is not asked.</param>
public sealed record FollowOutcome(int Changed, int Left, int Added)
{
    public static FollowOutcome Nothing { get; } = new(0, 0, 0);
}
