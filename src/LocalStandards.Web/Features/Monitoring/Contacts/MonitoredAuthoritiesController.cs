using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Monitoring.Contacts;

/// <summary>One authority in a round, for whoever follows it up.</summary>
[Route("monitoring/{year}/authorities/{authority:digits(7)}")]
[Authorize(Policies.FollowAuthorities)]
public sealed class MonitoredAuthoritiesController(AuthorityQueries queries) : Controller
{
    /// <param name="corrects">The call to be put right; as text, so that whatever stands in the address is read.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string year, string authority, string? corrects, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await queries.FindAsync(actor, year, authority, cancel) is not { } obligation)
            return NotFound();
        var form = new ContactForm { Press = Guid.NewGuid(), Back = Request.OwnReferer(), Corrects = int.TryParse(corrects, out var id) ? id : null };
        return View("Authority", await queries.PageAsync(obligation, actor, form, cancel));
    }
}
