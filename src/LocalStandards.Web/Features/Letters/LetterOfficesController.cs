using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Letters;

/// <summary>How far a letter has come at one office and below it, for those above.</summary>
[Route("letters/{id:int}/offices/{kind}/{office:int}")]
[Authorize(Policies.FollowLetters)]
public sealed class LetterOfficesController(AppDbContext db, TrackingQueries tracking) : Controller
{
    /// <param name="tab">As of <see cref="LettersController.Show"/>, as is the page.</param>
    [HttpGet]
    public async Task<IActionResult> Show(int id, string kind, int office, string? tab, string? page, CancellationToken cancel)
    {
        var reader = await db.LetterReaderAsync(User.ToActor(), cancel);
        return await tracking.FindAsync(id, kind, office, reader, cancel) is var (letter, which)
            && await tracking.PageAsync(letter, reader, User.ToActor(), which, tab, page, cancel) is { } found
            ? View("Tracking", found)
            : NotFound();
    }
}
