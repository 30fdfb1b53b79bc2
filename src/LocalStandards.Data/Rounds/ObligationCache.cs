using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LocalStandards.Data.Rounds;

/// <summary>An obligation with its authority and places, its round, what was submitted the year before, and how it stands now.</summary>
public sealed record CachedObligation(Obligation Obligation, AssessmentRound Round, VersionKey? Before, SubmissionStatus Status);

/// <summary>
/// Caches what an authority's assessment of a round needs and what rarely changes. One small query tells whether the actor
/// may see it and whether the entry still holds: the set, the round's stamp and the authority's. What was submitted the
/// year before is kept for a minute.
/// </summary>
public sealed class ObligationCache(IMemoryCache cache, RoundCache rounds, TimeProvider clock)
{
    // In bytes, roughly: the cache is bounded by them.
    private const int Size = 3000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    // As VisibleTo.FormsVisibleTo; compiled, since looking the query up in the cache took longer than running it.
    private static readonly Func<AppDbContext, int?, string, CancellationToken, Task<Mark?>> MarkOfOwn = EF.CompileAsyncQuery(
        (AppDbContext db, int? own, string roundCode, CancellationToken _) => db.Obligations
            .Where(o => o.AuthorityId == own && o.Round!.Code == roundCode)
            .Select(o => new Mark(
                o.Id, o.IndicatorSetId, o.RoundId, o.Round!.Stamp, o.Authority!.Stamp,
                db.Submissions.Where(s => s.ObligationId == o.Id).Select(s => s.Status).FirstOrDefault()))
            .FirstOrDefault());

    /// <param name="actor">Whose own authority is meant: only its forms may they open.</param>
    /// <param name="roundCode">As in the URL: 2569.</param>
    /// <returns>Shared by all requests: for reading only. Null when there is none.</returns>
    public async Task<CachedObligation?> FindAsync(AppDbContext db, Actor actor, string roundCode, CancellationToken cancel)
    {
        var mark = await MarkOfOwn(db, actor.OwnAuthorityId, roundCode, cancel);
        if (mark is null)
            return null;
        var now = clock.GetUtcNow();
        if (!cache.TryGetValue((nameof(ObligationCache), mark.Id), out Kept? kept)
            || !kept!.Mark.IsOfTheSame(mark) || kept.At > now || now >= kept.At + KeptFor)
        {
            var standing = await db.Obligations.AsNoTracking().Where(o => o.Id == mark.Id)
                .Include(o => o.Province).Include(o => o.District).Include(o => o.Authority)
                .Standing(db)
                .SingleAsync(cancel);
            kept = new Kept(mark, standing, now);
            cache.Set((nameof(ObligationCache), mark.Id), kept, new MemoryCacheEntryOptions { Size = Size, AbsoluteExpirationRelativeToNow = KeptFor });
        }
        return new CachedObligation(kept.Standing.Obligation, await rounds.FindAsync(db, mark.RoundId, mark.RoundStamp, cancel), kept.Standing.Before, mark.Status);
    }

    private sealed record Mark(int Id, int IndicatorSetId, int RoundId, Guid RoundStamp, Guid AuthorityStamp, SubmissionStatus Status)
    {
        /// <summary>Whether the cached entry still holds; the status is read anew each time.</summary>
        public bool IsOfTheSame(Mark other) => this == other with { Status = Status };
    }

    private sealed record Kept(Mark Mark, StandingObligation Standing, DateTimeOffset At);
}
