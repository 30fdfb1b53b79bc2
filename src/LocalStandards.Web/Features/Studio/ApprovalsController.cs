using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Records the resolution by which a committee approved sets, with its minutes.</summary>
[Route("indicator-sets/{year}/{type}")]
[Authorize(Policies.ReadSets)]
public sealed class ApprovalsController(
    SetQueries queries, SetTransitions transitions, RecordResolution record, Uploads uploads, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("approvals")]
    public async Task<IActionResult> Form(string year, string type, CancellationToken cancel) =>
        await queries.FindAsync(year, type, null, cancel) is { } set
            ? View("Approval", await PageAsync(set, new ApprovalForm { Body = words["คณะอนุกรรมการด้านการติดตามและประเมินผล"] }, cancel))
            : NotFound();

    [HttpPost("approvals")]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Approve(string year, string type, ApprovalForm form, CancellationToken cancel)
    {
        if (await transitions.FindAsync(year, type, form.Also, cancel) is not { } records)
            return NotFound();
        var read = form.Read(ModelState, words, Bangkok.DateOf(clock.GetUtcNow()));
        var minutes = form.File is null ? null : await uploads.ReadPdfAsync(form.File, nameof(form.File), ModelState, cancel);
        if (read is not var (body, meeting, on, text) || !ModelState.IsValid)
            return View("Approval", await PageAsync(records[0], form, cancel));
        var problem = await record.RunAsync(year, type, form.Also, new ResolutionToRecord(body, meeting, on, text, minutes), User.ToActor(), cancel);
        TempData[Flash.Key] = problem ?? words["บันทึกมติแล้ว รอผู้อนุมัติเผยแพร่"].Value;
        return LocalRedirect(records[0].Address);
    }

    /// <summary>The minutes, as a download.</summary>
    [HttpGet("resolution.pdf")]
    public async Task<IActionResult> Minutes(string year, string type, int? version, CancellationToken cancel)
    {
        if (await queries.FindAsync(year, type, version, cancel) is not { } set || await queries.ResolutionAsync(set.Row.ResolutionId, cancel) is not { } resolution
            || await record.MinutesAsync(resolution, cancel) is not { } minutes)
        {
            return NotFound();
        }
        return File(minutes, "application/pdf", resolution.FileName ?? "resolution.pdf");
    }

    private async Task<ApprovalPage> PageAsync(SetRecord record, ApprovalForm form, CancellationToken cancel) =>
        new(record, form, [.. (await queries.VersionsAsync(cancel))
            .Where(v => v.RoundId == record.Row.RoundId && v.Type != record.Row.Type)
            .GroupBy(v => v.Type).Select(g => g.First()).Where(v => v.Status == IndicatorSetStatus.Proposed).Select(v => v.Type)]);
}

/// <param name="Others">Types whose sets lie before the committee too.</param>
public sealed record ApprovalPage(SetRecord Record, ApprovalForm Form, IReadOnlyList<Domain.Authorities.AuthorityType> Others);
