using LocalStandards.Documents.Workbooks;
using LocalStandards.Web.Features.Shared;
using LocalStandards.Web.Plumbing;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>The five numbers of every province as a file.</summary>
[Authorize(Policies.WatchCountry)]
public sealed class CountryFilesController(CountryQueries queries, ListFiles files, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("monitoring/{year}.csv")]
    public async Task<IActionResult> Csv(string year, CancellationToken cancel) =>
        await ListAsync(year, cancel) is { } list ? await files.CsvAsync(list, cancel) : NotFound();

    [HttpGet("monitoring/{year}.xlsx")]
    public async Task<IActionResult> Excel(string year, CancellationToken cancel) =>
        await ListAsync(year, cancel) is { } list ? await files.ExcelAsync(list, cancel) : NotFound();

    private async Task<ListFile?> ListAsync(string year, CancellationToken cancel)
    {
        if (await queries.PageAsync(year, ViewSwitch.Read(new AddressFilters(Request.Query, "view")), clock.GetUtcNow(), cancel) is not { } page)
            return null;
        return new ListFile(
            $"country-{page.Round.Code}", [words["ความคืบหน้ารายจังหวัด ปี {0}", page.Round.Year], CountryText.Of(page.View, words)], page.At,
            [
                words["จังหวัด"], words["ต้องประเมิน"], words["ส่งแล้ว"], words["ทันกำหนด"], words["หลังกำหนด"], words["ร้อยละ"], words["กำลังบันทึกข้อมูล"],
                words["ส่งคืนให้แก้ไข"], words["ยังไม่เริ่ม"],
            ],
            [24, 12, 12, 12, 12, 10, 16, 14, 12],
            [.. page.Provinces.Where(p => p.HasAuthorities).Select(p => new Cell[]
            {
                Cultures.IsEnglish ? p.NameEn : p.Name, p.Count.Expected, p.Count.Submitted, p.Count.OnTime, p.Count.Late, (decimal?)p.Count.Percent, p.Count.InProgress,
                p.Count.Returned, p.Count.NotStarted,
            })]);
    }
}
