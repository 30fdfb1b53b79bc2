using System.Security.Cryptography;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Documents.Printing;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Reports;

/// <summary>
/// One authority's result: page, PDF, workbook and print view, of the version that stands or of an earlier one. Whoever may
/// not see it, the public included, gets 404: that it exists is not told either.
/// </summary>
[Route("reports/{year}/{authority:digits(7)}")]
[Authorize(Policies.Everyone)]
public sealed class ReportsController(
    ReportQueries queries, AuthorityReportPdf pdf, AuthorityReportHtml html, ChromiumPrinter printer, TimeProvider clock,
    ILogger<ReportsController> logger) : Controller
{
    private const int SecondsToRetry = 10;

    [HttpGet]
    public Task<IActionResult> Show(string year, string authority, int? version, CancellationToken cancel) =>
        WithReportAsync(year, authority, version, async found => View("Report", new ReportPage(
            year, authority, found.Report, printer.IsAvailable, version, found.Latest, found.Status,
            await queries.VersionsAsync(found.Obligation, cancel), found.Documents,
            found.Round.EffectiveEnd(found.Obligation, DeadlineKind.Evidence, clock.GetUtcNow()).LastDay)), cancel);

    [HttpGet("/reports/{year}/{authority:digits(7)}.pdf")]
    public Task<IActionResult> Pdf(string year, string authority, int? version, CancellationToken cancel) =>
        WithReportAsync(year, authority, version, async found =>
        {
            try
            {
                return File(await pdf.RenderAsync(found.Report, cancel), "application/pdf", FileName(found.Report, year) + ".pdf");
            }
            catch (ChromiumMissingException missing)
            {
                logger.LogWarning("{Reason}", missing.Message);
                return Unprinted(StatusCodes.Status501NotImplemented);
            }
            catch (PrinterBusyException)
            {
                return Unprinted(StatusCodes.Status503ServiceUnavailable);
            }
            catch (PrintTimeoutException slow)
            {
                logger.LogWarning("{Reason}", slow.Message);
                return Unprinted(StatusCodes.Status503ServiceUnavailable);
            }

            ViewResult Unprinted(int status)
            {
                var isMissing = status == StatusCodes.Status501NotImplemented;
                if (!isMissing)
                    Response.Headers.RetryAfter = $"{SecondsToRetry}";
                Response.StatusCode = status;
                return View("Unprinted", new UnprintedPage(year, authority, version, isMissing));
            }
        }, cancel);

    [HttpGet("/reports/{year}/{authority:digits(7)}.xlsx")]
    public Task<IActionResult> Workbook(string year, string authority, int? version, CancellationToken cancel) =>
        WithReportAsync(year, authority, version, found => Task.FromResult<IActionResult>(File(
            AuthorityReportWorkbook.Render(found.Report), Documents.Workbooks.Workbook.ContentType, FileName(found.Report, year) + ".xlsx")), cancel);

    /// <summary>The same document in the browser, to be printed from there.</summary>
    [HttpGet("print")]
    public Task<IActionResult> Print(string year, string authority, int? version, CancellationToken cancel) =>
        WithReportAsync(year, authority, version, async found =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            HttpContext.Items[SecurityHeaders.StyleNonce] = nonce;
            return Content(await html.ForPrintViewAsync(found.Report, styleNonce: nonce), "text/html; charset=utf-8");
        }, cancel);

    private async Task<IActionResult> WithReportAsync(
        string year, string authority, int? version, Func<FoundReport, Task<IActionResult>> show, CancellationToken cancel)
    {
        // A version that is no number is none.
        if (!ModelState.IsValid)
            return NotFound();
        return await queries.FindAsync(User.ToActor(), year, authority, version, new Uri($"{Request.Scheme}://{Request.Host}/"), cancel) is { } found
            ? await show(found)
            : NotFound();
    }

    private static string FileName(AuthorityReport report, string year) =>
        report.IsCurrent ? $"report-{year}-{report.Code}" : $"report-{year}-{report.Code}-{report.Version}";
}

/// <param name="HasPrinter">Whether a PDF can be made here; else the print view is offered.</param>
/// <param name="Asked">The version asked for; null for what stands.</param>
/// <param name="Latest">The number of the version submitted last.</param>
/// <param name="Documents">How many documents of evidence are to be filed, until <paramref name="EvidenceDue"/>.</param>
public sealed record ReportPage(
    string Year, string Authority, AuthorityReport Report, bool HasPrinter, int? Asked, int Latest, SubmissionStatus Status,
    IReadOnlyList<ReportVersion> Versions, int Documents, DateOnly EvidenceDue);

/// <param name="Asked">The version asked for; null for what stands.</param>
/// <param name="IsMissing">No browser is installed; otherwise it is busy.</param>
public sealed record UnprintedPage(string Year, string Authority, int? Asked, bool IsMissing);
