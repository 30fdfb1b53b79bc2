using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Ends a batch under way; what is printed by then can be downloaded.</summary>
[Route("report-batches/{id:int}/cancellation")]
public sealed class BatchCancellationsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.PrintBatches)]
    public async Task<IActionResult> Cancel(int id, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var isCancelled = false;
        // The job writes the batch too, though seldom.
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.ReportBatches.BatchesVisibleTo(actor).SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } batch)
                    return NotFound();
                isCancelled = batch.Cancel(clock.GetUtcNow());
                return null;
            },
            cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        TempData[Flash.Key] = outcome.IsOvertaken ? words.Overtaken()
            : isCancelled ? words["ยกเลิกแล้ว ส่วนที่สร้างเสร็จยังดาวน์โหลดได้"].Value : words["ชุดนี้สิ้นสุดแล้วก่อนที่จะยกเลิก"].Value;
        return LocalRedirect(ReportsLinks.Batch(id));
    }
}
