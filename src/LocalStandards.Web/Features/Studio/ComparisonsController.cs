using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Documents.Workbooks.Sets;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Studio;

/// <summary>What differs between any two sets, side by side and as a workbook.</summary>
[Route("indicator-sets/{year}/{type}/comparison")]
[Authorize(Policies.ReadSets)]
public sealed class ComparisonsController(AppDbContext db, SetQueries queries) : Controller
{
    /// <param name="version">Of the set itself; the newest when left out.</param>
    /// <param name="with">The other, as <c>2569/sao/1</c>; the version it corrects or last year's when left out.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string year, string type, int? version, string? with, CancellationToken cancel) =>
        await PageAsync(year, type, version, with, cancel) is { } page ? View("Comparison", page) : NotFound();

    [HttpGet("/indicator-sets/{year}/{type}/comparison.xlsx")]
    public async Task<IActionResult> Excel(string year, string type, int? version, string? with, CancellationToken cancel) =>
        await PageAsync(year, type, version, with, cancel) is { Comparison: { } comparison } page
            ? File(ComparisonWorkbook.Render(comparison), Workbook.ContentType,
                $"comparison-{page.Record.Round.Code}-{SetCode.Of(page.Record.Row.Type)}-v{page.Record.Row.Version}.xlsx")
            : NotFound();

    private async Task<ComparisonPage?> PageAsync(string year, string type, int? version, string? with, CancellationToken cancel)
    {
        if (await queries.FindAsync(year, type, version, cancel) is not { } record)
            return null;
        var other = string.IsNullOrEmpty(with) ? await queries.BeforeAsync(record, cancel)
            : with.Split('/') is [var otherYear, var otherType, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var otherVersion)
                ? await queries.FindAsync(otherYear, otherType, otherVersion, cancel)
                : null;
        if (other is null && !string.IsNullOrEmpty(with))
            return null;
        return new ComparisonPage(record, other, other is null ? null : await CompareAsync(other, record, cancel), await queries.VersionsAsync(cancel));
    }

    private async Task<SetComparison> CompareAsync(SetRecord before, SetRecord after, CancellationToken cancel)
    {
        return SetComparison.Of(await DecidedAsync(before.Set), await DecidedAsync(after.Set));

        // Between two years the crosswalk links always differ, so they are left out.
        async Task<IndicatorSetDefinition> DecidedAsync(IndicatorSetDefinition set) => before.Round.Id == after.Round.Id
            ? await db.WithCrosswalkAsync(after.Round.Programme, set, cancel)
            : set with { Indicators = set.Indicators.Select(i => i with { Crosswalk = [] }).ToCodedList() };
    }
}

/// <param name="Other">What stands before; null when there is nothing to compare with.</param>
public sealed record ComparisonPage(SetRecord Record, SetRecord? Other, SetComparison? Comparison, IReadOnlyList<SetVersion> Choices)
{
    /// <summary>As addresses name it.</summary>
    public string? OtherName => Other is { } other ? Named(other.Year, other.Type, other.Row.Version) : null;

    public static string NameOf(SetVersion version) => Named(version.RoundCode, version.Type, version.Version);

    public bool IsOther(SetVersion version) => version.Id == Other?.Row.Id;

    private static string Named(string year, AuthorityType type, int version) => string.Create(CultureInfo.InvariantCulture, $"{year}/{SetCode.Of(type)}/{version}");
}
