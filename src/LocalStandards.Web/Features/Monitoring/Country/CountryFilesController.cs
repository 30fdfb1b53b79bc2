using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
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
            $"country-{page.Round.Code}", [words["ความคืบหน้ารายจังหวัด ปี {0}", page.Round.Name], CountryText.Of(page.View, words)], page.At,
            CountColumns.Header(words["จังหวัด"], words), CountColumns.Widths,
            [.. page.Provinces.Where(p => p.HasAuthorities).Select(p => CountColumns.Row(Cultures.IsEnglish ? p.NameEn : p.Name, p.Count))]);
    }
}
