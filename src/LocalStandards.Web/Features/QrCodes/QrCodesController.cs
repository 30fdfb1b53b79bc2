using System.Text;
using LocalStandards.Documents.Paper;
using LocalStandards.Documents.Printing;
using LocalStandards.Documents.Qr;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.QrCodes;

/// <summary>
/// QR codes of the portal's own pages: chosen, captioned, and taken away as SVG, PNG or a sheet. The address coded is made of
/// the portal's own setting and of what exists, never of what was typed.
/// </summary>
[Route("qr")]
[Authorize(Policies.MakeCodes)]
public sealed class QrCodesController(
    QrStudio studio, QrPrints prints, PaperStyles styles, IStringLocalizer<Words> words, ILogger<QrCodesController> logger) : Controller
{
    private const int SecondsToRetry = 10;

    [HttpGet]
    public async Task<IActionResult> Show(QrForm form, CancellationToken cancel)
    {
        // Nonsense in the address counts as not chosen.
        ModelState.Clear();
        return View("Studio", await PageAsync(form, cancel));
    }

    [HttpGet("code.svg")]
    public Task<IActionResult> Svg(QrForm form, CancellationToken cancel) => WithPictureAsync(form, picture =>
        Task.FromResult<IActionResult>(File(Encoding.UTF8.GetBytes(QrSvg.FileOf(picture, styles)), "image/svg+xml", "qr.svg")), cancel);

    /// <summary>The code alone; needs no browser.</summary>
    [HttpGet("code.png")]
    public Task<IActionResult> Png(QrForm form, CancellationToken cancel) => WithPictureAsync(form, picture =>
        Task.FromResult<IActionResult>(File(QrPng.BareOf(picture.Address), "image/png", "qr.png")), cancel);

    [HttpGet("picture.png")]
    public Task<IActionResult> Picture(QrForm form, CancellationToken cancel) => WithPictureAsync(form, picture =>
        MadeAsync(form, async () => File(await prints.PngAsync(picture, cancel), "image/png", "qr-caption.png"), cancel), cancel);

    [HttpGet("sheet.pdf")]
    public Task<IActionResult> Sheet(QrForm form, CancellationToken cancel) => WithPictureAsync(form, picture => MadeAsync(form, async () =>
    {
        var paper = form.ReadPaper();
        return File(await studio.SheetAsync(picture, paper, cancel), "application/pdf", $"qr-{paper}.pdf");
    }, cancel), cancel);

    private async Task<IActionResult> WithPictureAsync(QrForm form, Func<QrPicture, Task<IActionResult>> make, CancellationToken cancel)
    {
        ModelState.Clear();
        var page = await PageAsync(form, cancel);
        if (page.Picture is { } picture)
            return await make(picture);
        // The problem of a caption that is too long is shown at its field.
        return page.Target is null || page.IsWithoutAddress ? NotFound() : View("Studio", page);
    }

    private async Task<IActionResult> MadeAsync(QrForm form, Func<Task<IActionResult>> make, CancellationToken cancel)
    {
        try
        {
            return await make();
        }
        catch (ChromiumMissingException missing)
        {
            logger.LogWarning("{Reason}", missing.Message);
            return await UnmadeAsync(StatusCodes.Status501NotImplemented, words["เครื่องแม่ข่ายนี้ยังไม่มีโปรแกรม Chromium สำหรับสร้าง PDF ให้ผู้ดูแลระบบติดตั้งด้วยคำสั่ง apt-get install chromium"]);
        }
        catch (Exception busy) when (busy is PrinterBusyException or PrintTimeoutException)
        {
            logger.LogWarning("{Reason}", busy.Message);
            Response.Headers.RetryAfter = $"{SecondsToRetry}";
            return await UnmadeAsync(StatusCodes.Status503ServiceUnavailable, words["มีผู้ขอเอกสารพร้อมกันจำนวนมาก รอสักครู่แล้วลองใหม่"]);
        }

        async Task<IActionResult> UnmadeAsync(int status, string reason)
        {
            Response.StatusCode = status;
            ModelState.AddModelError("", reason);
            return View("Studio", await PageAsync(form, cancel));
        }
    }

    private Task<QrPage> PageAsync(QrForm form, CancellationToken cancel) => studio.PageAsync(form, User.ToActor(), Request, ModelState, cancel);
}
