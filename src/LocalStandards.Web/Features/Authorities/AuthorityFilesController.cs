using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>The public list as a file: what the filters of the address leave, all of it.</summary>
public sealed class AuthorityFilesController(AuthoritiesQueries queries, ListFiles files, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("authorities.csv")]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> Csv(AuthoritiesForm form, CancellationToken cancel) =>
        await ListAsync(form, cancel) is { } list ? await files.CsvAsync(list, cancel) : NotFound();

    [HttpGet("authorities.xlsx")]
    [Authorize(Policies.Everyone)]
    public async Task<IActionResult> Excel(AuthoritiesForm form, CancellationToken cancel) =>
        await ListAsync(form, cancel) is { } list ? await files.ExcelAsync(list, cancel) : NotFound();

    private async Task<ListFile?> ListAsync(AuthoritiesForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await queries.ListAsync(form.Read(), now, cancel) is not { Round: { } round } page)
            return null;
        string? district = page.District?.Name, province = page.Province is { } chosen ? Cultures.IsEnglish ? chosen.NameEn : chosen.Name : null;
        List<string?> title =
        [
            words["รายชื่อ อปท. ที่ส่งผลการประเมินแล้ว ปี {0}", round.Name].Value,
            page.Filter.Status switch { ListedStatus.Submitted => words["ส่งแล้ว"].Value, ListedStatus.NotSubmitted => words["ยังไม่ส่ง"].Value, _ => words["ทุกสถานะ"].Value },
            province is null ? null : district is null ? words["จังหวัด{0}", province].Value : Places.Of(district, province, words),
            page.Filter.Type is { } type ? TypeText.Full(type, words) : null,
            page.Filter.Name.Length > 0 ? words["เฉพาะที่ตรงกับ “{0}”", page.Filter.Name].Value : null,
        ];
        return new ListFile(
            $"authorities-{round.Code}", [.. title.OfType<string>()], now,
            [words["อปท."], words["ประเภท"], words["อำเภอ"], words["จังหวัด"], words["วันที่ส่งผล"], words["สถานะ"]], [36, 10, 20, 20, 14, 12],
            [.. page.Rows.Select(row => new Documents.Workbooks.Cell[]
            {
                row.FullName, TypeText.Short(row.Type, words), row.District, Cultures.IsEnglish ? row.ProvinceEn : row.Province,
                row.SubmittedAt is { } at ? DateText.Of(Bangkok.DateOf(at)) : null, row.IsSubmitted ? words["ส่งแล้ว"].Value : words["ยังไม่ส่ง"].Value,
            })]);
    }
}
