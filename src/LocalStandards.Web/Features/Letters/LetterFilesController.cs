using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Files;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Letters;

/// <summary>A letter's scan, for whom it was sent to; of a public letter for anybody.</summary>
[Route("letters/{id:int}/file")]
public sealed class LetterFilesController(AppDbContext db, StoredFiles files) : Controller
{
    [HttpGet]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> Download(int id, CancellationToken cancel)
    {
        var reader = await db.LetterReaderAsync(User.ToActor(), cancel);
        var file = await db.Letters.VisibleTo(reader).Where(l => l.Id == id).Select(l => new { l.StoredFile, l.FileName }).SingleOrDefaultAsync(cancel);
        if (await files.FindAsync(RecordLetter.Folder, file?.StoredFile, cancel) is not { } content)
            return NotFound();
        // Of what is withdrawn from the public nothing may stay in a cache on the way.
        Response.Headers.CacheControl = "no-store";
        return File(content, "application/pdf", file!.FileName ?? "letter.pdf");
    }
}
