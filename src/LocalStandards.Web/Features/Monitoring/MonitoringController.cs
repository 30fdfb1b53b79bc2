using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Monitoring;

/// <summary>Each lands at the own level of the latest round, with what else stands in the address.</summary>
[Route("monitoring")]
[Authorize(Policies.FollowAuthorities)]
public sealed class MonitoringController(AppDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Land(CancellationToken cancel)
    {
        if (await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => r.Code).FirstOrDefaultAsync(cancel) is not { } year)
            return View("NoRound");
        var actor = User.ToActor();
        var own = actor.IsCentre ? MonitoringLinks.Country(year)
            : actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId) is [var province, ..] ? MonitoringLinks.Province(year, province)
            : actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId) is [var district, ..] ? MonitoringLinks.District(year, district)
            : null;
        return own is null ? NotFound() : LocalRedirect(own + Request.QueryString);
    }
}
