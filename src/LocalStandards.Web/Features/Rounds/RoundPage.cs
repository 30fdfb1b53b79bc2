using LocalStandards.Data;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Rounds;

/// <param name="LastYear">The latest round's year; null before the first.</param>
public sealed record NewRoundPage(NewRoundForm Form, int? LastYear);

/// <param name="Registered">Authorities of the type in the register now.</param>
/// <param name="Obliged">Those that take part; none before the type's set is published.</param>
/// <param name="Set">The state of its newest set; null without one.</param>
public sealed record RoundType(AuthorityType Type, EntryWindow? Window, int Registered, int Obliged, IndicatorSetStatus? Set);

/// <summary>What a round stands on.</summary>
public sealed record RoundPage(AssessmentRound Round, DateTimeOffset Now, IReadOnlyList<RoundType> Types, bool MayWrite)
{
    public static async Task<RoundPage> OfAsync(AppDbContext db, AssessmentRound round, DateTimeOffset now, bool mayWrite, CancellationToken cancel)
    {
        var registered = await db.Authorities.GroupBy(a => a.Type).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var obliged = await db.Obligations.Where(o => o.RoundId == round.Id).GroupBy(o => o.Type).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var sets = (await db.IndicatorSets.AsNoTracking().Where(s => s.RoundId == round.Id).Select(s => new { s.Type, s.Version, s.Status }).ToListAsync(cancel))
            .GroupBy(s => s.Type).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Version)!.Status);
        return new RoundPage(round, now, [.. AuthorityTypes.All.Select(type => new RoundType(
            type, round.Windows.FirstOrDefault(w => w.Type == type), registered.GetValueOrDefault(type), obliged.GetValueOrDefault(type),
            sets.TryGetValue(type, out var status) ? status : null))], mayWrite);
    }
}
