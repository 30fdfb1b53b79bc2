using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Indicators.Publishing;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The outcome of a transition: the sets, and the problem that kept all of them as they were; null when they changed.</summary>
public sealed record SetTransition(IReadOnlyList<SetRecord> Records, string? Problem);

/// <summary>Moves a set, and those of other types chosen with it, to the next status: all of them or none.</summary>
public sealed class SetTransitions(AppDbContext db, SetQueries queries, IStringLocalizer<Words> words)
{
    /// <summary>The newest set of the type and of the others named, to be written to. Null when there is no such set.</summary>
    public async Task<IReadOnlyList<SetRecord>?> FindAsync(string year, string type, IEnumerable<string> also, CancellationToken cancel)
    {
        var found = new List<SetRecord>();
        foreach (var slug in also.Prepend(type).Distinct().Take(AllTypes))
        {
            if (await queries.FindAsync(year, slug, null, cancel) is not { } record)
                return null;
            found.Add(record);
        }
        return found;
    }

    /// <summary>Moves all of them to the next status and saves.</summary>
    /// <param name="take">Changes them; returns in words why nothing is changed.</param>
    /// <returns>Null when there is no such set.</returns>
    public async Task<SetTransition?> TakeAsync(
        string year, string type, IEnumerable<string> also, Func<IReadOnlyList<SetRecord>, Task<string?>> take, CancellationToken cancel)
    {
        IReadOnlyList<SetRecord>? records = null;
        var outcome = await db.TrySaveAsync(
            async () => (records = await FindAsync(year, type, also, cancel)) is null ? "" : await take(records), cancel);
        return records is null ? null : new(records, outcome.IsOvertaken ? words.Overtaken() : outcome.Refusal);
    }

    /// <summary>As above, each of them by itself; the first refusal says whose it is.</summary>
    public Task<SetTransition?> TakeAsync(string year, string type, IEnumerable<string> also, Func<SetRecord, IndicatorSetRefusal?> step, CancellationToken cancel) =>
        TakeAsync(year, type, also, records => Task.FromResult(Step(records, step)), cancel);

    /// <returns>The first refusal in words; null when none is refused.</returns>
    public string? Step(IReadOnlyList<SetRecord> records, Func<SetRecord, IndicatorSetRefusal?> step)
    {
        foreach (var record in records)
        {
            if (step(record) is { } refusal)
                return Of(record, IndicatorSetRefusalText.Of(refusal, words));
        }
        return null;
    }

    /// <summary>The first of the sets that cannot go on before it is put right, in words; null when all can.</summary>
    public string? Blocked(IReadOnlyList<SetRecord> records) => records
        .Select(record => PublicationCheck.Of(record.Set).Count(f => f.Blocks) is > 0 and var count
            ? Of(record, words["ยังมี {0} รายการที่ต้องแก้ก่อน", count])
            : null)
        .FirstOrDefault(text => text is not null);

    private static int AllTypes => Domain.Authorities.AuthorityTypes.All.Count;

    private string Of(SetRecord record, string text) => $"{TypeText.Short(record.Row.Type, words)}: {text}";
}
