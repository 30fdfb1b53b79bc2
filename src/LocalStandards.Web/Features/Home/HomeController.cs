using LocalStandards.Domain.Access;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace LocalStandards.Web.Features.Home;

/// <summary>
/// The front door: the public's page for anybody, the six steps for an authority's people, the overview of what is
/// theirs for everybody who watches over authorities.
/// </summary>
[Route("")]
public sealed class HomeController(
    PublicHomeQueries front, AuthoritySearch search, OfficerHomeQueries officer, OfficerRounds officerRounds, OverviewQueries overview,
    TimeProvider clock) : Controller
{
    /// <param name="year">Code of the round; the public's page knows only the latest.</param>
    /// <param name="q">What the public searches for.</param>
    [HttpGet]
    [Authorize(Policies.Everyone)]
    [OutputCache(PolicyName = PublicPages.Kept)]
    public Task<IActionResult> Show(string? year, string? q, CancellationToken cancel)
    {
        var actor = User.ToActor();
        return actor switch
        {
            { UserId: null } => PublicAsync(q, cancel),
            { OwnAuthorityId: not null } => OfficerAsync(actor, year, cancel),
            _ => OverviewAsync(actor, year, cancel),
        };
    }

    private async Task<IActionResult> PublicAsync(string? q, CancellationToken cancel)
    {
        var page = PublicHomePage.Of(await front.FigureAsync(cancel), clock.GetUtcNow());
        return View("PublicHome", page.HasOpened ? page with { Search = await search.FindAsync(page.Round!, q, cancel) } : page);
    }

    private async Task<IActionResult> OfficerAsync(Actor actor, string? year, CancellationToken cancel)
    {
        var rounds = await officerRounds.ReadAsync(actor, cancel);
        if (rounds.Count == 0)
            return View("OverviewNone");
        return await officer.PageAsync(actor, year ?? officerRounds.First(rounds).Code, rounds, cancel) is { } page ? View("OfficerHome", page) : NotFound();
    }

    private async Task<IActionResult> OverviewAsync(Actor actor, string? year, CancellationToken cancel)
    {
        if (Overview.KindOf(actor) is not { } kind)
            return View("OverviewNone");
        var address = new AddressFilters(Request.Query, "year", "view", "q");
        return await overview.PageAsync(actor, kind, year, ViewSwitch.Read(address), clock.GetUtcNow(), cancel) is { } page
            ? View("Overview", page with { Ignored = address.Ignored })
            : NotFound();
    }
}
