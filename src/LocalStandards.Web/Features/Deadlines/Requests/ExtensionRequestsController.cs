using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Files;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Requests;

/// <summary>An authority or a province asks for more time and reads the answer; the centre reads what was asked.</summary>
[Route("deadlines/{year}/requests")]
public sealed class ExtensionRequestsController(
    AppDbContext db, RequestQueries queries, StoredFiles files, Uploads uploads, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const string Folder = "extension-requests";

    [HttpGet]
    [Authorize(Policies.ReadRequests)]
    public async Task<IActionResult> List(string year, int page = 1, CancellationToken cancel = default) =>
        await queries.ListAsync(year, Math.Clamp(page, 1, 100_000), User.ToActor(), cancel) is { } list ? View("Requests", list) : NotFound();

    [HttpGet("{id:int}")]
    [Authorize(Policies.ReadRequests)]
    public async Task<IActionResult> Show(string year, int id, CancellationToken cancel) =>
        await queries.FindAsync(year, id, User.ToActor(), cancel) is { } page ? View("Request", page) : NotFound();

    [HttpGet("{id:int}/file")]
    [Authorize(Policies.ReadRequests)]
    public async Task<IActionResult> Attachment(string year, int id, CancellationToken cancel)
    {
        var request = await db.RequestsVisibleTo(User.ToActor()).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.Round!.Code == year, cancel);
        return await files.FindAsync(Folder, request?.StoredFile, cancel) is { } content ? File(content, "application/pdf", request!.FileName ?? "request.pdf") : NotFound();
    }

    [HttpGet("new")]
    [Authorize(Policies.AskForTime)]
    public async Task<IActionResult> New(string year, CancellationToken cancel) =>
        await RoundAsync(year, cancel) is { } round && await queries.AskerAsync(round.Id, User.ToActor(), cancel) is { } asker
            ? View("NewRequest", PageOf(round, asker, new RequestForm()))
            : NotFound();

    [HttpPost]
    [Authorize(Policies.AskForTime)]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Create(string year, RequestForm form, CancellationToken cancel)
    {
        var (actor, now) = (User.ToActor(), clock.GetUtcNow());
        if (await RoundAsync(year, cancel) is not { } round || await queries.AskerAsync(round.Id, actor, cancel) is not { } asker)
            return NotFound();
        // A kind that is none is no other kind.
        if (ModelState[nameof(form.Kind)]?.Errors.Count > 0)
            form.Kind = 0;
        ModelState.Clear();
        var read = form.Read(ModelState, words, round.Programme, Bangkok.DateOf(now));
        var content = form.File is null ? null : await uploads.ReadPdfAsync(form.File, nameof(form.File), ModelState, cancel);
        if (read is not var (until, reason) || !ModelState.IsValid)
            return View("NewRequest", PageOf(round, asker, form));
        var (refusal, request) = ExtensionRequest.Ask(round.Id, asker.AuthorityId, asker.ProvinceId, form.Kind, until, reason, actor, now);
        if (request is null)
        {
            ModelState.AddModelError(nameof(form.WantedUntil), refusal == ExtensionRequestRefusal.DayIsPast ? words["วันที่ขอต้องไม่ก่อนวันนี้"] : words["สิทธิ์ของท่านทำรายการนี้ไม่ได้"]);
            return View("NewRequest", PageOf(round, asker, form));
        }
        var outcome = await db.TrySaveAsync<int?>(
            files, content?.In(Folder),
            async stored =>
            {
                // The other press of a double click asked for it already.
                if (await db.ExtensionRequests.Where(r => r.OpenKey == request.OpenKey).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancel) is { } same)
                    return same;
                if (stored is not null)
                    request.Attach(content!.Name, stored);
                db.Add(request);
                return null;
            },
            cancel);
        if (outcome.Refusal is { } first)
            return LocalRedirect(DeadlinesLinks.Request(year, first));
        if (outcome.IsOvertaken)
        {
            ModelState.AddModelError("", words.Overtaken());
            return View("NewRequest", PageOf(round, asker, form));
        }
        TempData[Flash.Key] = words["ส่งคำขอถึง สกถ. แล้ว คำตอบจะอยู่ในหน้านี้"].Value;
        return LocalRedirect(DeadlinesLinks.Request(year, request.Id));
    }

    private Task<AssessmentRound?> RoundAsync(string year, CancellationToken cancel) =>
        db.Rounds.AsNoTracking().WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel);

    private NewRequestPage PageOf(AssessmentRound round, Asker asker, RequestForm form) => new(round, asker, form,
        asker.Place is { } place ? DeadlineText.End(round.DeadlinesAt(DeadlineKind.Entry, clock.GetUtcNow()).Of(place).End) : null);
}
