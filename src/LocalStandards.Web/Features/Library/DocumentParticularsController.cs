using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>Changes what is said of a document: its title, for whom it is, from when.</summary>
[Route("documents/{id:int}/particulars")]
[Authorize(Policies.WriteLibrary)]
public sealed class DocumentParticularsController(AppDbContext db, DocumentQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Form(int id, CancellationToken cancel) =>
        await db.Documents.AsNoTracking().Include(d => d.Round).SingleOrDefaultAsync(d => d.Id == id && d.WithdrawnAt == null, cancel) is { } document
            ? View("Particulars", new DocumentFormPage(DocumentForm.Of(document), await queries.RoundsAsync(cancel), document))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Change(int id, DocumentForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rounds = await queries.RoundsAsync(cancel);
        var read = form.Read(rounds, now, ModelState, words);
        LibraryDocument document = null!;
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await queries.FindAsync(id, cancel) is not { WithdrawnAt: null } found)
                    return NotFound();
                document = found;
                if (form.Seen != document.Stamp)
                {
                    // The page that says so carries the stamp of now: sent again, it is saved.
                    form.Seen = document.Stamp;
                    ModelState.Remove(nameof(form.Seen));
                    ModelState.AddModelError("", words["มีผู้อื่นแก้ไขเอกสารนี้หลังจากท่านเปิดหน้า ตรวจแล้วบันทึกอีกครั้ง"]);
                }
                if (read is not var (said, from) || !ModelState.IsValid)
                    return View("Particulars", new DocumentFormPage(form, rounds, document));
                document.Change(said, from, now);
                return await db.RefuseTwiceAsync(document, ModelState, words, cancel) is { } existing
                    ? View("Particulars", new DocumentFormPage(form, rounds, document, existing)) : null;
            },
            cancel);
        if (outcome.IsOvertaken)
            ModelState.AddModelError("", words.Overtaken());
        if (!outcome.IsSaved)
            return outcome.Refusal ?? View("Particulars", new DocumentFormPage(form, rounds, document));
        TempData[Flash.Key] = PublicationText.Of(document, read!.Value.From, now, words);
        return LocalRedirect(LibraryLinks.Document(id));
    }
}
