using LocalStandards.Domain.Library;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>Another file for a document, as its next version. Pressed twice it is one.</summary>
[Route("documents/{id:int}/versions")]
[Authorize(Policies.WriteLibrary)]
public sealed class DocumentVersionsController(
    DocumentQueries queries, KeepDocument keep, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(int id, CancellationToken cancel) =>
        await queries.FindAsync(id, cancel) is { WithdrawnAt: null } document ? View("NewVersion", new NewVersionPage(document, null)) : NotFound();

    [HttpPost]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Add(int id, IFormFile? file, string? note, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, cancel) is not { WithdrawnAt: null } document)
            return NotFound();
        var text = ThaiText.CleanLines(note);
        if (text.Length > LibraryDocument.LongestNote)
            ModelState.AddModelError("Note", words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", LibraryDocument.LongestNote]);
        var upload = file is null ? null : await keep.ReadAsync(file, "File", ModelState, cancel);
        if (file is null)
            ModelState.AddModelError("File", words["เลือกไฟล์ของเอกสาร"]);
        if (upload is null || !ModelState.IsValid)
            return View("NewVersion", new NewVersionPage(document, note));
        // Somebody's version may come first: this one is then the next or, after a double click, the same.
        var outcome = await keep.TrySaveAsync<ReplacementRefusal?>(
            upload,
            async kept =>
            {
                document = (await queries.FindAsync(id, cancel))!;
                return document.Replace(kept, text.Length == 0 ? null : text, User.ToActor().UserId, clock.GetUtcNow());
            },
            cancel);
        if (outcome.Refusal == ReplacementRefusal.Withdrawn)
            return NotFound();
        TempData[Flash.Key] = outcome.IsOvertaken ? words.Overtaken()
            : outcome.IsSaved ? words["เพิ่มฉบับที่ {0} แล้ว ผู้ที่กำลังดาวน์โหลดฉบับเดิมได้ไฟล์เดิมครบ", document.Latest.Number].Value
            : words["ไฟล์นี้เหมือนฉบับที่ {0} ทุกประการ จึงไม่เพิ่มฉบับใหม่", document.Latest.Number].Value;
        return LocalRedirect(LibraryLinks.Document(id));
    }
}
