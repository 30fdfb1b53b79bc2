using LocalStandards.Data;
using LocalStandards.Documents.Printing;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
    public async Task<IActionResult> List(string? year, string? page, CancellationToken cancel) =>
        await ListAsync(await ChoicesAsync(cancel), new FileForm { Year = year }, page, cancel);

    /// <summary>Asks for a batch. Asked twice, by a double click or from two tabs, it leads to the one that is under way.</summary>
    [HttpPost]
    public async Task<IActionResult> Ask(FileForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var now = clock.GetUtcNow();
        var choices = await ChoicesAsync(cancel);
        if (form.ReadFile(choices, ModelState, words) is not var (round, scope))
            return await ListAsync(choices, form, null, cancel);
        if (choices.Areas.All(a => a.Scope != scope))
            return NotFound();
        if (await db.ReportBatches.OpenAsync(ReportBatch.KeyOf(round.Id, scope), cancel) is { } open)
            return Batch(open, words["ชุดนี้สั่งไว้แล้วและกำลังทำอยู่"]);
        var reports = await queries.ReportsAsync(actor, round.Id, scope, cancel);
        if (reports.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Scope), words["ยังไม่มี อปท. ในพื้นที่นี้ที่ส่งผลการประเมินปี {0}", round.Name]);
            return await ListAsync(choices, form, null, cancel);
        }
        var asked = ReportBatch.Ask(round.Id, scope, reports, new Uri($"{Request.Scheme}://{Request.Host}/"), actor, now);
        if (await db.AskAsync(asked, cancel) is not var (id, isNew))
        {
            ModelState.AddModelError("", words.Overtaken());
            return await ListAsync(choices, form, null, cancel);
        }
        return Batch(id, isNew
            ? words["รับคำสั่งแล้ว ปิดหน้านี้ได้ งานทำต่อเองและกลับมาดูได้ที่เมนูรายงาน PDF ทั้งชุด"] : words["ชุดนี้สั่งไว้แล้วและกำลังทำอยู่"]);
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
        return LocalRedirect(ReportsLinks.Batch(id));
    }

    private Task<FileChoices> ChoicesAsync(CancellationToken cancel) =>
        db.FileChoicesAsync(User.ToActor(), isOfDistricts: true, clock.GetUtcNow(), cancel);

    private async Task<IActionResult> ListAsync(FileChoices choices, FileForm form, string? page, CancellationToken cancel)
    {
        var (rows, pager) = await queries.ListAsync(User.ToActor(), page, cancel);
        return View("List", new ReportBatchesPage(choices, form, rows, pager, options.Value.KeptDays, printer.IsAvailable));
    }
}
