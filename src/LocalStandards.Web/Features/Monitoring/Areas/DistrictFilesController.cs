using LocalStandards.Web.Features.Monitoring.Country;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Areas;

/// <summary>The numbers of a province's districts, and of those directly under it, as a file.</summary>
[Authorize(Policies.FollowAuthorities)]
public sealed class DistrictFilesController(MonitoredAreas areas, AreaQueries queries, ListFiles files, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("monitoring/{year}/{province:digits(2)}/districts.csv")]
    public async Task<IActionResult> Csv(string year, string province, CancellationToken cancel) =>
        await ListAsync(year, province, cancel) is { } list ? await files.CsvAsync(list, cancel) : NotFound();

    [HttpGet("monitoring/{year}/{province:digits(2)}/districts.xlsx")]
    public async Task<IActionResult> Excel(string year, string province, CancellationToken cancel) =>
        await ListAsync(year, province, cancel) is { } list ? await files.ExcelAsync(list, cancel) : NotFound();

    private async Task<ListFile?> ListAsync(string year, string province, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await areas.FindAsync(actor, year, province, null, cancel) is not { } area)
            return null;
        var page = await queries.PageAsync(area, FollowUpFilter.Read(Request.Query), actor, cancel);
        return new ListFile(
            $"districts-{area.Year}-{area.Code}",
            [words["ความคืบหน้ารายอำเภอ จังหวัด{0} ปี {1}", (Cultures.IsEnglish ? area.ProvinceEn : area.Province)!, area.Round.Name], CountryText.Of(page.Filter.View, words)],
            page.Now, CountColumns.Header(words["อำเภอ"], words), CountColumns.Widths,
            [.. page.Parts.Select(part => CountColumns.Row(part.Name ?? words["ขึ้นตรงกับจังหวัด"], part.Count))]);
    }
}
