using LocalStandards.Data;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>The document library: the list, one document with its versions, and a new one. What is not for the reader does not exist.</summary>
[Route("documents")]
public sealed class DocumentsController(
    AppDbContext db, DocumentQueries queries, KeepDocument keep, PortalSettings settings, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> List(DocumentListForm form, CancellationToken cancel) =>
        View("List", await queries.ListAsync(User.ToActor(), form.Read(), cancel));

    [HttpGet("{id:int}")]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await queries.PageAsync(id, User.ToActor(), settings.AddressFor(Request), cancel) is { } page ? View("Document", page) : NotFound();

    [HttpGet("new")]
    [Authorize(Policies.WriteLibrary)]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var rounds = await queries.RoundsAsync(cancel);
        return View("New", new DocumentFormPage(new DocumentForm { Round = rounds is [var latest, ..] ? latest.Code : null }, rounds, null));
    }

    [HttpPost]
    [Authorize(Policies.WriteLibrary)]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Add(DocumentForm form, CancellationToken cancel)
    {
        var (actor, now) = (User.ToActor(), clock.GetUtcNow());
        var rounds = await queries.RoundsAsync(cancel);
        var read = form.Read(rounds, now, ModelState, words);
        var file = form.File is null ? null : await keep.ReadAsync(form.File, nameof(form.File), ModelState, cancel);
        if (form.File is null)
            ModelState.AddModelError(nameof(form.File), words["เลือกไฟล์ของเอกสาร"]);
        if (read is not var (said, from) || file is null || !ModelState.IsValid)
            return View("New", new DocumentFormPage(form, rounds, null));
        LibraryDocument document = null!;
        var outcome = await keep.TrySaveAsync<IActionResult>(
            file,
            async kept =>
            {
                document = new LibraryDocument(said, kept, from, actor.UserId, now);
                if (await db.RefuseTwiceAsync(document, ModelState, words, cancel) is { } existing)
                    return View("New", new DocumentFormPage(form, rounds, null, existing));
                db.Add(document);
                return null;
            },
            cancel);
        if (outcome.IsOvertaken)
            ModelState.AddModelError("", words.Overtaken());
        if (!outcome.IsSaved)
            return outcome.Refusal ?? View("New", new DocumentFormPage(form, rounds, null));
        TempData[Flash.Key] = PublicationText.Of(document, from, now, words);
        return LocalRedirect(LibraryLinks.Document(document.Id));
    }
}
