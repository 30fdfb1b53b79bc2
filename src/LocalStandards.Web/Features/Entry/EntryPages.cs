using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Shared;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>Makes the page of a form from a record, and after a save that was refused in part from what was typed.</summary>
public sealed class EntryPages(EntryQueries queries, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <param name="save">What was posted and what became of it; null when the page is only shown.</param>
    /// <param name="isPart">Only the cards of the indicators that were posted.</param>
    public async Task<EntryPage> OfAsync(
        EntryRecord record, FormDefinition definition, Reader reader, EntrySave? save, bool isPart, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var actor = reader.Actor;
        var (entry, submission) = record;
        var form = submission?.Forms.FirstOrDefault(f => f.FormCode == definition.Code) ?? new FormEntry(definition.Code);
        var state = record.StateAt(now);
        var stored = submission?.Sheet(entry.LastYear) ?? new AnswerSheet(AnswerSheet.Empty.Fields) { LastYear = entry.LastYear };
        var cards = new IndicatorCards(entry, stored, Typed(save), save?.Outcome.Conflicts ?? [], save?.Outcome.TooLong ?? [], words);
        var touched = save?.Posted.Changes
            .Select(c => FieldName.TryParse(c.Field, out var name) ? name.Indicator : "").ToHashSet();
        var indicators = entry.Set.IndicatorsOf(definition).Where(i => !isPart || touched!.Contains(i.Code));
        var names = await queries.NamesAsync(new[] { form.SavedById, form.VerifiedById, form.AssignedToId }.Where(id => id != actor.UserId), cancel);
        var mayFill = entry.MayFill(form, actor);
        var refusal = save?.Outcome.Refusal ?? (state.CanFill ? null : Refusal.OfState(state))
            ?? (mayFill || !actor.Has(Role.SectionOfficer) ? null : new Refusal(RefusalKind.NotYours));
        var canFill = state.CanFill && mayFill && refusal?.Kind is not RefusalKind.PracticeOver;
        return new EntryPage(
            entry.Round.Code, definition.Code, FormTitles.Of(entry.Set, definition), AreaNames(entry.Set, definition),
            entry.Obligation.ShortName, entry.Set.Status == DataStatus.Sample,
            new FormProgress(form.Required, form.Filled, form.Missing, form.Errors, form.Warnings),
            [.. indicators.Select(cards.Of)],
            FormList.Of(entry.Set, submission, definition.Code),
            canFill, refusal is null ? null : RefusalText.Of(refusal, words),
            new SaveState(form.SavedAt, Name(form.SavedById)),
            new VerificationState(form.VerifiedAt, Name(form.VerifiedById), Name(form.AssignedToId), canFill && form.IsComplete),
            actor.UserId ?? 0)
        {
            PracticeUntil = state.IsPractice ? state.Opens : null,
        };

        string? Name(int? id) => id is not { } key ? null : key == actor.UserId ? reader.Name : names.GetValueOrDefault(key);
    }

    /// <summary>After a save, what was typed where it was not taken: conflicts, a closed round, text too long.</summary>
    private static Dictionary<string, string> Typed(EntrySave? save) =>
        save is not var (posted, outcome) ? []
        : outcome.Refusal is not null ? posted.Changes.ToDictionary(c => c.Field, c => c.Value)
        : posted.Changes
            .Where(c => outcome.TooLong.Contains(c.Field) || outcome.Conflicts.Any(x => x.Field == c.Field))
            .ToDictionary(c => c.Field, c => c.Value);

    private static string AreaNames(IndicatorSetDefinition set, FormDefinition form) => string.Join(" · ",
        form.AreaCodes.Select(code => set.Areas.Find(code)).OfType<Area>().Select(a => set.Fill(a.Name)));
}

/// <summary>Who the page is for.</summary>
public sealed record Reader(Actor Actor, string Name);

/// <summary>A post and what became of it.</summary>
public sealed record EntrySave(EntryForm Posted, RecordOutcome Outcome);
