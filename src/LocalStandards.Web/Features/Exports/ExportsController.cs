using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Everybody's answers as one file, written in the background: the list, a new one, and how far one has come.</summary>
[Route("exports")]
[Authorize(Policies.ExportAnswers)]
public sealed class ExportsController(
    AppDbContext db, ExportQueries queries, StoredFiles files, IOptions<ExportOptions> options, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <param name="year">The round that is chosen first; as text, so that whatever stands in the address is read.</param>
    /// <param name="page">As above.</param>
    [HttpGet]
    public async Task<IActionResult> List(string? year, string? page, CancellationToken cancel) =>
        await ListAsync(await queries.ChoicesAsync(User.ToActor(), clock.GetUtcNow(), cancel), new ExportForm { Year = year }, page, cancel);

    /// <summary>
    /// Asks for an export. Asked again it leads to the one that is under way, or to the last one while nothing was submitted
    /// or returned since.
    /// </summary>
    [HttpPost]
    public async Task<IActionResult> Ask(ExportForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var now = clock.GetUtcNow();
        var choices = await queries.ChoicesAsync(actor, now, cancel);
        if (form.Read(choices, ModelState, words) is not var (round, scope, format))
            return await ListAsync(choices, form, null, cancel);
        if (choices.Areas.All(a => a.Scope != scope))
            return NotFound();
        if (await queries.OpenAsync(round.Id, scope, format, cancel) is { } open)
            return Export(open, words["ไฟล์นี้สั่งไว้แล้วและกำลังสร้างอยู่"]);
        var (total, mark) = await queries.StateAsync(round.Id, scope, cancel);
        if (total == 0)
        {
            ModelState.AddModelError(nameof(form.Scope), words["ไม่มี อปท. ในพื้นที่นี้ที่ต้องประเมินปี {0}", round.Year]);
            return await ListAsync(choices, form, null, cancel);
        }
        if (await queries.LatestAsync(round.Id, scope, format, cancel) is { } latest && latest.Mark == mark && files.Exists(ExportFiles.FolderOf(latest.Id), latest.File!))
            return Export(latest.Id, words["ไฟล์นี้สร้างไว้แล้ว และข้อมูลยังไม่เปลี่ยนตั้งแต่นั้น"]);
        var export = AnswerExport.Ask(round.Id, scope, format, total, actor, now);
        db.Add(export);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            // Another tab was faster.
            return await queries.OpenAsync(round.Id, scope, format, cancel) is { } first
                ? Export(first, words["ไฟล์นี้สั่งไว้แล้วและกำลังสร้างอยู่"])
                : LocalRedirect("/exports");
        }
        return Export(export.Id, words["รับคำสั่งแล้ว ปิดหน้านี้ได้ งานทำต่อเองและกลับมาดูได้ที่เมนูส่งออกคำตอบ"]);
    }

    /// <summary>How far it has come; a script gets only that part, and the whole page anew when the export has ended.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(User.ToActor(), id, cancel) is not { } export)
            return NotFound();
        ViewData["KeptDays"] = options.Value.KeptDays;
        if (!Request.IsFromScript())
            return View("Export", export);
        if (!export.IsOpen)
            Response.Headers["HX-Refresh"] = "true";
        return PartialView("_Progress", export);
    }

    private LocalRedirectResult Export(int id, string notice)
    {
        TempData[Flash.Key] = notice;
        return LocalRedirect($"/exports/{id}");
    }

    private async Task<IActionResult> ListAsync(ExportChoices choices, ExportForm form, string? page, CancellationToken cancel)
    {
        var number = ThaiNumber.TryParse(page, out var asked) ? (int)decimal.Truncate(Math.Clamp(asked, 1, int.MaxValue)) : 1;
        var (rows, pager) = await queries.ListAsync(User.ToActor(), number, cancel);
        return View("List", new ExportsPage(choices, form, rows, pager, options.Value.KeptDays));
    }
}
