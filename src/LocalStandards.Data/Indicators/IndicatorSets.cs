using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LocalStandards.Data.Indicators;

/// <summary>
/// Published sets, read once: they are frozen, a correction is another row, and a few dozen exist. Which indicators compare
/// with the year before is kept for a minute only, since publishing on any node rewrites the crosswalk.
/// </summary>
public sealed class IndicatorSets(IMemoryCache cache, TimeProvider clock)
{
    // Roughly what one figure with its field's name takes, in bytes: the cache is bounded by them.
    private const int FigureSize = 100;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, IndicatorSetDefinition> sets = new();
    private readonly ConcurrentDictionary<(Programme Programme, int Year), Comparable> comparable = new();

    /// <param name="id">Of a published <see cref="Domain.Rounds.IndicatorSet"/>.</param>
    public async ValueTask<IndicatorSetDefinition> FindAsync(AppDbContext db, int id, CancellationToken cancel)
    {
        if (sets.TryGetValue(id, out var known))
            return known;
        var document = await db.IndicatorSets.Where(s => s.Id == id).Select(s => s.Document).SingleAsync(cancel);
        return sets.GetOrAdd(id, IndicatorSetReader.ReadOne(document));
    }

    /// <summary>
    /// The authority's figures of the year before by this year's field, for the indicators whose definition the
    /// crosswalk says is the same. Empty when nothing was submitted. A submitted version is frozen, so its figures are kept
    /// while the crosswalk says what it said.
    /// </summary>
    /// <param name="round">The round they are shown in.</param>
    /// <param name="setId">The set they are shown beside.</param>
    /// <param name="before">What was submitted the year before (<see cref="VersionKey"/>).</param>
    public async ValueTask<IReadOnlyDictionary<string, decimal>> LastYearAsync(
        AppDbContext db, AssessmentRound round, int setId, VersionKey? before, CancellationToken cancel)
    {
        if (before is not { } version)
            return ReadOnlyDictionary<string, decimal>.Empty;
        var codes = await ComparableAsync(db, round.Programme, round.Year, cancel);
        if (cache.TryGetValue<KeptFigures>((setId, version), out var known) && ReferenceEquals(known!.Codes, codes))
            return known.Figures;
        var document = codes.Count == 0 ? null : await db.SubmissionVersions.AsNoTracking()
            .Where(v => v.ObligationId == version.ObligationId && v.Number == version.Number)
            .Select(v => v.AnswersDocument)
            .FirstOrDefaultAsync(cancel);
        var figures = document is null ? [] : Figures(AnswerDocument.Read(document), codes, (await FindAsync(db, setId, cancel)).Indicators);
        cache.Set((setId, version), new KeptFigures(codes, figures), new MemoryCacheEntryOptions
        {
            Size = FigureSize * (1 + figures.Count), SlidingExpiration = TimeSpan.FromMinutes(30),
        });
        return figures;
    }

    /// <summary>This year's code → last year's, of the indicators whose definition the crosswalk says is the same.</summary>
    /// <returns>The same object as long as it says the same.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string>> ComparableAsync(AppDbContext db, Programme programme, int year, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var known = comparable.GetValueOrDefault((programme, year));
        if (known is not null && known.At <= now && now < known.At + KeptFor)
            return known.Codes;
        var codes = await ReadComparableAsync(db, programme, year, cancel);
        if (known is not null && known.Codes.Count == codes.Count && known.Codes.All(c => codes.GetValueOrDefault(c.Key) == c.Value))
            codes = known.Codes;
        comparable[(programme, year)] = new(codes, now);
        return codes;
    }

    /// <summary>As <see cref="ComparableAsync"/>, as it stands in this transaction.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> ReadComparableAsync(
        AppDbContext db, Programme programme, int year, CancellationToken cancel) =>
        await db.Crosswalk.AsNoTracking()
            .Where(l => l.Programme == programme && l.ToYear == year && l.FromYear == year - 1 && l.IsSame)
            .ToDictionaryAsync(l => l.ToCode, l => l.FromCode, cancel);

    /// <summary>What a submitted version of the year before says, by the fields of these indicators.</summary>
    /// <param name="codes">As <see cref="ComparableAsync"/> has them.</param>
    internal static Dictionary<string, decimal> Figures(
        IReadOnlyDictionary<string, string> lastYear, IReadOnlyDictionary<string, string> codes, IEnumerable<Indicator> indicators)
    {
        var figures = new Dictionary<string, decimal>();
        foreach (var indicator in indicators)
        {
            if (!codes.TryGetValue(indicator.Code, out var before))
                continue;
            foreach (var item in indicator.Items.Where(i => i.IsTypedNumber))
            {
                if (lastYear.TryGetValue(new FieldName(before, item.Key).ToString(), out var text)
                    && AnswerText.Parse(item, text).Value.AsNumber is { } number)
                {
                    figures[new FieldName(indicator.Code, item.Key).ToString()] = number;
                }
            }
        }
        return figures;
    }

    private sealed record Comparable(IReadOnlyDictionary<string, string> Codes, DateTimeOffset At);

    private sealed record KeptFigures(IReadOnlyDictionary<string, string> Codes, IReadOnlyDictionary<string, decimal> Figures);
}

/// <summary>Names one submitted version.</summary>
public readonly record struct VersionKey(int ObligationId, int Number);
