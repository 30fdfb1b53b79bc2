using System.Security.Cryptography;
using LocalStandards.Data.Monitoring;
using LocalStandards.Documents.FollowUpLetters;
using LocalStandards.Documents.Printing;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.FollowUpLetters;

/// <summary>A letter to those picked who have not submitted, with their names as its annex; nothing of it is stored.</summary>
[Route("monitoring/{year}/chase-letters")]
[Authorize(Policies.ContactAuthorities)]
public sealed class FollowUpLettersController(
    ComposeFollowUpLetter compose, FollowUpLetterPdf pdf, FollowUpLetterHtml html, ChromiumPrinter printer, IStringLocalizer<Words> words,
    ILogger<FollowUpLettersController> logger) : Controller
{
    /// <param name="area">As in <see cref="MonitoredArea.Code"/>; the rest of the address is the selection.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string year, string? area, CancellationToken cancel) =>
        await compose.PickedAsync(User.ToActor(), year, area, Request, cancel) is { } picked ? View("New", Page(picked, ComposeFollowUpLetter.Proposed(picked))) : NotFound();

    /// <summary>The PDF; where this server cannot print, the page says so and offers the print view.</summary>
    [HttpPost]
    public Task<IActionResult> Pdf(string year, string? area, FollowUpLetterForm form, CancellationToken cancel) => WithLetterAsync(year, area, form, async letter =>
    {
        try
        {
            return File(await pdf.RenderAsync(letter, cancel), "application/pdf", $"chase-letter-{year}.pdf");
        }
        catch (Exception failure) when (failure is ChromiumMissingException or PrinterBusyException or PrintTimeoutException)
        {
            logger.LogWarning("{Reason}", failure.Message);
            ModelState.AddModelError("", words["ยังสร้าง PDF ไม่ได้ ให้เปิดหน้าพิมพ์แล้วสั่งพิมพ์จากเบราว์เซอร์"]);
            return null;
        }
    }, cancel);

    /// <summary>The same in the browser, to be printed from there.</summary>
    [HttpPost("print")]
    public Task<IActionResult> Print(string year, string? area, FollowUpLetterForm form, CancellationToken cancel) => WithLetterAsync(year, area, form, async letter =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        HttpContext.Items[SecurityHeaders.StyleNonce] = nonce;
        return Content(await html.ForPrintViewAsync(letter, styleNonce: nonce), "text/html; charset=utf-8");
    }, cancel);

    private async Task<IActionResult> WithLetterAsync(
        string year, string? area, FollowUpLetterForm form, Func<FollowUpLetter, Task<IActionResult?>> show, CancellationToken cancel)
    {
        if (await compose.PickedAsync(User.ToActor(), year, area, Request, cancel) is not { } picked)
            return NotFound();
        if (picked.Whom.Count > 0 && form.Read(ModelState, words) is { } typed && await show(compose.Of(picked, typed, User.ToActor())) is { } shown)
            return shown;
        return View("New", Page(picked, form));
    }

    private FollowUpLetterPage Page(PickedAuthorities picked, FollowUpLetterForm form) => new(picked.Selection, picked.Whom, form, printer.IsAvailable);
}

/// <param name="HasPrinter">Whether a PDF can be made here.</param>
public sealed record FollowUpLetterPage(Selection Selection, IReadOnlyList<FollowUpRecord> Whom, FollowUpLetterForm Form, bool HasPrinter);
