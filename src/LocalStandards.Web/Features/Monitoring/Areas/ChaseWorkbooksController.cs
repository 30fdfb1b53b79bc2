using LocalStandards.Data.Monitoring;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Shared;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Areas;

/// <summary>A list as Excel: those ticked, or all that match, with their number in the file.</summary>
[Route("monitoring/{year}/authorities.xlsx")]
[Authorize(Policies.FollowAuthorities)]
public sealed class ChaseWorkbooksController(MonitoredAreas areas, AreaQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const int HeadRows = 3;

    /// <param name="area">As in <see cref="MonitoredArea.Code"/>; the rest of the address is the selection, all that match where nothing is ticked.</param>
    [HttpGet]
    public async Task<IActionResult> Workbook(string year, string? area, CancellationToken cancel)
    {
        if (await areas.FindAsync(User.ToActor(), year, area, cancel) is not { } found)
            return NotFound();
        var now = clock.GetUtcNow();
        var selection = Selection.Of(found, Request);
        if (selection.Codes.Count == 0)
            selection = selection with { IsAll = true };
        var rows = selection.In(await queries.RecordsAsync(found, cancel), now).ToList();
        var title = words["รายการติดตามการส่งผล ปี {0}", found.Round.Year].Value;
        var sheet = new Sheet(words["รายการติดตาม"], [9, 32, 10, 20, 20, 24, 10, 14, 30, 18, 18, 18, 24, 18], HeadRows, Rows(title, rows, now));
        return File(
            Documents.Workbooks.Workbook.Bytes(title, sheet), Documents.Workbooks.Workbook.ContentType,
            $"chase-{year}{(found.Code.Length == 0 ? "" : "-" + found.Code)}.xlsx");
    }

    private IEnumerable<IReadOnlyList<Cell>> Rows(string title, List<ChaseRecord> rows, DateTimeOffset now)
    {
        yield return [Cell.Head(title)];
        yield return [words["ข้อมูล ณ วันที่ {0}", DateText.Of(now)].Value, words["จำนวนแถว"].Value, rows.Count];
        yield return [.. new[]
        {
            words["รหัส"], words["อปท."], words["ประเภท"], words["อำเภอ"], words["จังหวัด"], words["สถานะ"], words["กรอกแล้ว"], words["เข้าใช้ล่าสุด"],
            words["ผู้บันทึก"], words["โทรศัพท์"], words["โทร. อปท."], words["เตือนล่าสุด"], words["โทรล่าสุด"], words["นัดส่ง"],
        }.Select(head => Cell.Head(head))];
        foreach (var row in rows)
        {
            yield return
            [
                row.Code, row.ShortName, TypeText.Short(row.Type, words), row.District, row.Province,
                string.Join(" ", new[] { ChaseText.Of(row.State, words), ChaseText.Detail(row, words) }.OfType<string>()), row.Percent,
                row.SignedInAt is { } seen ? DateText.Of(Bangkok.DateOf(seen)) : words["ไม่เคยเข้า"].Value,
                row.Recorder, row.RecorderPhone, row.Phone, row.RemindedOn is { } reminded ? DateText.Of(reminded) : null,
                row.Contact is { } call ? $"{DateText.Of(Bangkok.DateOf(call.At))} {ChaseText.Of(call.Outcome, words)}" : null,
                row.PromisedOn is { } promised ? DateText.Of(promised) : null,
            ];
        }
    }
}
