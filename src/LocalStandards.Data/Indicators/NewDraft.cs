using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Indicators;

/// <summary>What a new draft begins with when it is copied from a set in force.</summary>
public static class NewDraft
{
    /// <summary>The type's latest published set of a programme's year; null when there is none.</summary>
    public static Task<IndicatorSet?> InForceAsync(this AppDbContext db, Programme programme, int year, AuthorityType type, CancellationToken cancel) =>
        db.IndicatorSets.AsNoTracking()
            .Where(s => s.Type == type && s.Status == IndicatorSetStatus.Published && db.Rounds.Any(r => r.Id == s.RoundId && r.Programme == programme && r.Year == year))
            .OrderByDescending(s => s.Version)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The set with what the crosswalk says of its indicators, where the set itself does not: of sets that came with a file beside it.</summary>
    public static async Task<IndicatorSetDefinition> WithCrosswalkAsync(
        this AppDbContext db, Programme programme, IndicatorSetDefinition set, CancellationToken cancel)
    {
        var year = set.YearBE;
        var decided = (await db.Crosswalk.AsNoTracking().Where(l => l.Programme == programme && l.ToYear == year).ToListAsync(cancel)).ToLookup(l => l.ToCode);
        return set with
        {
            Indicators = set.Indicators.Select(indicator => indicator.Crosswalk.Count > 0 || !decided.Contains(indicator.Code)
                ? indicator
                : indicator with
                {
                    Crosswalk = decided[indicator.Code].GroupBy(l => l.FromYear).Select(g => new CrosswalkLink(g.Key, g.First().FromCode, g.First().IsSame)).ToValueList(),
                }).ToCodedList(),
        };
    }
}
