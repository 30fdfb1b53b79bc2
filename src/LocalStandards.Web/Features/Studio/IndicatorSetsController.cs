using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The studio: every set by round and type, and one of them with its tree and the indicator that is open.</summary>
[Route("indicator-sets")]
[Authorize(Policies.ReadSets)]
public sealed class IndicatorSetsController(SetQueries queries, StudioQueries studio) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancel) =>
        View("List", new SetListPage(await queries.VersionsAsync(cancel), User.ToActor().Has(Domain.Access.Role.CentralOfficer)));

    /// <param name="version">The newest when left out.</param>
    /// <param name="indicator">The code of the one to open; <c>general</c> for the general items.</param>
    [HttpGet("{year}/{type}")]
    public async Task<IActionResult> Show(string year, string type, int? version, string? indicator, CancellationToken cancel)
    {
        if (await queries.FindAsync(year, type, version, cancel) is not { } record)
            return NotFound();
        if (indicator is null)
            return View("Studio", await studio.PageAsync(record, User.ToActor(), null, cancel));
        return record.Set.Find(indicator) is { } open
            ? View("Studio", await studio.PageAsync(record, User.ToActor(), studio.Sheet(record, open, User.ToActor()), cancel))
            : NotFound();
    }
}

/// <summary>Rounds, newest first, each with the newest version of its types' sets.</summary>
public sealed record SetListPage(IReadOnlyList<SetVersion> Versions, bool MayWrite)
{
    public IEnumerable<IGrouping<(string Code, string Name), SetVersion>> Rounds => Versions
        .GroupBy(v => (v.RoundCode, v.Type)).Select(g => g.First())
        .GroupBy(v => (v.RoundCode, v.RoundName));
}
