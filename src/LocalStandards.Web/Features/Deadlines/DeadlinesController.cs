using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Deadlines;

/// <summary>Leads to the deadlines of the round that runs: who grants to the extensions, who asks to the requests.</summary>
[Route("deadlines")]
public sealed class DeadlinesController(AppDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadRequests)]
    public async Task<IActionResult> Latest(CancellationToken cancel)
    {
        var year = await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => r.Code).FirstOrDefaultAsync(cancel)
            ?? await db.Rounds.InOrder().Select(r => r.Code).FirstOrDefaultAsync(cancel);
        if (year is null)
            return NotFound();
        var actor = User.ToActor();
        return LocalRedirect(actor.IsCentre ? DeadlinesLinks.Extensions(year) : DeadlinesLinks.Requests(year));
    }
}
