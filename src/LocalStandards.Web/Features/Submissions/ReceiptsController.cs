using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Features.Shared;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Submissions;

/// <summary>The receipt of a submitted version: number, time, by whom, and what comes next.</summary>
[Route("entry/{year}/receipts/{version:int}")]
public sealed class ReceiptsController(AppDbContext db, KnownRounds rounds, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadForms)]
    public async Task<IActionResult> Show(string year, int version, CancellationToken cancel)
    {
        var standing = await db.Obligations.AsNoTracking()
            .FormsVisibleTo(User.ToActor())
            .Where(o => o.Round!.Code == year)
            .Include(o => o.District).Include(o => o.Province).Include(o => o.Authority)
            .Standing(db)
            .FirstOrDefaultAsync(cancel);
        if (standing is not { Obligation: var obligation })
            return NotFound();
        var round = await rounds.FindAsync(db, obligation.RoundId, standing.RoundStamp, cancel);
        var found = await db.SubmissionVersions.AsNoTracking()
            .Where(v => v.ObligationId == obligation.Id && v.Number == version)
            .Select(v => new { v.ReceiptNumber, v.SubmittedAt, Submitter = db.Users.Where(u => u.Id == v.SubmittedById).Select(u => u.FullName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();
        return View("Receipt", new ReceiptPage(
            year, version, found.ReceiptNumber, found.SubmittedAt, found.Submitter, obligation.ShortName,
            Places.Of(obligation, words), obligation.Authority!.Code,
            round.EffectiveEnd(obligation, DeadlineKind.Evidence, found.SubmittedAt).LastDay));
    }
}

public sealed record ReceiptPage(
    string Year, int Version, string Number, DateTimeOffset At, string? SubmittedBy, string AuthorityName, string Place,
    string AuthorityCode, DateOnly EvidenceDue);
