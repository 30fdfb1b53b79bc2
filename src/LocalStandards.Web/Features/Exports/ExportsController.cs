using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
        await ListAsync(await ChoicesAsync(cancel), new ExportForm { Year = year }, page, cancel);

    /// <summary>
    /// Asks for an export. Asked again it leads to the one that is under way, or to the last one while nothing was submitted
    /// or returned since.
    /// </summary>
    [HttpPost]
    public async Task<IActionResult> Ask(ExportForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var now = clock.GetUtcNow();
        var choices = await ChoicesAsync(cancel);
        if (form.Read(choices, ModelState, words) is not var (round, scope, format))
            return await ListAsync(choices, form, null, cancel);
        if (choices.Areas.All(a => a.Scope != scope))
            return NotFound();
        if (await db.AnswerExports.OpenAsync(AnswerExport.KeyOf(round.Id, scope, format), cancel) is { } open)
            return Export(open, words["ไฟล์นี้สั่งไว้แล้วและกำลังสร้างอยู่"]);
        var (total, mark) = await queries.StateAsync(round.Id, scope, cancel);
        if (total == 0)
        {
            ModelState.AddModelError(nameof(form.Scope), words["ไม่มี อปท. ในพื้นที่นี้ที่ต้องประเมินปี {0}", round.Name]);
            return await ListAsync(choices, form, null, cancel);
        }
        if (await queries.LatestAsync(round.Id, scope, format, cancel) is { } latest && latest.Mark == mark && files.Exists(ExportFiles.FolderOf(latest.Id), latest.File!))
            return Export(latest.Id, words["ไฟล์นี้สร้างไว้แล้ว และข้อมูลยังไม่เปลี่ยนตั้งแต่นั้น"]);
        if (await db.AskAsync(AnswerExport.Ask(round.Id, scope, format, total, actor, now), cancel) is not var (id, isNew))
        {
            ModelState.AddModelError("", words.Overtaken());
            return await ListAsync(choices, form, null, cancel);
        }
        return Export(id, isNew
            ? words["รับคำสั่งแล้ว ปิดหน้านี้ได้ งานทำต่อเองและกลับมาดูได้ที่เมนูส่งออกคำตอบ"] : words["ไฟล์นี้สั่งไว้แล้วและกำลังสร้างอยู่"]);
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
        return LocalRedirect(ExportsLinks.Export(id));
    }

    private Task<FileChoices> ChoicesAsync(CancellationToken cancel) =>
        db.FileChoicesAsync(User.ToActor(), isOfDistricts: false, clock.GetUtcNow(), cancel);

    private async Task<IActionResult> ListAsync(FileChoices choices, ExportForm form, string? page, CancellationToken cancel)
    {
        var (rows, pager) = await queries.ListAsync(User.ToActor(), page, cancel);
        return View("List", new ExportsPage(choices, form, rows, pager, options.Value.KeptDays));
    }
}
