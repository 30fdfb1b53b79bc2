using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LocalStandards.Data.Indicators;

/// <summary>
/// Published sets and what of them compares with the year before, read once: they are frozen, a correction is another
/// row. A few dozen of them exist.
/// </summary>
public sealed class IndicatorSets(IMemoryCache cache)
{
    // Roughly what one figure with its field's name takes, in bytes: the cache is bounded by them.
    private const int FigureSize = 100;

    private readonly ConcurrentDictionary<int, IndicatorSetDefinition> sets = new();
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, string>> comparable = new();

    /// <param name="id">Of <see cref="Domain.Rounds.IndicatorSet"/>.</param>
    public async ValueTask<IndicatorSetDefinition> FindAsync(AppDbContext db, int id, CancellationToken cancel)
    {
        if (sets.TryGetValue(id, out var known))
            return known;
        var document = await db.IndicatorSets.Where(s => s.Id == id).Select(s => s.Document).SingleAsync(cancel);
        return sets.GetOrAdd(id, IndicatorSetReader.ReadOne(document));
    }

    /// <summary>
    /// The authority's figures of the year before by this year's field, for the indicators whose definition the
    /// crosswalk says is the same. Empty when nothing was submitted. A submitted version is frozen, so its figures are kept.
    /// </summary>
    /// <param name="setId">The set they are shown beside.</param>
    /// <param name="before">What was submitted the year before (<see cref="VersionKey"/>).</param>
    public async ValueTask<IReadOnlyDictionary<string, decimal>> LastYearAsync(
        AppDbContext db, int year, int setId, VersionKey? before, CancellationToken cancel)
    {
        if (before is not { } version)
            return ReadOnlyDictionary<string, decimal>.Empty;
        if (cache.TryGetValue<IReadOnlyDictionary<string, decimal>>((setId, version), out var known))
            return known!;
        var codes = await ComparableAsync(db, year, cancel);
        var document = codes.Count == 0 ? null : await db.SubmissionVersions.AsNoTracking()
            .Where(v => v.ObligationId == version.ObligationId && v.Number == version.Number)
            .Select(v => v.AnswersDocument)
            .FirstOrDefaultAsync(cancel);
        var figures = document is null ? [] : Figures(AnswerDocument.Read(document), codes, await FindAsync(db, setId, cancel));
        return cache.Set((setId, version), figures, new MemoryCacheEntryOptions
        {
            Size = FigureSize * (1 + figures.Count), SlidingExpiration = TimeSpan.FromMinutes(30),
        });
    }

    /// <summary>This year's code → last year's, of the indicators whose definition the crosswalk says is the same.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> ComparableAsync(AppDbContext db, int year, CancellationToken cancel) =>
        comparable.TryGetValue(year, out var known)
            ? known
            : comparable.GetOrAdd(year, await db.Crosswalk.AsNoTracking()
                .Where(l => l.ToYear == year && l.FromYear == year - 1 && l.IsSame)
                .ToDictionaryAsync(l => l.ToCode, l => l.FromCode, cancel));

    private static Dictionary<string, decimal> Figures(
        IReadOnlyDictionary<string, string> lastYear, IReadOnlyDictionary<string, string> codes, IndicatorSetDefinition set)
    {
        var figures = new Dictionary<string, decimal>();
        foreach (var indicator in set.Indicators)
        {
            if (!codes.TryGetValue(indicator.Code, out var before))
                continue;
            foreach (var item in indicator.Items.Where(i => i.IsTypedNumber))
            {
                if (lastYear.TryGetValue(new FieldName(before, item.Key).ToString(), out var text)
                    && AnswerText.Parse(item, text).Value.AsNumber is { } number)
                    figures[new FieldName(indicator.Code, item.Key).ToString()] = number;
            }
        }
        return figures;
    }
}

/// <summary>Names one submitted version.</summary>
public readonly record struct VersionKey(int ObligationId, int Number);
