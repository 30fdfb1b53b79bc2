using LocalStandards.Web.Plumbing;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LocalStandards.Web.Features.OpenData;

/// <summary>Open data: who has finished, as a file for machines and spreadsheets.</summary>
[Route("open-data/{year}/finished.csv")]
public sealed class FinishedController(FinishedQueries queries, PortalSettings settings, TimeProvider clock) : Controller
{
    [HttpGet]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel)
    {
        if (await queries.RoundAsync(year, clock.GetUtcNow(), cancel) is not { } round)
            return NotFound();
        var version = await queries.VersionAsync(round, cancel);
        var tag = new EntityTagHeaderValue($"\"{version.Tag}\"");
        // HTTP dates know whole seconds only.
        var changed = DateTimeOffset.FromUnixTimeSeconds(version.ChangedAt.ToUnixTimeSeconds());
        var headers = Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = changed;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        if (IsFresh(Request.GetTypedHeaders(), tag, changed))
            return StatusCode(StatusCodes.Status304NotModified);

        Response.ContentType = "text/csv; charset=utf-8";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"finished-{round.Code}.csv" };
        // The file of a demo says so itself, wherever it is carried.
        var remark = settings.Demo.IsDemo ? "ข้อมูลสมมติ" : null;
        await using var csv = new CsvWriter(Response.Body);
        await csv.WriteAsync(FinishedRow.Header, cancel);
        await foreach (var row in queries.Rows(round).WithCancellation(cancel))
            await csv.WriteAsync(row.Cells(round.Year, remark), cancel);
        return new EmptyResult();
    }

    private static bool IsFresh(RequestHeaders asked, EntityTagHeaderValue tag, DateTimeOffset changed) =>
        asked.IfNoneMatch.Count > 0
            ? asked.IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false))
            : asked.IfModifiedSince >= changed;
}
