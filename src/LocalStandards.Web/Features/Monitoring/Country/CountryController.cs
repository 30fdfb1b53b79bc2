using LocalStandards.Web.Features.Shared;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>The country in one round: at a desk, and for everybody in a meeting room.</summary>
[Route("monitoring/{year}")]
[Authorize(Policies.WatchCountry)]
public sealed class CountryController(CountryQueries queries, TimeProvider clock) : Controller
{
    /// <summary>A script gets the figures alone, to put them in place of those that changed.</summary>
    /// <param name="view">As text, so that whatever stands in the address is read.</param>
    [HttpGet]
    public Task<IActionResult> Show(string year, string? view, CancellationToken cancel) => PageAsync(year, view, "Country", "_Figures", cancel);

    /// <summary>Large, without navigation, and renewing itself.</summary>
    [HttpGet("screen")]
    public Task<IActionResult> Screen(string year, string? view, CancellationToken cancel) => PageAsync(year, view, "Screen", "_ScreenFigures", cancel);

    private async Task<IActionResult> PageAsync(string year, string? view, string whole, string figures, CancellationToken cancel)
    {
        if (await queries.PageAsync(year, ViewSwitch.Parse(view), clock.GetUtcNow(), cancel) is not { } page)
            return NotFound();
        return Request.IsFromScript() ? PartialView(figures, page) : View(whole, page);
    }
}
