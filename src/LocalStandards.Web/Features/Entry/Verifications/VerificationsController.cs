using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Frame.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Verifications;

/// <summary>Whoever fills a form confirms that it is complete and checked [004 step 1].</summary>
[Route("entry/{year}/{form:form}/verification")]
public sealed class VerificationsController(AppDbContext db, EntryRecords records, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.FillForms)]
    public async Task<IActionResult> Verify(string year, string form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var record = await records.FindAsync(actor, year, cancel);
        if (record?.Context.Set.Forms.Find(form) is null)
            return NotFound();
        var refusal = record.Submission is { } submission
            ? submission.Verify(record.Context, form, actor, clock.GetUtcNow())
            // Of a form in which nothing was entered yet, or only for a practice that is over.
            : new Refusal(RefusalKind.NotComplete);
        if (refusal is null)
        {
            try
            {
                await db.SaveChangesAsync(cancel);
                TempData[Flash.Key] = words["ยืนยันความถูกต้องของแบบนี้แล้ว"].Value;
            }
            catch (DbUpdateException collision) when (collision.IsCollision())
            {
                TempData[Flash.Key] = words["แบบนี้เพิ่งมีผู้แก้ไข ตรวจอีกครั้งแล้วยืนยันใหม่"].Value;
            }
        }
        else
        {
            TempData[Flash.Key] = RefusalText.Of(refusal, words);
        }
        return LocalRedirect($"/entry/{Uri.EscapeDataString(year)}/{form}");
    }
}
