using LocalStandards.Data;
using LocalStandards.Data.Submissions;
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
public sealed class ReviewController(AppDbContext db, Submissions submissions, EntryQueries queries, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadForms)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel) =>
        await submissions.ReadAsync(User.ToActor(), year, cancel) is { } record
            ? View("Review", await PageAsync(record, await FirstDeclarationAsync(record, cancel), cancel))
            : NotFound();

    /// <summary>Submits. Doing it twice, by a double click or from two tabs, leads to the one receipt.</summary>
    [HttpPost]
    [Authorize(Policies.Submit)]
    public async Task<IActionResult> Submit(string year, DeclarationForm form, CancellationToken cancel)
    {
        if (await submissions.ReadAsync(User.ToActor(), year, cancel) is not { } record)
            return NotFound();
        // Without a declaration nothing is submitted, but the page still tells all that is missing.
        if (form.Read(ModelState, words, Bangkok.DateOf(record.Now)) is not { } declaration)
            return record.Status == SubmissionStatus.Submitted ? Receipt(year, record.Submission!) : View("Review", await PageAsync(record, form, cancel));
        var actor = User.ToActor();
        var saved = await submissions.SaveAsync(
            actor, year,
            // An answer that changed meanwhile was not reviewed: what stands now is shown.
            (now, submission) => now.IsOvertaken && submission.Status != SubmissionStatus.Submitted
                ? new SubmitOutcome(null, null, false)
                : submission.Submit(now.Context, now.Context.Obligation.Authority!.Code, declaration, actor, now.Now),
            cancel);
        return saved!.Outcome.IsSubmitted ? Receipt(year, saved.Record.Submission!) : View("Review", await PageAsync(saved.Record, form, cancel));
    }

    private LocalRedirectResult Receipt(string year, Submission submission) =>
        LocalRedirect(EntryLinks.Receipt(year, submission.Version));

    private async Task<DeclarationForm> FirstDeclarationAsync(EntryRecord record, CancellationToken cancel)
    {
        var last = record.Submission is { Version: > 0 } submission
            ? await db.SubmissionVersions.AsNoTracking().FirstOrDefaultAsync(v => v.ObligationId == submission.ObligationId && v.Number == submission.Version, cancel)
            : null;
        if (last is not null)
            return new DeclarationForm { AppointmentNumber = last.AppointmentNumber, AppointedOn = ThaiDate.Short(last.AppointedOn), EndorsedBy = last.EndorsedBy };
        var today = Bangkok.DateOf(record.Now);
        var authority = record.Context.Obligation.AuthorityId;
        var clerk = await db.RoleAssignments
            .Where(r => r.AuthorityId == authority && r.Role == Role.Executive && r.Position == ExecutivePosition.Clerk && r.From <= today && (r.To == null || today < r.To))
            .Join(db.Users, r => r.UserId, u => u.Id, (_, u) => u.FullName)
            .FirstOrDefaultAsync(cancel);
        return new DeclarationForm { EndorsedBy = clerk };
    }

    private async Task<ReviewPage> PageAsync(EntryRecord record, DeclarationForm declaration, CancellationToken cancel)
    {
        var (entry, submission, _, _) = record;
        var set = entry.Set;
        var state = record.State;
        var sheet = submission?.Sheet(entry.LastYear) ?? new AnswerSheet(AnswerSheet.Empty.Fields) { LastYear = entry.LastYear };
        var outcome = entry.Round.Programme.Assess(set, sheet, entry.Obligation.Tier);
        var submitted = await queries.ResultsAsync(record, cancel);
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
                f.Form.Kind == FormKind.General ? null
                    : BandTally.Of(f.Outcomes.Where(o => o.Indicator.Measure.IsScored).Select(o => submitted is null ? o.Band : submitted[o.Indicator.Code]?.Band)),
                forms.First(x => x.Code == f.Form.Code).State))],
            declaration, User.FullName(), User.PositionTitle())
        {
            PracticeUntil = state.IsPractice ? state.Opens : null,
            SubmittedVersion = record.Status.CountsAsSubmitted() ? submission!.Version : null,
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
            text, FormTitles.Of(set, form), EntryLinks.Form(entry.Round.Code, form.Code) + "#" + target, violation.IsMissing, violation.IsConfirmed);
    }
}
