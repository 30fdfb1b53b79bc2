using LocalStandards.Data.Indicators;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Frame.Work;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>Makes the page of a form from a record, and after a save that was refused in part from what was typed.</summary>
public sealed class EntryPages(EntryQueries queries, IStringLocalizer<Words> words)
{
    /// <param name="save">What was posted and what became of it; null when the page is only shown.</param>
    /// <param name="isPart">Only the cards of the indicators that were posted.</param>
    public async Task<EntryPage> OfAsync(
        EntryRecord record, FormDefinition definition, Reader reader, EntrySave? save, bool isPart, CancellationToken cancel)
    {
        var (entry, submission, leading, _) = record;
        var stands = save?.Outcome.Stands;
        var stored = stands?.Sheet ?? submission?.Sheet(entry.LastYear) ?? new AnswerSheet(AnswerSheet.Empty.Fields) { LastYear = entry.LastYear };
        var cards = new IndicatorCards(entry, stored, Typed(save), save?.Outcome.Conflicts ?? [], save?.Outcome.TooLong ?? [], words)
        {
            Superseded = SupersededAnswers.Of(submission, leading, words).ToLookup(f => f.Field),
            Assessed = stands?.Form,
            Submitted = await queries.ResultsAsync(record, cancel),
        };
        var page = await PageAsync(record, definition, reader, save, cards, isPart, cancel);
        return page with
        {
            Correction = CorrectionBand.Of(page.Year, leading.FirstOrDefault(c => c.Correction.TouchedForms.Contains(definition.Code))),
            Since = SinceOf(leading),
            NotTaken = save is { Outcome.Superseded.Count: > 0, Since: { } since }
                ? [.. save.Outcome.Superseded.Select(change => NotTakenOf(since, change))]
                : [],
        };
    }

    /// <summary>
    /// The page as it was made before a correction, with what was typed and could not be taken: locked, and saying that it is
    /// to be loaded again. What was typed stays in sight.
    /// </summary>
    /// <param name="definition">The form as it was.</param>
    /// <param name="save">With the correction that came between.</param>
    public async Task<EntryPage> AsBeforeAsync(
        EntryRecord record, FormDefinition definition, Reader reader, EntrySave save, bool isPart, CancellationToken cancel)
    {
        var since = save.Since!;
        var entry = record.Context with { Set = since.Before };
        var stored = AsBefore(record.Submission, since, entry.LastYear);
        var typed = save.Posted.Changes.ToDictionary(c => c.Field, c => c.Value);
        var cards = new IndicatorCards(entry, stored, typed, [], [], words);
        var page = await PageAsync(record with { Context = entry }, definition, reader, save, cards, isPart, cancel);
        return page with
        {
            CanFill = false,
            Verification = page.Verification with { CanVerify = false },
            WhyNot = words["ชุดตัวชี้วัดแก้ไขเป็นฉบับที่ {0} เมื่อ {1} ขณะที่เปิดหน้านี้อยู่ รายการนี้ถามไม่เหมือนเดิม สิ่งที่พิมพ์ยังอยู่บนหน้านี้แต่ไม่ถูกบันทึก ให้โหลดหน้าใหม่เพื่อตอบรายการที่แก้ไขแล้ว", since.After.Version, DateText.Of(record.Corrections[0].At)],
        };
    }

    private async Task<EntryPage> PageAsync(
        EntryRecord record, FormDefinition definition, Reader reader, EntrySave? save, IndicatorCards cards, bool isPart, CancellationToken cancel)
    {
        var actor = reader.Actor;
        var (entry, submission, _, _) = record;
        var form = submission?.Forms.FirstOrDefault(f => f.FormCode == definition.Code) ?? new FormEntry(definition.Code);
        var state = record.State;
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
            SetVersion = entry.Set.Version,
        };

        string? Name(int? id) => id is not { } key ? null : key == actor.UserId ? reader.Name : names.GetValueOrDefault(key);
    }

    /// <summary>After a save, what was typed where it was not taken: conflicts, a closed round, text too long.</summary>
    private static Dictionary<string, string> Typed(EntrySave? save) =>
        save is not var (posted, outcome, _) ? []
        : outcome.Refusal is not null ? posted.Changes.ToDictionary(c => c.Field, c => c.Value)
        : posted.Changes
            .Where(c => outcome.TooLong.Contains(c.Field) || outcome.Conflicts.Any(x => x.Field == c.Field))
            .ToDictionary(c => c.Field, c => c.Value);

    private NotTaken NotTakenOf(Correction since, FieldChange change)
    {
        var field = since.Superseded[change.Field];
        var label = ReadableAnswer.LabelOf(since.Before, field, words);
        return new NotTaken(
            field.Indicator.IsGeneral ? label : words["ตัวชี้วัด {0} {1}", IndicatorNumbers.Of(since.Before, field.Indicator), label],
            ReadableAnswer.Of(since.Before, field.Indicator, field.Name.Key, field.Canonical(change.Value), words));
    }

    private static AnswerSheet AsBefore(Submission? submission, Correction since, IReadOnlyDictionary<string, decimal> lastYear)
    {
        var answers = submission?.Answers.Concat(submission.SupersededAnswers).ToDictionary(a => a.Field, a => a.Value) ?? [];
        foreach (var (field, was) in since.Superseded)
        {
            // Put superseded by whichever of the corrections since then was the first to ask otherwise.
            var superseded = Enumerable.Range(since.Before.Version, since.After.Version - since.Before.Version)
                .Select(version => answers.GetValueOrDefault(new SupersededName(was.Name, version).ToString()))
                .FirstOrDefault(value => value is not null);
            if (superseded is not null)
                answers[field] = superseded;
            else
                answers.Remove(field);
        }
        return new AnswerSheet(answers) { LastYear = lastYear };
    }

    private static Dictionary<string, int> SinceOf(IReadOnlyList<PublishedCorrection> leading)
    {
        if (leading.Count == 0)
            return NoneCorrected;
        var since = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var correction in leading)
        {
            foreach (var field in correction.Correction.Superseded.Keys)
                since.TryAdd(field, correction.Version);
        }
        return since;
    }

    private static readonly Dictionary<string, int> NoneCorrected = [];

    /// <summary>The areas of a form in one line.</summary>
    public static string AreaNames(IndicatorSetDefinition set, FormDefinition form) => string.Join(" · ",
        form.AreaCodes.Select(code => set.Areas.Find(code)).OfType<Area>().Select(a => set.Fill(a.Name)));
}

/// <summary>Who the page is for.</summary>
public sealed record Reader(Actor Actor, string Name);

/// <summary>A post and what became of it.</summary>
/// <param name="Since">What was corrected since the posted page was made; null when nothing was.</param>
public sealed record EntrySave(EntryForm Posted, RecordOutcome Outcome, Correction? Since);
