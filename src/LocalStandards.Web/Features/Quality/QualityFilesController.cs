using LocalStandards.Documents.Workbooks;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Quality;

/// <summary>The findings that the filters of the address leave, all of them, as a file.</summary>
[Authorize(Policies.WatchQuality)]
public sealed class QualityFilesController(QualityQueries queries, ListFiles files, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("quality/{year}.csv")]
    public async Task<IActionResult> Csv(string year, CancellationToken cancel) =>
        await ListAsync(year, cancel) is { } list ? await files.CsvAsync(list, cancel) : NotFound();

    [HttpGet("quality/{year}.xlsx")]
    public async Task<IActionResult> Excel(string year, CancellationToken cancel) =>
        await ListAsync(year, cancel) is { } list ? await files.ExcelAsync(list, cancel) : NotFound();

    private async Task<ListFile?> ListAsync(string year, CancellationToken cancel)
    {
        if (await queries.ListAsync(User.ToActor(), year, QualityFilter.Read(Request.Query), clock.GetUtcNow(), cancel) is not { } page)
            return null;
        List<string> title = [words["ตรวจคุณภาพข้อมูล ปี {0}", page.Round.Name]];
        if (page.Filter.Kind is { } kind)
            title.Add(QualityText.Of(kind, words));
        if (page.Provinces.FirstOrDefault(p => p.Id == page.Filter.ProvinceId) is { } province)
            title.Add(words["จังหวัด{0}", Cultures.IsEnglish ? province.NameEn : province.Name]);
        if (page.Filter.Type is { } type)
            title.Add(TypeText.Full(type, words));
        return new ListFile(
            $"quality-{page.Round.Code}", title, page.AsOf ?? page.Now,
            [
                words["รหัส"], words["อปท."], words["อำเภอ"], words["จังหวัด"], words["สิ่งที่พบ"], words["ตัวชี้วัด"], words["รายการ"], words["ค่าที่กรอก"],
                words["ปีก่อน"], words["ค่ากลาง"], words["จำนวนที่เทียบ"], words["เหตุผล"],
            ],
            [10, 30, 18, 18, 24, 40, 30, 14, 14, 14, 12, 70],
            [.. page.Rows.Select(row => new Cell[]
            {
                row.Code, row.Authority, row.District, Cultures.IsEnglish ? row.ProvinceEn : row.Province, QualityText.Of(row.Kind, words), row.Item?.Indicator, row.Item?.Label,
                (decimal?)row.Value, row.LastYear, row.Median, row.Peers, QualityText.Reason(row, words),
            })]);
    }
}
