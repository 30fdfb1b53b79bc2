using System.Collections.Concurrent;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Indicators;

/// <summary>
/// Published sets and what of them compares with the year before, read once: they are frozen, a correction is another
/// row. A few dozen of them exist.
/// </summary>
public sealed class IndicatorSets
{
    private readonly ConcurrentDictionary<int, IndicatorSetDefinition> sets = new();
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, string>> comparable = new();

    /// <param name="id">Of <see cref="StoredIndicatorSet"/>.</param>
    public async ValueTask<IndicatorSetDefinition> FindAsync(AppDbContext db, int id, CancellationToken cancel)
    {
        if (sets.TryGetValue(id, out var known))
            return known;
        var document = await db.IndicatorSets.Where(s => s.Id == id).Select(s => s.Document).SingleAsync(cancel);
        return sets.GetOrAdd(id, IndicatorSetReader.ReadOne(document));
    }

    /// <summary>
    /// The authority's figures of the year before by this year's field, for the indicators whose definition the
    /// crosswalk says is the same. Empty when nothing was submitted.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, decimal>> LastYearAsync(
        AppDbContext db, int authorityId, AssessmentRound round, IndicatorSetDefinition set, CancellationToken cancel)
    {
        var codes = await ComparableAsync(db, round.Year, cancel);
        if (codes.Count == 0)
            return new Dictionary<string, decimal>();
        var document = await db.SubmissionVersions.AsNoTracking()
            .Where(v => db.Submissions.Any(s => s.ObligationId == v.ObligationId && s.Version == v.Number)
                && db.Obligations.Any(o => o.Id == v.ObligationId && o.AuthorityId == authorityId
                    && o.Round!.Programme == round.Programme && o.Round.Year == round.Year - 1))
            .Select(v => v.AnswersDocument)
            .FirstOrDefaultAsync(cancel);
        return document is null ? new Dictionary<string, decimal>() : Figures(AnswerDocument.Read(document), codes, set);
    }

    /// <summary>This year's code → last year's, of the indicators that compare.</summary>
    private async ValueTask<IReadOnlyDictionary<string, string>> ComparableAsync(AppDbContext db, int year, CancellationToken cancel) =>
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
