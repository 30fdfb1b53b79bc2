using System.Security.Cryptography;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Documents.Printing;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Reports;

/// <summary>
/// One authority's result: page, PDF and print view. Whoever may not see it, the public included, gets 404: that it
/// exists is not told either.
/// </summary>
[Route("reports/{year}/{authority:regex(^\\d{{7}}$)}")]
[Authorize(Policies.Everyone)]
public sealed class ReportsController(
    ReportQueries queries, AuthorityReportPdf pdf, AuthorityReportHtml html, ChromiumPrinter printer, ILogger<ReportsController> logger) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string year, string authority, CancellationToken cancel) =>
        await FindAsync(year, authority, cancel) is { } report
            ? View("Report", new ReportPage(year, authority, report, printer.IsAvailable))
            : NotFound();

    [HttpGet("/reports/{year}/{authority:regex(^\\d{{7}}$)}.pdf")]
    public async Task<IActionResult> Pdf(string year, string authority, CancellationToken cancel)
    {
        if (await FindAsync(year, authority, cancel) is not { } report)
            return NotFound();
        try
        {
            var file = await pdf.RenderAsync(report, cancel);
            return File(file, "application/pdf", $"report-{year}-{authority}.pdf");
        }
        catch (ChromiumMissingException missing)
        {
            logger.LogWarning("{Reason}", missing.Message);
            return Unprinted(StatusCodes.Status501NotImplemented);
        }
        catch (PrinterBusyException)
        {
            Response.Headers.RetryAfter = "10";
            return Unprinted(StatusCodes.Status503ServiceUnavailable);
        }
        catch (PrintTimeoutException slow)
        {
            logger.LogWarning("{Reason}", slow.Message);
            return Unprinted(StatusCodes.Status503ServiceUnavailable);
        }

        ViewResult Unprinted(int status)
        {
            Response.StatusCode = status;
            return View("Unprinted", new UnprintedPage(year, authority, report.AuthorityName, IsMissing: status == StatusCodes.Status501NotImplemented));
        }
    }

    private Task<AuthorityReport?> FindAsync(string year, string authority, CancellationToken cancel) =>
        queries.FindAsync(User.ToActor(), year, authority, new Uri($"{Request.Scheme}://{Request.Host}/"), cancel);

    /// <summary>The same document in the browser, to be printed from there.</summary>
    [HttpGet("print")]
    public async Task<IActionResult> Print(string year, string authority, CancellationToken cancel)
    {
        if (await FindAsync(year, authority, cancel) is not { } report)
            return NotFound();
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        HttpContext.Items[SecurityHeaders.StyleNonce] = nonce;
        return Content(await html.ForPrintViewAsync(report, styleNonce: nonce), "text/html; charset=utf-8");
    }
}

/// <param name="HasPrinter">Whether a PDF can be made here; else the print view is offered.</param>
public sealed record ReportPage(string Year, string Authority, AuthorityReport Report, bool HasPrinter);

/// <param name="IsMissing">No browser is installed; otherwise it is busy.</param>
public sealed record UnprintedPage(string Year, string Authority, string AuthorityName, bool IsMissing);
