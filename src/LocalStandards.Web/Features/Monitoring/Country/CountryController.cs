using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>The country in one round: at a desk, and for everybody in a meeting room.</summary>
[Route("monitoring/{year}")]
[Authorize(Policies.WatchCountry)]
public sealed class CountryController(CountryQueries queries, TimeProvider clock) : Controller
{
    /// <summary>A script gets the figures alone, to put them in place of those that changed.</summary>
    [HttpGet]
    public Task<IActionResult> Show(string year, CancellationToken cancel) => PageAsync(year, "Country", "_Figures", cancel);

    /// <summary>Large, without navigation, and renewing itself.</summary>
    [HttpGet("screen")]
    public Task<IActionResult> Screen(string year, CancellationToken cancel) => PageAsync(year, "Screen", "_ScreenFigures", cancel);

    private async Task<IActionResult> PageAsync(string year, string whole, string figures, CancellationToken cancel)
    {
        var address = new AddressFilters(Request.Query, "view");
        if (await queries.PageAsync(year, ViewSwitch.Read(address), clock.GetUtcNow(), cancel) is not { } page)
            return NotFound();
        page = page with { Ignored = address.Ignored };
        return Request.IsFromScript() ? PartialView(figures, page) : View(whole, page);
    }
}
