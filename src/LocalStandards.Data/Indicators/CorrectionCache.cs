using System.Collections.Concurrent;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Indicators;

/// <summary>A published correction of a set, and what it means for answers to the version before.</summary>
/// <param name="Note">What it corrects and why, in the office's words.</param>
public sealed record PublishedCorrection(int Version, DateTimeOffset At, string? Note, Correction Correction);

/// <summary>How a set came to be what it is.</summary>
/// <param name="Corrections">The latest first; none of a first version.</param>
/// <param name="EverPersonal">The fields that the set or any version before it marks personal.</param>
public sealed record SetHistory(IReadOnlyList<PublishedCorrection> Corrections, IReadOnlySet<string> EverPersonal);

/// <summary>The corrections that led to a set, worked out once: published sets are frozen.</summary>
public sealed class CorrectionCache(IndicatorSets sets)
{
    private readonly ConcurrentDictionary<int, SetHistory> leading = new();

    /// <summary>All that led from the first published version to the one the obligation is answered under.</summary>
    public async ValueTask<SetHistory> LeadingToAsync(AppDbContext db, Obligation obligation, CancellationToken cancel) =>
        leading.TryGetValue(obligation.IndicatorSetId, out var known)
            ? known
            : leading.GetOrAdd(obligation.IndicatorSetId, await ReadAsync(db, obligation, cancel));

    private async Task<SetHistory> ReadAsync(AppDbContext db, Obligation obligation, CancellationToken cancel)
    {
        var current = await sets.FindAsync(db, obligation.IndicatorSetId, cancel);
        var (roundId, type, version) = (obligation.RoundId, obligation.Type, current.Version);
        var versions = version == 1 ? [] : await db.IndicatorSets
            .Where(s => s.RoundId == roundId && s.Type == type && s.Version <= version && s.Status == IndicatorSetStatus.Published)
            .OrderBy(s => s.Version)
            .Select(s => new { s.Id, s.Version, s.PublishedAt, s.Note })
            .ToListAsync(cancel);
        var corrections = new List<PublishedCorrection>();
        for (var i = versions.Count - 1; i > 0; i--)
        {
            corrections.Add(new(
                versions[i].Version, versions[i].PublishedAt!.Value, versions[i].Note,
                new Correction(await sets.FindAsync(db, versions[i - 1].Id, cancel), await sets.FindAsync(db, versions[i].Id, cancel))));
        }
        return new(corrections, corrections.SelectMany(c => c.Correction.Before.PersonalFields()).Concat(current.PersonalFields()).ToHashSet(StringComparer.Ordinal));
    }
}
