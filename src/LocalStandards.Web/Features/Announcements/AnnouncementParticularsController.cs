using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>Changes what an announcement says and when.</summary>
[Route("announcements/{id:int}/particulars")]
[Authorize(Policies.WriteLibrary)]
public sealed class AnnouncementParticularsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Form(int id, CancellationToken cancel) =>
        await db.Announcements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.WithdrawnAt == null, cancel) is { } announcement
            ? View("Form", new AnnouncementFormPage(AnnouncementForm.Of(announcement)))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Change(int id, AnnouncementForm form, CancellationToken cancel)
    {
        if (await db.Announcements.SingleOrDefaultAsync(a => a.Id == id && a.WithdrawnAt == null, cancel) is not { } announcement)
            return NotFound();
        var now = clock.GetUtcNow();
        form.Id = id;
        var said = form.Read(now, ModelState, words);
        if (form.Seen != announcement.Stamp)
        {
            ModelState.AddModelError("", words["มีผู้อื่นแก้ไขประกาศนี้หลังจากท่านเปิดหน้า ตรวจแล้วบันทึกอีกครั้ง"]);
            // Whoever saves now has been told.
            (form.Seen, said) = (announcement.Stamp, null);
            ModelState.Remove(nameof(form.Seen));
        }
        if (said is null)
            return View("Form", new AnnouncementFormPage(form));
        announcement.Change(said, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", words["มีผู้อื่นบันทึกในเวลาเดียวกัน ให้ส่งอีกครั้ง"]);
            return View("Form", new AnnouncementFormPage(form));
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            ModelState.AddModelError(nameof(form.Title), words["มีประกาศหัวข้อนี้ของวันเดียวกันแล้ว"]);
            return View("Form", new AnnouncementFormPage(form));
        }
        TempData[Flash.Key] = AnnouncementText.Saved(announcement, said, now, words);
        return LocalRedirect($"/announcements/{id}");
    }
}
