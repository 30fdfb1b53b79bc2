using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Takes an ended batch up again: what failed, what was left by a cancellation, and what is gone from the disk.</summary>
[Route("report-batches/{id:int}/resumption")]
public sealed class BatchResumptionsController(AppDbContext db, StoredFiles files, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.PrintBatches)]
    public async Task<IActionResult> Resume(int id, CancellationToken cancel)
    {
        if (await db.ReportBatches.BatchesVisibleTo(User.ToActor()).SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } batch)
            return NotFound();
        var items = await db.ReportBatchItems.Where(i => i.BatchId == id).ToListAsync(cancel);
        var folder = BatchFiles.FolderOf(id);
        var isResumed = batch.Resume([.. items.Where(i => i.State != BatchItemState.Printed || !files.Exists(folder, i.File!))]);
        try
        {
            await db.SaveChangesAsync(cancel);
            TempData[Flash.Key] = isResumed ? words["ทำส่วนที่เหลือต่อแล้ว"].Value : words["ไม่มีรายงานที่ต้องทำต่อ"].Value;
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            TempData[Flash.Key] = words["มีอีกชุดของปีและพื้นที่เดียวกันกำลังทำอยู่ หรือมีผู้สั่งทำต่อแล้ว"].Value;
        }
        return LocalRedirect($"/report-batches/{id}");
    }
}
