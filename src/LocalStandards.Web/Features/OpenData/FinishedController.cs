using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LocalStandards.Web.Features.OpenData;

/// <summary>Open data: who has finished, as files for machines and spreadsheets. Described in wwwroot/open-data/openapi.json.</summary>
[Route("open-data/{year}")]
public sealed class FinishedController(FinishedQueries queries, PortalSettings settings, TimeProvider clock) : Controller
{
    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
    };

    // The file of a demo says so itself, wherever it is carried.
    private string? Remark => settings.IsDemo ? "ข้อมูลสมมติ" : null;

    [HttpGet("finished.csv")]
    [Authorize(Policies.Everyone)]
    public Task<IActionResult> Csv(string year, CancellationToken cancel) => AnswerAsync(year, async (round, _, items) =>
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"finished-{round.Code}.csv" };
        await using var csv = new CsvFile(Response.Body);
        await csv.WriteAsync(FinishedItem.Header, cancel);
        await foreach (var item in items.WithCancellation(cancel))
            await csv.WriteAsync(item.Cells(), cancel);
    }, cancel);

    [HttpGet("finished.json")]
    [Authorize(Policies.Everyone)]
    public Task<IActionResult> AsJson(string year, CancellationToken cancel) => AnswerAsync(year, (round, changed, items) =>
    {
        Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(Response.Body, new FinishedFile(round.Year, changed, Remark, round.Code, items), SnakeCase, cancel);
    }, cancel);

    /// <summary>The one answer in either form: not found, not modified, or written row by row.</summary>
    private async Task<IActionResult> AnswerAsync(
        string year, Func<FinishedRound, DateTimeOffset, IAsyncEnumerable<FinishedItem>, Task> write, CancellationToken cancel)
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

        await write(round, changed, queries.Rows(round).Select(row => row.In(round, Remark)));
        return new EmptyResult();
    }

    private static bool IsFresh(RequestHeaders asked, EntityTagHeaderValue tag, DateTimeOffset changed) =>
        asked.IfNoneMatch.Count > 0
            ? asked.IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false))
            : asked.IfModifiedSince >= changed;
}
