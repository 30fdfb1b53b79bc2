using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
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
        var actor = User.ToActor();
        var folder = BatchFiles.FolderOf(id);
        var isResumed = false;
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.ReportBatches.BatchesVisibleTo(actor).SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } batch)
                    return NotFound();
                if (await db.ReportBatches.OpenAsync(ReportBatch.KeyOf(batch.RoundId, batch.Scope), cancel) is not null)
                    return Done(words["มีอีกชุดของปีและพื้นที่เดียวกันกำลังทำอยู่ หรือมีผู้สั่งทำต่อแล้ว"]);
                var items = await db.ReportBatchItems.Where(i => i.BatchId == id).ToListAsync(cancel);
                isResumed = batch.Resume([.. items.Where(i => i.State != BatchItemState.Printed || !files.Exists(folder, i.File!))]);
                return null;
            },
            cancel);
        return outcome.Refusal ?? Done(outcome.IsOvertaken ? words.Overtaken() : isResumed ? words["ทำส่วนที่เหลือต่อแล้ว"] : words["ไม่มีรายงานที่ต้องทำต่อ"]);

        LocalRedirectResult Done(string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(ReportsLinks.Batch(id));
        }
    }
}
