using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>One entry form of the actor's own authority: shown, and saved whole or field by field.</summary>
[Route("entry/{year}/{form:form}")]
public sealed class EntryController(Submissions submissions, EntryPages pages, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadForms)]
    public async Task<IActionResult> Show(string year, string form, CancellationToken cancel)
    {
        var record = await submissions.ReadAsync(User.ToActor(), year, cancel);
        return record?.Context.Set.Forms.Find(form) is { } definition
            ? View("Form", await PageAsync(record, definition, null, cancel) with { Notice = Request.Query.ContainsKey("saved") ? words["บันทึกแล้ว"].Value : null })
            : NotFound();
    }

    /// <param name="set">The version of the set the page was made from; the one in force when it does not say.</param>
    /// <param name="practice">Whether the page was made before the window opened.</param>
    [HttpPost]
    [Authorize(Policies.FillForms)]
    [RequestFormLimits(ValueCountLimit = 4096, ValueLengthLimit = 64 * 1024, KeyLengthLimit = 256)]
    public async Task<IActionResult> Save(string year, string form, [FromQuery] int? set, [FromQuery] bool practice, CancellationToken cancel)
    {
        var (posted, actor) = (EntryForm.From(await Request.ReadFormAsync(cancel)), User.ToActor());
        var saved = await submissions.SaveAsync(
            actor, year,
            (record, submission) => record.Context.Set.Forms.Find(form) is { } asked
                ? submission.Record(record.Context, asked, posted.Changes, actor, record.Now, new PageOrigin(practice, record.Since(set)?.Superseded ?? NothingCorrected))
                : null,
            cancel);
        if (saved is not var (stands, outcome))
            return NotFound();
        var save = new EntrySave(posted, outcome ?? RecordOutcome.Nothing, stands.Since(set));
        var before = save.Since?.Before.Forms.Find(form);
        if (stands.Context.Set.Forms.Find(form) is not { } definition)
            return before is null ? NotFound() : await AsBeforeAsync(stands, before, save, cancel);
        if (!IsPart && save.Outcome.IsTakenWhole && stands.Submission!.Form(form).Errors == 0)
            return GoOn(stands, definition, posted.Go);
        if (IsPart && save.Outcome.Superseded.Count > 0 && before is not null)
            return await AsBeforeAsync(stands, before, save, cancel);
        var page = await PageAsync(stands, definition, save, cancel);
        return IsPart ? PartialView("_Saved", page) : View("Form", page);
    }

    private static readonly Dictionary<string, SetField> NothingCorrected = [];

    private bool IsPart => Request.Headers.ContainsKey("HX-Request");

    private LocalRedirectResult GoOn(EntryRecord record, FormDefinition from, string? go)
    {
        var forms = record.Context.Set.Forms.Select(f => f.Code).ToList();
        var to = forms.IndexOf(from.Code) + (go == "next" ? 1 : go == "previous" ? -1 : 0);
        var year = record.Context.Round.Code;
        return LocalRedirect(to < 0 || to == forms.Count ? EntryLinks.Review(year) : forms[to] == from.Code ? EntryLinks.SavedForm(year, from.Code) : EntryLinks.Form(year, forms[to]));
    }

    /// <summary>The card, or the whole of a form that is gone, as it was before the correction.</summary>
    private async Task<IActionResult> AsBeforeAsync(EntryRecord record, FormDefinition definition, EntrySave save, CancellationToken cancel)
    {
        var page = await pages.AsBeforeAsync(record, definition, Reader, save, IsPart, cancel);
        return IsPart ? PartialView("_Saved", page) : View("Form", page);
    }

    private Reader Reader => new(User.ToActor(), User.FullName());

    private Task<EntryPage> PageAsync(EntryRecord record, FormDefinition definition, EntrySave? save, CancellationToken cancel) =>
        pages.OfAsync(record, definition, Reader, save, IsPart && save is not null, cancel);
}
