using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Library;

/// <summary>The short address of a document, as printed and coded in QR. A code that nothing has counts as a guess; one of
/// what the reader may not see does not, or the poster on a hall's wall would lock out the hall.</summary>
[Route("d/{code:maxlength(64)}")]
[Authorize(Policies.Everyone)]
public sealed class ShortLinksController(AppDbContext db, GuessLimiter guesses, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Follow(string code, CancellationToken cancel)
    {
        if (guesses.IsSpent(HttpContext))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        var read = ShortCode.Read(code);
        if (read is not null
            && await db.Documents.VisibleTo(User.ToActor(), clock.GetUtcNow()).Where(d => d.Code == read).Select(d => (int?)d.Id).SingleOrDefaultAsync(cancel) is { } id)
        {
            return LocalRedirect(LibraryLinks.Document(id));
        }
        if (read is null || !await db.Documents.AnyAsync(d => d.Code == read, cancel))
            guesses.Count(HttpContext);
        return NotFound();
    }
}
