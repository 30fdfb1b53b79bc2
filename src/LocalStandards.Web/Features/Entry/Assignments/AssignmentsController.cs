using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Frame.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Assignments;

/// <summary>The recorder or the ปลัด gives a form to a section officer, or takes it back.</summary>
[Route("entry/{year}/assignments")]
public sealed class AssignmentsController(AppDbContext db, EntryRecords records, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.AssignForms)]
    public async Task<IActionResult> Assign(string year, string form, int? officer, CancellationToken cancel)
    {
        // An officer that cannot be read is not the same as none, which takes the form back.
        if (!ModelState.IsValid)
            return BadRequest();
        var actor = User.ToActor();
        var record = await records.FindAsync(actor, year, cancel);
        if (record?.Context.Set.Forms.Find(form) is null)
            return NotFound();
        var now = clock.GetUtcNow();
        var today = Bangkok.DateOf(now);
        var authority = record.Context.Obligation.AuthorityId;
        var isSectionOfficer = officer is not null && await db.RoleAssignments.AnyAsync(
            r => r.UserId == officer && r.Role == Role.SectionOfficer && r.AuthorityId == authority
                && r.From <= today && (r.To == null || today < r.To), cancel);
        var submission = await record.SubmissionOrStartAsync(db, now, cancel);
        var refusal = submission.Assign(record.Context, form, officer, isSectionOfficer, actor, now);
        try
        {
            if (refusal is null)
                await db.SaveChangesAsync(cancel);
            TempData[Flash.Key] = refusal is null ? words["บันทึกการมอบหมายแล้ว"].Value : RefusalText.Of(refusal, words);
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            TempData[Flash.Key] = words["แบบนี้เพิ่งมีผู้แก้ไข ให้มอบหมายอีกครั้ง"].Value;
        }
        return LocalRedirect($"/?year={Uri.EscapeDataString(year)}");
    }
}
