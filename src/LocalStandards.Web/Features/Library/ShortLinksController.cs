using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Library;

/// <summary>The short address of a document, as printed and coded in QR. A code that leads nowhere for the reader counts as a guess.</summary>
[Route("d/{code:maxlength(64)}")]
[Authorize(Policies.Everyone)]
public sealed class ShortLinksController(AppDbContext db, GuessLimiter guesses, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Follow(string code, CancellationToken cancel)
    {
        if (guesses.IsSpent(HttpContext))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (ShortCode.Read(code) is { } read
            && await db.Documents.VisibleTo(User.ToActor(), clock.GetUtcNow()).Where(d => d.Code == read).Select(d => (int?)d.Id).SingleOrDefaultAsync(cancel) is { } id)
            return LocalRedirect($"/documents/{id}");
        guesses.Count(HttpContext);
        return NotFound();
    }
}
