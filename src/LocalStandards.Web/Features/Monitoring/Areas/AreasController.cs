using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Monitoring.Areas;

/// <summary>An area with its follow-up list. Somebody else's area does not exist: 404.</summary>
[Route("monitoring/{year}")]
[Authorize(Policies.FollowAuthorities)]
public sealed class AreasController(MonitoredAreas areas, AreaQueries queries) : Controller
{
    [HttpGet("authorities")]
    public Task<IActionResult> Country(string year, CancellationToken cancel) => ShowAsync(year, null, null, cancel);

    [HttpGet("{province:digits(2)}")]
    public Task<IActionResult> Province(string year, string province, CancellationToken cancel) => ShowAsync(year, province, null, cancel);

    [HttpGet("{province:digits(2)}/{district:digits(4)}")]
    public Task<IActionResult> District(string year, string province, string district, CancellationToken cancel) => ShowAsync(year, province, district, cancel);

    private async Task<IActionResult> ShowAsync(string year, string? province, string? district, CancellationToken cancel) =>
        await areas.FindAsync(User.ToActor(), year, province, district, cancel) is { } area
            ? View("Area", await queries.PageAsync(area, FollowUpFilter.Read(Request.Query), User.ToActor(), cancel))
            : NotFound();
}
