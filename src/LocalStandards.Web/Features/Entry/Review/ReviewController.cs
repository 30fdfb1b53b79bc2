using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Frame.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Review;

/// <summary>The review before submitting, and the submission itself.</summary>
[Route("entry/{year}/review")]
public sealed class ReviewController(AppDbContext db, EntryRecords records, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadForms)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel) =>
        await records.ReadAsync(User.ToActor(), year, cancel) is { } record
            ? View("Review", Page(record, await FirstDeclarationAsync(record, cancel)))
            : NotFound();

    /// <summary>Submits. Doing it twice, by a double click or from two tabs, leads to the one receipt.</summary>
    [HttpPost]
    [Authorize(Policies.Submit)]
    public async Task<IActionResult> Submit(string year, DeclarationForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var record = await records.FindAsync(actor, year, cancel);
        if (record is null)
            return NotFound();
        var now = clock.GetUtcNow();
        var submission = await record.SubmissionOrStartAsync(db, now, cancel);
        if (submission.Status == SubmissionStatus.Submitted)
            return Receipt(year, submission);
        var declaration = form.Read(ModelState, words, Bangkok.DateOf(now));
        // Without a declaration nothing is submitted, but the page still tells all that is missing.
        if (declaration is null)
            return View("Review", Page(record, form));
        var outcome = submission.Submit(record.Context, record.Context.Obligation.Authority!.Code, declaration, actor, now);
        if (!outcome.IsSubmitted)
            return View("Review", Page(record, form));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            // Another tab was faster, or an answer changed meanwhile: what stands now is shown.
            db.ChangeTracker.Clear();
            var current = await records.FindAsync(actor, year, cancel);
            return current?.Status == SubmissionStatus.Submitted
                ? Receipt(year, current.Submission!)
                : View("Review", Page(current!, form));
        }
        return Receipt(year, submission);
    }

    private LocalRedirectResult Receipt(string year, Submission submission) =>
        LocalRedirect($"/entry/{year}/receipts/{submission.Version}");

    private async Task<DeclarationForm> FirstDeclarationAsync(EntryRecord record, CancellationToken cancel)
    {
        var last = record.Submission is { Version: > 0 } submission
            ? await db.SubmissionVersions.AsNoTracking().FirstOrDefaultAsync(v => v.ObligationId == submission.ObligationId && v.Number == submission.Version, cancel)
            : null;
        if (last is not null)
            return new DeclarationForm { AppointmentNumber = last.AppointmentNumber, AppointedOn = ThaiDate.Short(last.AppointedOn), EndorsedBy = last.EndorsedBy };
        var today = Bangkok.DateOf(clock.GetUtcNow());
        var authority = record.Context.Obligation.AuthorityId;
        var clerk = await db.RoleAssignments
            .Where(r => r.AuthorityId == authority && r.Role == Role.Executive && r.Position == ExecutivePosition.Clerk && r.From <= today && (r.To == null || today < r.To))
            .Join(db.Users, r => r.UserId, u => u.Id, (_, u) => u.FullName)
            .FirstOrDefaultAsync(cancel);
        return new DeclarationForm { EndorsedBy = clerk };
    }

    private ReviewPage Page(EntryRecord record, DeclarationForm declaration)
    {
        var (entry, submission) = record;
        var set = entry.Set;
        var state = record.StateAt(clock.GetUtcNow());
        var sheet = submission?.Sheet(entry.LastYear) ?? new AnswerSheet(AnswerSheet.Empty.Fields) { LastYear = entry.LastYear };
        var outcome = set.Assess(sheet, entry.Obligation.Tier);
        var problems = outcome.Forms.SelectMany(f => f.Outcomes.SelectMany(o => o.Violations.Select(v => (f.Form, Outcome: o, Violation: v)))).ToList();
        var forms = FormList.Of(set, submission);
        return new ReviewPage(
            entry.Round.Code, entry.Obligation.ShortName,
            Places.Of(entry.Obligation, words), set.Status == DataStatus.Sample,
            state.IsOpen && entry.MaySubmit(User.ToActor()), state.IsOpen ? null : RefusalText.OfState(state, words),
            [.. problems.Where(p => p.Violation.Severity == Severity.Error).Select(p => Problem(entry, p.Form, p.Outcome, p.Violation))],
            [.. problems.Where(p => p.Violation.Severity == Severity.Warning).Select(p => Problem(entry, p.Form, p.Outcome, p.Violation))],
            [.. outcome.Forms.Select(f => new ReviewForm(
                f.Form.Code, FormTitles.Of(set, f.Form), f.Progress,
                f.Form.Kind == FormKind.General ? null : BandTally.Of(f.Outcomes.Where(o => o.Indicator.Measure.IsScored).Select(o => o.Band)),
                forms.First(x => x.Code == f.Form.Code).State))],
            declaration, User.FullName(), User.PositionTitle())
        {
            PracticeUntil = state.IsPractice ? state.Opens : null,
            SubmittedVersion = record.Status is SubmissionStatus.Submitted or SubmissionStatus.Accepted ? submission!.Version : null,
        };
    }

    private ReviewProblem Problem(EntryContext entry, FormDefinition form, IndicatorOutcome outcome, Violation violation)
    {
        var set = entry.Set;
        var indicator = outcome.Indicator;
        var item = violation.Key is { } key ? indicator.Items.Find(key) : null;
        var text = ViolationText.Of(violation, set, item, words);
        if (form.Kind != FormKind.General)
            text = words["ตัวชี้วัด {0} {1}", IndicatorNumbers.Of(set, indicator), text];
        var target = violation.Key is { } k ? "f-" + new FieldName(indicator.Code, k) : "i-" + indicator.Code;
        return new ReviewProblem(
            text, FormTitles.Of(set, form), $"/entry/{entry.Round.Code}/{form.Code}#{target}", violation.IsMissing, violation.IsConfirmed);
    }
}
