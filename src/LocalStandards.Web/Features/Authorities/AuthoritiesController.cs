using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>The public list of who has finished, by province, district and type, with search and totals.</summary>
[Route("authorities")]
public sealed class AuthoritiesController(AuthoritiesQueries queries, PublicFigures figures, TimeProvider clock) : Controller
{
    [HttpGet]
    [Authorize(Policies.Everyone)]
    [OutputCache(PolicyName = PublicPages.Kept)]
    public async Task<IActionResult> Index(AuthoritiesForm form, CancellationToken cancel)
    {
        var filter = form.Read();
        // People at work see their own submission at once; the public at most a minute later.
        var page = User.Identity?.IsAuthenticated == true
            ? await queries.PageAsync(filter, clock.GetUtcNow(), cancel)
            : await figures.GetAsync(filter.Href, now => queries.PageAsync(filter, now, cancel), page => page?.Size ?? 100);
        // The message about a cut name belongs to this reader, not to what is kept for all.
        return page is null ? NotFound() : View(page with { Filter = page.Filter with { IsNameTooLong = filter.IsNameTooLong } });
    }
}
