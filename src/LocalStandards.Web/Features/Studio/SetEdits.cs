using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
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
    private const int Attempts = 10;

    /// <param name="edit">May be called more than once, on another state each time.</param>
    /// <param name="others">The same for the drafts of the round's other types: the edited set, one of them, and what becomes of it (null: left alone).</param>
    /// <returns>Null when there is no such set.</returns>
    public async Task<SetEditOutcome?> MakeAsync(
        string year, string type, Actor actor, Func<IndicatorSetDefinition, Edit<IndicatorSetDefinition>> edit, CancellationToken cancel,
        Func<IndicatorSetDefinition, IndicatorSetDefinition, Edit<IndicatorSetDefinition>?>? others = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await queries.FindAsync(year, type, null, cancel) is not { } record)
                return null;
            var now = clock.GetUtcNow();
            if (!record.IsDraft)
                return new(record, IndicatorSetRefusalText.Of(IndicatorSetRefusal.NotADraft, words));
            var made = edit(record.Set);
            if (!made.IsMade)
                return new(record, EditRefusalText.Of(made.Refusal!.Value, made.Named, words));
            if (record.Row.Rewrite(made.Result, actor, now) is { } refusal)
                return new(record, IndicatorSetRefusalText.Of(refusal, words));
            foreach (var other in others is null ? [] : await queries.OtherDraftsAsync(record, cancel))
            {
                if (others!(made.Result, other.Set) is not { } also)
                    continue;
                if (!also.IsMade)
                {
                    db.ChangeTracker.Clear();
                    return new(record, $"{TypeText.Short(other.Row.Type, words)} {EditRefusalText.Of(also.Refusal!.Value, also.Named, words)}");
                }
                other.Row.Rewrite(also.Result, actor, now);
            }
            try
            {
                await db.SaveChangesAsync(cancel);
                return new(record with { Set = made.Result });
            }
            catch (DbUpdateException collision) when (collision.IsCollision() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
