using System.Data.Common;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LocalStandards.Web.Features.Library;

/// <summary>
/// A document's file, whole or by ranges. The checksum is its tag, so that a download taken up again after a replacement
/// begins anew; each version is a file of its own, so that one under way stays whole.
/// </summary>
[Route("documents/{id:int}")]
[Authorize(Policies.Everyone)]
public sealed class DocumentFilesController(AppDbContext db, DocumentQueries queries, StoredFiles files, ILogger<DocumentFilesController> logger) : Controller
{
    [HttpGet("file"), HttpHead("file")]
    public Task<IActionResult> Latest(int id, CancellationToken cancel) => SendAsync(id, null, cancel);

    [HttpGet("versions/{number:int}/file"), HttpHead("versions/{number:int}/file")]
    public Task<IActionResult> Version(int id, int number, CancellationToken cancel) => SendAsync(id, number, cancel);

    private async Task<IActionResult> SendAsync(int id, int? number, CancellationToken cancel)
    {
        if (await queries.FileAsync(id, number, User.ToActor(), cancel) is not { } version || !files.Exists(KeepDocument.Folder, version.StoredFile))
            return NotFound();
        // Of what is withdrawn nothing may stay in a cache on the way.
        Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(Request.Method))
            Response.OnStarting(() => IsFromTheStart(Response) ? CountAsync(version.Id) : Task.CompletedTask);
        return File(
            files.Open(KeepDocument.Folder, version.StoredFile), version.ContentType, version.FileName, version.At,
            new EntityTagHeaderValue($"\"{version.Checksum}\""), enableRangeProcessing: true);
    }

    /// <summary>As it is answered: what was asked for is not always what is sent.</summary>
    private static bool IsFromTheStart(HttpResponse response) => response.StatusCode == StatusCodes.Status200OK
        || (response.StatusCode == StatusCodes.Status206PartialContent && response.GetTypedHeaders().ContentRange?.From == 0);

    private async Task CountAsync(int version)
    {
        try
        {
            await db.TrySaveAsync(
                async () => await db.DocumentVersions.Where(v => v.Id == version)
                    .ExecuteUpdateAsync(set => set.SetProperty(v => v.Downloads, v => v.Downloads + 1), CancellationToken.None) > 0,
                CancellationToken.None);
        }
        catch (DbException failure)
        {
            // A download that cannot be counted is sent all the same.
            logger.LogWarning(failure, "A download of version {Version} was not counted", version);
        }
    }
}
