using System.Security.Cryptography;
using LocalStandards.Data.Monitoring;
using LocalStandards.Documents.ChaseLetters;
using LocalStandards.Documents.Printing;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Monitoring.Areas;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Monitoring.ChaseLetters;

/// <summary>A letter to those picked who have not submitted, with their names as its annex; nothing of it is stored.</summary>
[Route("monitoring/{year}/chase-letters")]
[Authorize(Policies.ChaseAuthorities)]
public sealed class ChaseLettersController(
    MonitoredAreas areas, AreaQueries queries, ChaseLetterPdf pdf, ChaseLetterHtml html, ChromiumPrinter printer, IOptions<CentralOffice> office,
    PortalSettings settings, TimeProvider clock, ILogger<ChaseLettersController> logger, IStringLocalizer<Words> words) : Controller
{
    /// <param name="area">As in <see cref="MonitoredArea.Code"/>; the rest of the address is the selection.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string year, string? area, CancellationToken cancel) =>
        await PickedAsync(year, area, cancel) is var (selection, whom) ? View("New", Page(selection, whom, Proposed(selection))) : NotFound();

    /// <summary>The PDF; where this server cannot print, the page says so and offers the print view.</summary>
    [HttpPost]
    public Task<IActionResult> Pdf(string year, string? area, ChaseLetterForm form, CancellationToken cancel) => WithLetterAsync(year, area, form, async letter =>
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
    public Task<IActionResult> Print(string year, string? area, ChaseLetterForm form, CancellationToken cancel) => WithLetterAsync(year, area, form, async letter =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        HttpContext.Items[SecurityHeaders.StyleNonce] = nonce;
        return Content(await html.ForPrintViewAsync(letter, styleNonce: nonce), "text/html; charset=utf-8");
    }, cancel);

    private async Task<IActionResult> WithLetterAsync(
        string year, string? area, ChaseLetterForm form, Func<ChaseLetter, Task<IActionResult?>> show, CancellationToken cancel)
    {
        if (await PickedAsync(year, area, cancel) is not var (selection, whom))
            return NotFound();
        if (whom.Count > 0 && form.Read(ModelState, words) is { } typed && await show(Letter(selection, whom, typed)) is { } shown)
            return shown;
        return View("New", Page(selection, whom, form));
    }

    private async Task<(Selection Selection, List<ChaseRecord> Whom)?> PickedAsync(string year, string? area, CancellationToken cancel)
    {
        if (await areas.FindAsync(User.ToActor(), year, area, cancel) is not { } found)
            return null;
        var selection = Selection.Of(found, Request);
        // In the order of paper, not of urgency.
        return (selection, [.. selection.In(await queries.RecordsAsync(found, cancel), clock.GetUtcNow())
            .Where(r => r.State != ChaseState.Submitted)
            .OrderBy(r => r.Province, ThaiOrder.Instance).ThenBy(r => r.District, ThaiOrder.Instance).ThenBy(r => r.Type).ThenBy(r => r.Name, ThaiOrder.Instance)]);
    }

    private ChaseLetterPage Page(Selection selection, List<ChaseRecord> whom, ChaseLetterForm form) => new(selection, whom, form, printer.IsAvailable);

    private static ChaseLetterForm Proposed(Selection selection) => new()
    {
        Addressees = selection.Area switch
        {
            { DistrictId: not null } => "นายกองค์กรปกครองส่วนท้องถิ่นตามรายชื่อแนบท้าย",
            { ProvinceId: not null } => "นายอำเภอทุกอำเภอ และนายกองค์กรปกครองส่วนท้องถิ่นตามรายชื่อแนบท้าย",
            _ => "ผู้ว่าราชการจังหวัดทุกจังหวัด",
        },
    };

    private ChaseLetter Letter(Selection selection, List<ChaseRecord> whom, TypedChaseLetter typed)
    {
        var area = selection.Area;
        var ends = new EntryEnds(area.Round, clock.GetUtcNow());
        var deadlines = whom.ConvertAll(r => (Record: r, Deadline: ends.Of(r.Place, r.Status), IsOpen: ends.IsOpen(r.Place, r.Status)));
        var letters = deadlines.Select(d => d.Deadline.GrantedBy?.Letter ?? area.Round.WindowFor(d.Record.Type).Letter).Distinct().ToList();
        return new ChaseLetter(
            typed.Number, OfficeOf(area), typed.SignedOn, area.Round.Year, typed.Addressees,
            letters is [{ } letter] ? ReferenceOf(letter) : null,
            deadlines.TrueForAll(d => d.IsOpen) && deadlines.Select(d => d.Deadline.LastDay).Distinct().ToList() is [var until] ? until : null,
            typed.Signer, typed.SignerTitle, ContactOf(area),
            [.. deadlines.Select(d => new ChasedAuthority(d.Record.ShortName, d.Record.District, d.Record.Province, StateOf(d.Record), d.IsOpen ? d.Deadline.LastDay : null))],
            settings.Demo.IsDemo);
    }

    // Paper is Thai, whatever the language of the screen.
    private string OfficeOf(MonitoredArea area) => area switch
    {
        { DistrictId: not null } when User.ToActor().Has(Role.DistrictOfficer) => $"ที่ว่าการอำเภอ{area.District}",
        { ProvinceId: not null } when User.ToActor().Has(Role.ProvincialOfficer) => $"ศาลากลางจังหวัด{area.Province}",
        _ => $"{office.Value.Name} {office.Value.Address}",
    };

    private string ContactOf(MonitoredArea area) => area switch
    {
        { DistrictId: not null } when User.ToActor().Has(Role.DistrictOfficer) => $"ท้องถิ่นอำเภอ{area.District}",
        { ProvinceId: not null } when User.ToActor().Has(Role.ProvincialOfficer) => $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด{area.Province}",
        _ => $"{office.Value.Name}\nโทร. {office.Value.Phone}",
    };

    private static string ReferenceOf(OfficialLetter letter) =>
        $"หนังสือ{letter.Sender} ที่\u00A0{letter.Number.Replace(' ', '\u00A0')} ลงวันที่\u00A0{ThaiDate.Long(letter.SignedOn)}";

    private static string StateOf(ChaseRecord record) => record.State switch
    {
        ChaseState.Ready => "บันทึกครบแล้ว ยังไม่กดส่ง",
        ChaseState.Returned => "ส่งคืนให้แก้ไข",
        ChaseState.InProgress => $"กำลังบันทึก ร้อยละ {record.Percent}",
        _ => "ยังไม่เริ่ม",
    };
}

/// <param name="HasPrinter">Whether a PDF can be made here.</param>
public sealed record ChaseLetterPage(Selection Selection, IReadOnlyList<ChaseRecord> Whom, ChaseLetterForm Form, bool HasPrinter);
