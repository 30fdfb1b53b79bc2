using LocalStandards.Data;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Shared;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>One entry form of the actor's own authority: shown, and saved whole or field by field.</summary>
[Route("entry/{year}/{form:regex(^\\d[[\\d-]]*$)}")]
public sealed class EntryController(AppDbContext db, EntryRecords records, KnownSubmissions submissions, EntryQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <summary>Two people may save the same form at the same instant; the slower tries again on what now stands. More often than it can lose.</summary>
    private const int Attempts = 20;

    [HttpGet]
    [Authorize(Policies.ReadForms)]
    public async Task<IActionResult> Show(string year, string form, CancellationToken cancel)
    {
        var record = await records.ReadAsync(User.ToActor(), year, cancel);
        return record?.Context.Set.Forms.Find(form) is { } definition
            ? View("Form", await PageAsync(record, definition, Nothing, cancel))
            : NotFound();
    }

    [HttpPost]
    [Authorize(Policies.FillForms)]
    [RequestFormLimits(ValueCountLimit = 4096, ValueLengthLimit = 64 * 1024, KeyLengthLimit = 256)]
    public async Task<IActionResult> Save(string year, string form, CancellationToken cancel)
    {
        var posted = EntryForm.From(await Request.ReadFormAsync(cancel));
        for (var attempt = 1; ; attempt++)
        {
            var record = await records.FindAsync(User.ToActor(), year, cancel);
            if (record?.Context.Set.Forms.Find(form) is not { } definition)
                return NotFound();
            var now = clock.GetUtcNow();
            var submission = record.SubmissionOrStart(db, now);
            var outcome = submission.Record(record.Context, definition, posted.Changes, User.ToActor(), now);
            try
            {
                if (outcome.Changed > 0)
                {
                    await db.SaveChangesAsync(cancel);
                    submissions.Keep(submission);
                }
            }
            catch (DbUpdateException collision) when (collision.IsCollision() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
                continue;
            }
            record = record with { Submission = submission };
            return Request.Headers.ContainsKey("HX-Request")
                ? PartialView("_Saved", await PageAsync(record, definition, (posted, outcome), cancel))
                : await AnswerAsync(record, definition, posted, outcome, cancel);
        }
    }

    private static (EntryForm Posted, RecordOutcome Outcome)? Nothing => null;

    private async Task<IActionResult> AnswerAsync(
        EntryRecord record, FormDefinition definition, EntryForm posted, RecordOutcome outcome, CancellationToken cancel)
    {
        var page = await PageAsync(record, definition, (posted, outcome), cancel);
        var isWhole = outcome.Refusal is null && outcome.Conflicts.Count == 0 && outcome.TooLong.Count == 0;
        if (!isWhole || page.Problems.Any())
            return View("Form", page);
        var next = posted.Go == "next" ? page.Next?.Code : posted.Go == "previous" ? page.Previous?.Code : page.FormCode;
        return next is null
            ? LocalRedirect($"/entry/{page.Year}/review")
            : LocalRedirect($"/entry/{page.Year}/{next}{(next == page.FormCode ? "?saved=1" : "")}");
    }

    private async Task<EntryPage> PageAsync(
        EntryRecord record, FormDefinition definition, (EntryForm Posted, RecordOutcome Outcome)? save, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var actor = User.ToActor();
        var (entry, submission) = record;
        var form = submission?.Forms.FirstOrDefault(f => f.FormCode == definition.Code) ?? new FormEntry(definition.Code);
        var state = record.StateAt(now);
        var stored = submission?.Sheet(entry.LastYear) ?? new AnswerSheet(AnswerSheet.Empty.Fields) { LastYear = entry.LastYear };
        var cards = new IndicatorCards(entry, stored, Typed(save), save?.Outcome.Conflicts ?? [], save?.Outcome.TooLong ?? [], words);
        var touched = save?.Posted.Changes
            .Select(c => FieldName.TryParse(c.Field, out var name) ? name.Indicator : "").ToHashSet();
        var isPart = touched is not null && Request.Headers.ContainsKey("HX-Request");
        var indicators = entry.Set.IndicatorsOf(definition).Where(i => !isPart || touched!.Contains(i.Code));
        var names = await queries.NamesAsync(new[] { form.SavedById, form.VerifiedById, form.AssignedToId }.Where(id => id != actor.UserId), cancel);
        var refusal = save?.Outcome.Refusal ?? (state.IsOpen ? null : Refusal.OfState(state))
            ?? (entry.MayFill(form, actor) || !(actor.Has(Domain.Access.Role.SectionOfficer)) ? null : new Refusal(RefusalKind.NotYours));
        return new EntryPage(
            entry.Round.Code, definition.Code, FormTitles.Of(entry.Set, definition), AreaNames(entry.Set, definition),
            entry.Obligation.ShortName, entry.Set.Status == DataStatus.Sample,
            new FormProgress(form.Required, form.Filled, form.Missing, form.Errors, form.Warnings),
            [.. indicators.Select(cards.Of)],
            FormList.Of(entry.Set, submission, definition.Code),
            state.IsOpen && entry.MayFill(form, actor), refusal is null ? null : RefusalText.Of(refusal, words),
            new SaveState(form.SavedAt, Name(form.SavedById)),
            new VerificationState(form.VerifiedAt, Name(form.VerifiedById), Name(form.AssignedToId), state.IsOpen && entry.MayFill(form, actor) && form.IsComplete),
            actor.UserId ?? 0)
        {
            Notice = Request.Query.ContainsKey("saved") ? words["บันทึกแล้ว"].Value : null,
        };

        string? Name(int? id) => id is not { } key ? null : key == actor.UserId ? User.FullName() : names.GetValueOrDefault(key);
    }

    /// <summary>After a save, what was typed where it was not taken: conflicts, a closed round, text too long.</summary>
    private static Dictionary<string, string> Typed((EntryForm Posted, RecordOutcome Outcome)? save) =>
        save is not var (posted, outcome) ? []
        : outcome.Refusal is not null ? posted.Changes.ToDictionary(c => c.Field, c => c.Value)
        : posted.Changes
            .Where(c => outcome.TooLong.Contains(c.Field) || outcome.Conflicts.Any(x => x.Field == c.Field))
            .ToDictionary(c => c.Field, c => c.Value);

    private static string AreaNames(IndicatorSetDefinition set, FormDefinition form) => string.Join(" · ",
        form.AreaCodes.Select(code => set.Areas.Find(code)).OfType<Area>().Select(a => set.Fill(a.Name)));
}
