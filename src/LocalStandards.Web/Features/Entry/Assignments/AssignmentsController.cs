using LocalStandards.Data;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Assignments;

/// <summary>The recorder or the ปลัด gives a form to a section officer, or takes it back.</summary>
[Route("entry/{year}/assignments")]
public sealed class AssignmentsController(AppDbContext db, Submissions submissions, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.AssignForms)]
    public async Task<IActionResult> Assign(string year, string form, int? officer, CancellationToken cancel)
    {
        // An officer that cannot be read is not the same as none, which takes the form back.
        if (!ModelState.IsValid)
            return BadRequest();
        var actor = User.ToActor();
        var isSectionOfficer = await IsSectionOfficerAsync(officer, actor.OwnAuthorityId, cancel);
        var saved = await submissions.SaveAsync(
            actor, year,
            (record, submission) =>
                record.Context.Set.Forms.Find(form) is null ? null
                : record.IsOvertaken ? words["แบบนี้เพิ่งมีผู้แก้ไข ให้มอบหมายอีกครั้ง"].Value
                : submission.Assign(record.Context, form, officer, isSectionOfficer, actor, record.Now) is { } refusal ? RefusalText.Of(refusal, words)
                : words["บันทึกการมอบหมายแล้ว"].Value,
            cancel);
        if (saved?.Outcome is not { } said)
            return NotFound();
        TempData[Flash.Key] = said;
        return LocalRedirect(HomeLinks.Round(year));
    }

    private async Task<bool> IsSectionOfficerAsync(int? officer, int? authority, CancellationToken cancel)
    {
        var today = Bangkok.DateOf(clock.GetUtcNow());
        return officer is not null && await db.RoleAssignments.AnyAsync(
            r => r.UserId == officer && r.Role == Role.SectionOfficer && r.AuthorityId == authority
                && r.From <= today && (r.To == null || today < r.To), cancel);
    }
}
