using System.Collections.Concurrent;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Indicators;

/// <summary>A published correction of a set, and what it means for answers to the version before.</summary>
/// <param name="Note">What it corrects and why, in the office's words.</param>
public sealed record PublishedCorrection(int Version, DateTimeOffset At, string? Note, Correction Correction);

/// <summary>The corrections that led to a set, worked out once: published sets are frozen.</summary>
public sealed class KnownCorrections(IndicatorSets sets)
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<PublishedCorrection>> leading = new();
    private readonly ConcurrentDictionary<(int From, int To), Correction> between = new();

    /// <summary>All that led from the first published version to the one the obligation is answered under, the latest first.</summary>
    public async ValueTask<IReadOnlyList<PublishedCorrection>> LeadingToAsync(AppDbContext db, Obligation obligation, CancellationToken cancel)
    {
        if (leading.TryGetValue(obligation.IndicatorSetId, out var known))
            return known;
        var found = await ReadAsync(db, obligation, cancel);
        return leading.GetOrAdd(obligation.IndicatorSetId, found);
    }

    /// <summary>What was corrected since an earlier version; null when nothing was, or there is no such version.</summary>
    public async ValueTask<Correction?> SinceAsync(AppDbContext db, Obligation obligation, int? version, CancellationToken cancel)
    {
        var current = await sets.FindAsync(db, obligation.IndicatorSetId, cancel);
        if (version is null || version >= current.Version)
            return null;
        var (roundId, type) = (obligation.RoundId, obligation.Type);
        var earlier = await db.IndicatorSets
            .Where(s => s.RoundId == roundId && s.Type == type && s.Version == version && s.Status == IndicatorSetStatus.Published)
            .Select(s => (int?)s.Id).SingleOrDefaultAsync(cancel);
        return earlier is { } id ? await BetweenAsync(db, id, obligation.IndicatorSetId, cancel) : null;
    }

    private async Task<IReadOnlyList<PublishedCorrection>> ReadAsync(AppDbContext db, Obligation obligation, CancellationToken cancel)
    {
        var current = await sets.FindAsync(db, obligation.IndicatorSetId, cancel);
        if (current.Version == 1)
            return [];
        var (roundId, type, version) = (obligation.RoundId, obligation.Type, current.Version);
        var versions = await db.IndicatorSets
            .Where(s => s.RoundId == roundId && s.Type == type && s.Version <= version && s.Status == IndicatorSetStatus.Published)
            .OrderBy(s => s.Version)
            .Select(s => new { s.Id, s.Version, s.PublishedAt, s.Note })
            .ToListAsync(cancel);
        var corrections = new List<PublishedCorrection>();
        for (var i = versions.Count - 1; i > 0; i--)
        {
            corrections.Add(new(
                versions[i].Version, versions[i].PublishedAt!.Value, versions[i].Note,
                await BetweenAsync(db, versions[i - 1].Id, versions[i].Id, cancel)));
        }
        return corrections;
    }

    private async ValueTask<Correction> BetweenAsync(AppDbContext db, int from, int to, CancellationToken cancel) =>
        between.TryGetValue((from, to), out var known)
            ? known
            : between.GetOrAdd((from, to), new Correction(await sets.FindAsync(db, from, cancel), await sets.FindAsync(db, to, cancel)));
}
