using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Results;

/// <summary>Takes the medians of one type in one round: one query over the results, the rest in memory.</summary>
public sealed class TakePeerMedians(AppDbContext db, IndicatorSets sets) : ITypeFigures
{
    /// <summary>How old a running figure may become.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>What was never taken, has become old while entry is open, or is not yet frozen though it has closed for everybody.</summary>
    public async Task<IReadOnlyList<(int RoundId, AuthorityType Type)>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var rounds = await db.Rounds.AsNoTracking().WithDeadlines().AsSplitQuery().ToListAsync(cancel);
        var published = (await db.IndicatorSets.Where(s => s.Status == IndicatorSetStatus.Published)
            .Select(s => new { s.RoundId, s.Type }).Distinct().ToListAsync(cancel)).Select(s => (s.RoundId, s.Type)).ToHashSet();
        var taken = await db.PeerReadings.AsNoTracking().ToDictionaryAsync(r => (r.RoundId, r.Type), r => r.AsOf, cancel);
        return
        [
            .. from round in rounds
               from window in round.Windows
               where window.Opens <= now && published.Contains((round.Id, window.Type))
                   && (!taken.TryGetValue((round.Id, window.Type), out var asOf)
                       || IsDue(asOf, round.LatestEnd(window.Type, DeadlineKind.Entry, now), now))
               orderby round.Year descending, round.Id, window.Type
               select (round.Id, window.Type),
        ];
    }

    public async Task<(int Authorities, int Figures)> RunAsync(int roundId, AuthorityType type, DateTimeOffset now, CancellationToken cancel)
    {
        var setId = await db.IndicatorSets.Where(s => s.RoundId == roundId && s.Type == type && s.Status == IndicatorSetStatus.Published)
            .OrderByDescending(s => s.Version).Select(s => (int?)s.Id).FirstOrDefaultAsync(cancel);
        if (setId is not { } id)
            return (0, 0);
        var figures = new PeerFigures(await sets.FindAsync(db, id, cancel));
        var count = await ReadAsync(roundId, type, figures, cancel);
        var medians = figures.Medians().Select(m => new PeerMedian
        {
            RoundId = roundId, Type = type, ProvinceId = m.ProvinceId ?? PeerMedian.Country, Code = m.Code, Value = m.Value, Count = m.Count,
        }).ToList();
        await db.ReplaceAsync(
            db.PeerReadings.Where(r => r.RoundId == roundId && r.Type == type), db.PeerMedians.Where(m => m.RoundId == roundId && m.Type == type),
            new PeerReading { RoundId = roundId, Type = type, AsOf = now }, medians, cancel);
        return (count, medians.Count);
    }

    /// <summary>The results of what is submitted or accepted now; what was returned counts again when it comes back.</summary>
    public IQueryable<PeerResult> Results(int roundId, AuthorityType type) =>
        from o in db.Obligations
        where o.RoundId == roundId && o.Type == type
        join s in db.Submissions on o.Id equals s.ObligationId
        where s.Status.CountsAsSubmitted()
        join r in db.Set<IndicatorResult>() on new { s.ObligationId, VersionNumber = s.Version } equals new { r.ObligationId, r.VersionNumber }
        orderby r.ObligationId
        select new PeerResult(o.Id, o.ProvinceId, new IndicatorResult(r.IndicatorCode, r.Band, r.Value));

    private async Task<int> ReadAsync(int roundId, AuthorityType type, PeerFigures figures, CancellationToken cancel)
    {
        var count = 0;
        var own = new List<IndicatorResult>();
        var (obligation, province) = (0, 0);
        await foreach (var (obligationId, provinceId, result) in Results(roundId, type).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (obligation != obligationId)
                Add();
            (obligation, province) = (obligationId, provinceId);
            own.Add(result);
        }
        Add();
        return count;

        void Add()
        {
            if (own.Count == 0)
                return;
            figures.Add(province, own);
            own.Clear();
            count++;
        }
    }

    /// <summary>After everybody's end one more time, and then never again: unless an extension recorded later reopens it.</summary>
    private static bool IsDue(DateTimeOffset asOf, DateTimeOffset end, DateTimeOffset now) =>
        asOf < end && (now >= end || now - asOf >= KeptFor);
}

/// <summary>One indicator's result of one authority, and where that lies.</summary>
/// <param name="Result">Band and value alone.</param>
public sealed record PeerResult(int ObligationId, int ProvinceId, IndicatorResult Result);
