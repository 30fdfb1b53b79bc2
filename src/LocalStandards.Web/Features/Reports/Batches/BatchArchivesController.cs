using System.Globalization;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>What is printed of a batch as one ZIP, written while it is read: nothing of it is held in memory or stored twice.</summary>
[Route("report-batches/{id:int}.zip")]
public sealed class BatchArchivesController(ReportBatchQueries queries, ReportArchive archive, IStringLocalizer<Words> words) : Controller
{
    /// <param name="province">One province of the country's batch; its archive is a piece that a slow line can take.</param>
    [HttpGet]
    [Authorize(Policies.PrintBatches)]
    public async Task<IActionResult> Download(int id, int? province, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await queries.FindAsync(User.ToActor(), id, cancel) is not { } batch)
            return NotFound();
        if (!batch.HasArchive)
        {
            TempData[Flash.Key] = words["ดาวน์โหลดได้เมื่อทำเสร็จหรือยกเลิกแล้ว"].Value;
            return LocalRedirect(ReportsLinks.Batch(id));
        }
        var reports = await queries.ArchiveAsync(id, province, cancel);
        if (reports.Count == 0)
            return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(NameOf(batch, province is null ? null : reports[0].Province));
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = disposition.ToString();
        await archive.WriteAsync(Response.BodyWriter, batch, reports, isByProvince: batch.Area.Province is null && province is null, cancel);
        return new EmptyResult();
    }

    private string NameOf(BatchRow batch, string? province) => ArchiveNames.Safe(string.Create(
        CultureInfo.InvariantCulture, $"reports-{batch.RoundCode}-{batch.Area.District ?? batch.Area.Province ?? province ?? words["ทั่วประเทศ"].Value}")) + ".zip";
}
