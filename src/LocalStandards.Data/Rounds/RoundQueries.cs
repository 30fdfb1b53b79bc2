using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Rounds;

/// <summary>Rounds with what <see cref="AssessmentRound.EffectiveEnd"/> needs.</summary>
public static class RoundQueries
{
    /// <summary>With every window, and every extension with its scope and letter.</summary>
    public static IQueryable<AssessmentRound> WithDeadlines(this IQueryable<AssessmentRound> rounds) => rounds
        .Include(r => r.Windows).ThenInclude(w => w.Letter)
        .Include(r => r.Extensions).ThenInclude(e => e.Letter)
        .AsSingleQuery();

    /// <summary>All that take part in the round, with how far they have come: what granting or revoking is worked out on.</summary>
    public static async Task<IReadOnlyList<Participant>> ParticipantsAsync(this AppDbContext db, int roundId, CancellationToken cancel) =>
        (await (
            from o in db.Obligations
            where o.RoundId == roundId
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            select new { o.Type, o.ProvinceId, o.DistrictId, o.AuthorityId, Status = (SubmissionStatus?)s.Status }).ToListAsync(cancel))
        .ConvertAll(p => new Participant(new AuthorityPlace(p.Type, p.ProvinceId, p.DistrictId, p.AuthorityId), p.Status ?? SubmissionStatus.NotStarted));

    /// <summary>Of each type the latest set of the round that is published.</summary>
    public static async Task<IReadOnlyDictionary<AuthorityType, int>> LatestSetsAsync(this AppDbContext db, int roundId, CancellationToken cancel) =>
        (await db.IndicatorSets
            .Where(s => s.RoundId == roundId && s.Status == IndicatorSetStatus.Published)
            .Select(s => new { s.Id, s.Type, s.Version })
            .ToListAsync(cancel))
        .GroupBy(s => s.Type)
        .ToDictionary(g => g.Key, g => g.MaxBy(s => s.Version)!.Id);

    /// <summary>
    /// Rounds that have opened for a type whose set is published, <see cref="InOrder"/>: what public pages show. The first
    /// is the current one.
    /// </summary>
    public static IQueryable<AssessmentRound> LatestOpened(this IQueryable<AssessmentRound> rounds, AppDbContext db, DateTimeOffset now) => rounds
        .Where(r => r.Windows.Any(w => w.Opens <= now
            && db.IndicatorSets.Any(s => s.RoundId == r.Id && s.Type == w.Type && s.Status == IndicatorSetStatus.Published)))
        .InOrder();

    /// <summary>Rounds that are announced and have opened for nobody, the next first.</summary>
    public static IQueryable<AssessmentRound> Announced(this IQueryable<AssessmentRound> rounds, AppDbContext db, DateTimeOffset now) => rounds
        .Where(r => r.Windows.Any() && r.Windows.All(w => w.Opens > now)
            && db.IndicatorSets.Any(s => s.RoundId == r.Id && s.Status == IndicatorSetStatus.Published))
        .OrderBy(r => r.Programme).ThenBy(r => r.Year);

    /// <summary>Programme by programme (<see cref="Programme.All"/>), of each the latest year first: no two rounds stand alike.</summary>
    public static IOrderedQueryable<AssessmentRound> InOrder(this IQueryable<AssessmentRound> rounds) =>
        rounds.OrderBy(r => r.Programme).ThenByDescending(r => r.Year);
}
