using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Quality;

/// <summary>What stands out in submitted answers, for whoever watches over them.</summary>
[Route("quality")]
public sealed class QualityController(AppDbContext db, QualityQueries queries, TimeProvider clock) : Controller
{
    /// <summary>Leads to the latest round.</summary>
    [HttpGet]
    [Authorize(Policies.WatchQuality)]
    public async Task<IActionResult> Latest(CancellationToken cancel) =>
        await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => r.Code).FirstOrDefaultAsync(cancel) is { } year ? LocalRedirect(QualityLinks.Round(year)) : View("None");

    [HttpGet("{year}")]
    [Authorize(Policies.WatchQuality)]
    public async Task<IActionResult> List(string year, CancellationToken cancel) =>
        await queries.PageAsync(User.ToActor(), year, QualityFilter.Read(Request.Query), clock.GetUtcNow(), cancel) is { } page ? View("Quality", page) : NotFound();
}
