using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>What became of an edit: the set as it stands now, or why it stays as it was.</summary>
public sealed record SetEditOutcome(SetRecord Record, string? Problem = null);

/// <summary>
/// Makes an edit on the draft that stands. Whoever saves another indicator of the same set at the same instant is not in
/// the way: the edit is made again on what stands then.
/// </summary>
public sealed class SetEdits(AppDbContext db, SetQueries queries, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <param name="edit">May be called more than once, on another state each time.</param>
    /// <param name="others">The same for the drafts of the round's other types: the edited set, one of them, and what becomes of it (null: left alone).</param>
    /// <returns>Null when there is no such set.</returns>
    public async Task<SetEditOutcome?> MakeAsync(
        string year, string type, Actor actor, Func<IndicatorSetDefinition, Edit<IndicatorSetDefinition>> edit, CancellationToken cancel,
        Func<IndicatorSetDefinition, IndicatorSetDefinition, Edit<IndicatorSetDefinition>?>? others = null)
    {
        SetRecord? record = null;
        var outcome = await db.TrySaveAsync(
            async () => (record = await queries.FindAsync(year, type, null, cancel)) is null ? "" : await EditAsync(record), cancel);
        return record is null ? null : new(record, outcome.IsOvertaken ? words.Overtaken() : outcome.Refusal);

        async Task<string?> EditAsync(SetRecord found)
        {
            var now = clock.GetUtcNow();
            if (!found.IsDraft)
                return IndicatorSetRefusalText.Of(IndicatorSetRefusal.NotADraft, words);
            var made = edit(found.Set);
            if (!made.IsMade)
                return EditRefusalText.Of(made.Refusal!.Value, made.Named, words);
            if (found.Row.Rewrite(made.Result, actor, now) is { } refusal)
                return IndicatorSetRefusalText.Of(refusal, words);
            foreach (var other in others is null ? [] : await queries.OtherDraftsAsync(found, cancel))
            {
                if (others!(made.Result, other.Set) is not { } also)
                    continue;
                if (!also.IsMade)
                    return $"{TypeText.Short(other.Row.Type, words)} {EditRefusalText.Of(also.Refusal!.Value, also.Named, words)}";
                other.Row.Rewrite(also.Result, actor, now);
            }
            record = found with { Set = made.Result };
            return null;
        }
    }
}
