using LocalStandards.Data;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Reports;

/// <summary>
/// Any address of a report that carries a ministry's code, present or past, leads to the same one with the code that never
/// changes. Which belongs to which is open data; whether there is a report, the other address tells.
/// </summary>
[Route("reports/{year}/{**address}")]
public sealed class OldCodesController(AppDbContext db) : Controller
{
    [HttpGet]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> Show(string year, string? address, CancellationToken cancel)
    {
        var old = string.Concat((address ?? "").TakeWhile(char.IsAsciiLetterOrDigit));
        var code = await (
            from fact in db.Set<AuthorityFact>()
            where fact.Kind == AuthorityFactKind.OfficialCode && fact.Value == old
            // A code may have passed from one authority to another.
            orderby fact.From descending
            join authority in db.Authorities on fact.AuthorityId equals authority.Id
            select authority.Code).FirstOrDefaultAsync(cancel);
        return code is null
            ? NotFound()
            : LocalRedirect(ReportsLinks.Below(year, code, address![old.Length..]) + Request.QueryString);
    }
}
