using LocalStandards.Data;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Reports.Checks;

/// <summary>
/// Where the QR of a printed report leads: whose it is, when it was submitted, and whether it is still what stands. No
/// result and no person; a code nobody printed is told so, and guessing is slowed down.
/// </summary>
[Route("verify/{code:maxlength(64)}")]
[Authorize(Policies.Everyone)]
[EnableRateLimiting(ReportsFeature.CheckLimiter)]
public sealed class ReportChecksController(AppDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string code, CancellationToken cancel)
    {
        var found = await (
            from v in db.SubmissionVersions.AsNoTracking()
            where v.VerificationCode == code
            join o in db.Obligations on v.ObligationId equals o.Id
            join s in db.Submissions on v.ObligationId equals s.ObligationId
            select new CheckedReport(
                v.ReceiptNumber, v.SubmittedAt, o.Round!.Programme.RoundNameOf(o.Round.Year), o.Type, o.Name, o.District!.Name, o.Province!.Name,
                v.Number, s.Version, s.Status))
            .FirstOrDefaultAsync(cancel);
        if (found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View("ReportCheck", new ReportCheckPage(found));
    }
}

/// <param name="Report">Null when no printed report has the code.</param>
public sealed record ReportCheckPage(CheckedReport? Report);

/// <param name="Number">The version the paper shows; <paramref name="Latest"/> is the last that was submitted.</param>
public sealed record CheckedReport(
    string ReceiptNumber, DateTimeOffset SubmittedAt, string Round, AuthorityType Type, string Name, string District, string Province,
    int Number, int Latest, SubmissionStatus Status)
{
    public string FullName => Type.FullNameOf(Name);

    /// <summary>Later submitted again, or sent back and not yet submitted again: the paper no longer tells what stands.</summary>
    public bool IsCurrent => Number == Latest && Status.CountsAsSubmitted();
}
