using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
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
        var now = clock.GetUtcNow();
        form.Id = id;
        var said = form.Read(now, ModelState, words);
        string notice = "";
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.Announcements.SingleOrDefaultAsync(a => a.Id == id && a.WithdrawnAt == null, cancel) is not { } announcement)
                    return NotFound();
                if (form.Seen != announcement.Stamp)
                {
                    // The page that says so carries the stamp of now: sent again, it is saved.
                    form.Seen = announcement.Stamp;
                    ModelState.Remove(nameof(form.Seen));
                    return Again("", words["มีผู้อื่นแก้ไขประกาศนี้หลังจากท่านเปิดหน้า ตรวจแล้วบันทึกอีกครั้ง"]);
                }
                if (said is null)
                    return View("Form", new AnnouncementFormPage(form));
                announcement.Change(said, now);
                if (await db.IsAnnouncedTwiceAsync(announcement, cancel))
                    return Again(nameof(form.Title), words["มีประกาศหัวข้อนี้ของวันเดียวกันแล้ว"]);
                notice = AnnouncementText.Saved(announcement, said, now, words);
                return null;
            },
            cancel);
        if (!outcome.IsSaved)
            return outcome.Refusal ?? Again("", words.Overtaken());
        TempData[Flash.Key] = notice;
        return LocalRedirect(AnnouncementsLinks.Announcement(id));

        ViewResult Again(string field, string problem)
        {
            ModelState.AddModelError(field, problem);
            return View("Form", new AnnouncementFormPage(form));
        }
    }
}
