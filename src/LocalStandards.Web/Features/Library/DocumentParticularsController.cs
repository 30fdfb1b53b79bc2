using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
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
        if (await queries.FindAsync(id, cancel) is not { WithdrawnAt: null } document)
            return NotFound();
        var now = clock.GetUtcNow();
        var rounds = await queries.RoundsAsync(cancel);
        var read = form.Read(rounds, now, ModelState, words);
        if (form.Seen != document.Stamp)
        {
            ModelState.AddModelError("", words["มีผู้อื่นแก้ไขเอกสารนี้หลังจากท่านเปิดหน้า ตรวจแล้วบันทึกอีกครั้ง"]);
            // Whoever saves now has been told.
            (form.Seen, read) = (document.Stamp, null);
            ModelState.Remove(nameof(form.Seen));
        }
        if (read is not var (said, from))
            return View("Particulars", new DocumentFormPage(form, rounds, document));
        document.Change(said, from, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", words["มีผู้อื่นบันทึกในเวลาเดียวกัน ให้ส่งอีกครั้ง"]);
            return View("Particulars", new DocumentFormPage(form, rounds, document));
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            db.ChangeTracker.Clear();
            return View("Particulars", new DocumentFormPage(form, rounds, document, await db.RefuseTwiceAsync(document, ModelState, words, cancel)));
        }
        TempData[Flash.Key] = PublicationText.Of(document, from, now, words);
        return LocalRedirect($"/documents/{id}");
    }
}
