using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Documents.Printing;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Reports of a whole area as one job in the background: the list, a new one, and how far one has come.</summary>
[Route("report-batches")]
[Authorize(Policies.PrintBatches)]
public sealed class ReportBatchesController(
    AppDbContext db, ReportBatchQueries queries, ChromiumPrinter printer, IOptions<ReportBatchOptions> options, TimeProvider clock,
    IStringLocalizer<Words> words) : Controller
{
    /// <param name="year">The round that is chosen first; as text, so that whatever stands in the address is read.</param>
    /// <param name="page">As above.</param>
    [HttpGet]
    public async Task<IActionResult> List(string? year, string? page, CancellationToken cancel)
    {
        var choices = await queries.ChoicesAsync(User.ToActor(), clock.GetUtcNow(), cancel);
        return await ListAsync(choices, new ReportBatchForm { Year = year }, page, cancel);
    }

    /// <summary>Asks for a batch. Asked twice, by a double click or from two tabs, it leads to the one that is under way.</summary>
    [HttpPost]
    public async Task<IActionResult> Ask(ReportBatchForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var now = clock.GetUtcNow();
        var choices = await queries.ChoicesAsync(actor, now, cancel);
        if (form.Read(choices, ModelState, words) is not var (round, scope))
            return await ListAsync(choices, form, null, cancel);
        if (choices.Areas.All(a => a.Scope != scope))
            return NotFound();
        if (await queries.OpenAsync(round.Id, scope, cancel) is { } open)
            return Batch(open, words["ชุดนี้สั่งไว้แล้วและกำลังทำอยู่"]);
        var reports = await queries.ReportsAsync(actor, round.Id, scope, cancel);
        if (reports.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Scope), words["ยังไม่มี อปท. ในพื้นที่นี้ที่ส่งผลการประเมินปี {0}", round.Year]);
            return await ListAsync(choices, form, null, cancel);
        }
        var batch = ReportBatch.Ask(round.Id, scope, reports, new Uri($"{Request.Scheme}://{Request.Host}/"), actor, now);
        db.Add(batch);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            // Another tab was faster.
            return await queries.OpenAsync(round.Id, scope, cancel) is { } first
                ? Batch(first, words["ชุดนี้สั่งไว้แล้วและกำลังทำอยู่"])
                : LocalRedirect("/report-batches");
        }
        return Batch(batch.Id, words["รับคำสั่งแล้ว ปิดหน้านี้ได้ งานทำต่อเองและกลับมาดูได้ที่เมนูรายงาน PDF ทั้งชุด"]);
    }

    /// <summary>How far it has come; a script gets only that part, and the whole page anew when the batch has ended.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(User.ToActor(), id, cancel) is not { } batch)
            return NotFound();
        if (!Request.IsFromScript())
            return View("Batch", await queries.PageAsync(batch, options.Value.KeptDays, cancel));
        if (!batch.IsOpen)
            Response.Headers["HX-Refresh"] = "true";
        return PartialView("_Progress", batch);
    }

    private LocalRedirectResult Batch(int id, string notice)
    {
        TempData[Flash.Key] = notice;
        return LocalRedirect($"/report-batches/{id}");
    }

    private async Task<IActionResult> ListAsync(BatchChoices choices, ReportBatchForm form, string? page, CancellationToken cancel)
    {
        var number = ThaiNumber.TryParse(page, out var asked) ? (int)decimal.Truncate(Math.Clamp(asked, 1, int.MaxValue)) : 1;
        var (rows, pager) = await queries.ListAsync(User.ToActor(), number, cancel);
        return View("List", new ReportBatchesPage(choices, form, rows, pager, options.Value.KeptDays, printer.IsAvailable));
    }
}
