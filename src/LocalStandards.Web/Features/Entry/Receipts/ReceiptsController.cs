using LocalStandards.Data;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Receipts;

/// <summary>The receipt of a submitted version: number, time, by whom, and what comes next.</summary>
[Route("entry/{year}/receipts/{version:int}")]
public sealed class ReceiptsController(AppDbContext db, Submissions submissions, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadForms)]
    public async Task<IActionResult> Show(string year, int version, CancellationToken cancel)
    {
        if (await submissions.StandingAsync(User.ToActor(), year, cancel) is not var (obligation, round, _))
            return NotFound();
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
    string AuthorityCode, DateOnly EvidenceDue) : IOfRound;
