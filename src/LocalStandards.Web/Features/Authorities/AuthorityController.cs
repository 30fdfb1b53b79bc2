using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>One authority as the public sees it: who it is, and in which rounds it has submitted. Where its QR leads.</summary>
[Route("authorities/{code:digits(7)}")]
public sealed class AuthorityController(AppDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    [Authorize(Policies.Everyone)]
    [OutputCache(PolicyName = PublicPages.Kept)]
    public async Task<IActionResult> Show(string code, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = await db.Authorities.Where(a => a.Code == code)
            .Select(a => new { a.Id, a.Type, a.Name, District = a.District!.Name, Province = a.Province!.Name, ProvinceEn = a.Province.NameEn }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();
        var rounds = await (
            from r in db.Rounds.LatestOpened(db, now)
            join o in db.Obligations on r.Id equals o.RoundId
            where o.AuthorityId == found.Id
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            orderby r.Programme, r.Year descending
            select new AuthorityRound(
                r.Code, r.Programme.RoundNameOf(r.Year), s != null && s.Status.CountsAsSubmitted() ? s.FirstSubmittedAt : null)).ToListAsync(cancel);
        return View("Authority", new AuthorityPage(code, found.Type, found.Name, found.District, found.Province, found.ProvinceEn, rounds, now));
    }
}

/// <param name="At">The time of the figures.</param>
public sealed record AuthorityPage(
    string Code, AuthorityType Type, string Name, string District, string Province, string ProvinceEn, IReadOnlyList<AuthorityRound> Rounds, DateTimeOffset At);

/// <param name="SubmittedAt">When first; null of one that has not, or has it back.</param>
public sealed record AuthorityRound(string Code, string Name, DateTimeOffset? SubmittedAt);
