using System.Globalization;
using LocalStandards.Data.Files;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace LocalStandards.Web.Features.Exports;

/// <summary>The file of an export. A download that broke off is gone on with: ranges are answered, and its tag is its checksum.</summary>
[Route("exports/{id:int}/file")]
public sealed class ExportFilesController(ExportQueries queries, StoredFiles files, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ExportAnswers)]
    public async Task<IActionResult> Download(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(User.ToActor(), id, cancel) is not { } export)
            return NotFound();
        if (export.File is not { } file || !files.Exists(ExportFiles.FolderOf(id), file))
        {
            TempData[Flash.Key] = export.IsOpen ? words["ดาวน์โหลดได้เมื่อสร้างเสร็จแล้ว"].Value : words["ไฟล์ไม่อยู่ในเครื่องแม่ข่ายแล้ว สั่งสร้างใหม่ได้"].Value;
            return LocalRedirect(ExportsLinks.Export(id));
        }
        return File(
            files.Open(ExportFiles.FolderOf(id), file), export.Format == ExportFormat.Csv ? "text/csv; charset=utf-8" : Workbook.ContentType,
            string.Create(CultureInfo.InvariantCulture, $"answers-{export.RoundCode}-{export.Area.Scope.Code}-{id}.{export.Ending}"),
            export.EndedAt, new EntityTagHeaderValue($"\"{export.Checksum}\""), enableRangeProcessing: true);
    }
}
