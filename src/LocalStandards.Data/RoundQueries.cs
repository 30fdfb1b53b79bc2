using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data;

/// <summary>Rounds with what <see cref="AssessmentRound.EffectiveEnd"/> needs.</summary>
public static class RoundQueries
{
    /// <summary>With every window, and every extension with its scope and letter.</summary>
    public static IQueryable<AssessmentRound> WithDeadlines(this IQueryable<AssessmentRound> rounds) => rounds
        .Include(r => r.Windows).ThenInclude(w => w.Letter)
        .Include(r => r.Extensions).ThenInclude(e => e.Criteria)
        .Include(r => r.Extensions).ThenInclude(e => e.Letter)
        .AsSingleQuery();

    /// <summary>The latest round of minimum standards that has opened: what public pages show by default.</summary>
    public static IQueryable<AssessmentRound> LatestOpened(this IQueryable<AssessmentRound> rounds, DateTimeOffset now) => rounds
        .Where(r => r.Programme == Programme.MinimumStandards && r.Windows.Any(w => w.Opens <= now))
        .OrderByDescending(r => r.Year);
}
