using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>Announcements: those that hold now for everybody, all for the centre, who writes them.</summary>
[Route("announcements")]
public sealed class AnnouncementsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 20;

    /// <param name="page">As text, so that whatever stands in the address is read.</param>
    [HttpGet]
    [Authorize(Policies.Everyone)]
    [OutputCache(PolicyName = PublicPages.Kept)]
    public async Task<IActionResult> List(string? page, CancellationToken cancel)
    {
        var (actor, now) = (User.ToActor(), clock.GetUtcNow());
        var announcements = db.Announcements.AsNoTracking().VisibleTo(actor, now);
        var total = await announcements.CountAsync(cancel);
        var number = Math.Min(Pager.NumberOf(page), Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await announcements.InOrder().Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return View("List", new AnnouncementListPage(
            rows, new Pager(number, PageSize, total, AnnouncementsLinks.Page),
            actor.IsCentre, actor.Has(Role.CentralOfficer), now));
    }

    [HttpGet("{id:int}")]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        var (actor, now) = (User.ToActor(), clock.GetUtcNow());
        return await db.Announcements.AsNoTracking().VisibleTo(actor, now).SingleOrDefaultAsync(a => a.Id == id, cancel) is { } announcement
            ? View("Announcement", new AnnouncementPage(announcement, actor.Has(Role.CentralOfficer), now))
            : NotFound();
    }

    [HttpGet("new")]
    [Authorize(Policies.WriteLibrary)]
    public IActionResult New() => View("Form", new AnnouncementFormPage(new AnnouncementForm()));

    [HttpPost]
    [Authorize(Policies.WriteLibrary)]
    public async Task<IActionResult> Add(AnnouncementForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        form.Id = null;
        if (form.Read(now, ModelState, words) is not { } said)
            return View("Form", new AnnouncementFormPage(form));
        Announcement announcement = null!;
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                announcement = new Announcement(said, User.ToActor().UserId, now);
                if (await db.IsAnnouncedTwiceAsync(announcement, cancel))
                    return Again(nameof(form.Title), words["มีประกาศหัวข้อนี้ของวันเดียวกันแล้ว"]);
                db.Add(announcement);
                return null;
            },
            cancel);
        if (!outcome.IsSaved)
            return outcome.Refusal ?? Again("", words.Overtaken());
        TempData[Flash.Key] = AnnouncementText.Saved(announcement, said, now, words);
        return LocalRedirect(AnnouncementsLinks.Announcement(announcement.Id));

        ViewResult Again(string field, string problem)
        {
            ModelState.AddModelError(field, problem);
            return View("Form", new AnnouncementFormPage(form));
        }
    }
}

internal static class AnnouncementQueries
{
    /// <summary>Whether another of that day has the title.</summary>
    public static Task<bool> IsAnnouncedTwiceAsync(this AppDbContext db, Announcement announcement, CancellationToken cancel)
    {
        var (id, key) = (announcement.Id, announcement.Key);
        return db.Announcements.AnyAsync(a => a.Key == key && a.Id != id, cancel);
    }
}
