using LocalStandards.Data.Monitoring;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Areas;

/// <summary>The follow-up list as a file: those ticked, or all that match where nothing is.</summary>
[Authorize(Policies.FollowAuthorities)]
public sealed class FollowUpFilesController(MonitoredAreas areas, AreaQueries queries, ListFiles files, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <param name="area">As in <see cref="MonitoredArea.Code"/>; the rest of the address is the selection.</param>
    [HttpGet("monitoring/{year}/authorities.csv")]
    public async Task<IActionResult> Csv(string year, string? area, CancellationToken cancel) =>
        await ListAsync(year, area, cancel) is { } list ? await files.CsvAsync(list, cancel) : NotFound();

    /// <param name="area">As above.</param>
    [HttpGet("monitoring/{year}/authorities.xlsx")]
    public async Task<IActionResult> Excel(string year, string? area, CancellationToken cancel) =>
        await ListAsync(year, area, cancel) is { } list ? await files.ExcelAsync(list, cancel) : NotFound();

    private async Task<ListFile?> ListAsync(string year, string? area, CancellationToken cancel)
    {
        if (await areas.FindAsync(User.ToActor(), year, area, cancel) is not { } found)
            return null;
        var now = clock.GetUtcNow();
        var selection = Selection.Of(found, Request);
        if (selection.Codes.Count == 0)
            selection = selection with { IsAll = true };
        var rows = selection.In(await queries.RecordsAsync(found, cancel), now);
        return new ListFile(
            $"chase-{found.Year}{(found.Code.Length == 0 ? "" : "-" + found.Code)}", [words["รายการติดตามการส่งผล ปี {0}", found.Round.Name]], now,
            [
                words["รหัส"], words["อปท."], words["ประเภท"], words["อำเภอ"], words["จังหวัด"], words["สถานะ"], words["กรอกแล้ว"], words["เข้าใช้ล่าสุด"],
                words["ผู้บันทึก"], words["โทรศัพท์"], words["โทร. อปท."], words["เตือนล่าสุด"], words["โทรล่าสุด"], words["นัดส่ง"],
            ],
            [9, 32, 10, 20, 20, 24, 10, 14, 30, 18, 18, 18, 24, 18],
            [.. rows.Select(Row)]);
    }

    private Cell[] Row(FollowUpRecord row) =>
    [
        row.Code, row.ShortName, TypeText.Short(row.Type, words), row.District, row.Province,
        string.Join(" ", new[] { FollowUpText.Of(row.State, words), FollowUpText.Detail(row, words) }.OfType<string>()), row.Percent,
        row.SignedInAt is { } seen ? DateText.Of(Bangkok.DateOf(seen)) : words["ไม่เคยเข้า"].Value,
        row.Recorder, row.RecorderPhone, row.Phone, row.RemindedOn is { } reminded ? DateText.Of(reminded) : null,
        row.Contact is { } call ? $"{DateText.Of(Bangkok.DateOf(call.At))} {FollowUpText.Of(call.Outcome, words)}" : null,
        row.PromisedOn is { } promised ? DateText.Of(promised) : null,
    ];
}
