using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Indicators;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Which indicators of a year compare with the year before: proposed by comparing, decided by a person.</summary>
[Route("indicator-sets/{year}/crosswalk")]
public sealed class CrosswalkController(AppDbContext db, CrosswalkQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel) =>
        await queries.PageAsync(year, User.ToActor(), cancel) is { } page ? View("Crosswalk", page) : NotFound();

    /// <summary>
    /// Writes the decisions into every draft that has the indicator. What is not decided stays open.
    /// </summary>
    /// <param name="all"><c>proposed</c>: takes every proposal that nobody decided yet.</param>
    [HttpPost]
    [Authorize(Policies.WriteSets)]
    [RequestFormLimits(ValueCountLimit = 4096)]
    public async Task<IActionResult> Decide(string year, [FromForm] Dictionary<string, string?> decision, [FromForm] Dictionary<string, string?> from, string? all, CancellationToken cancel)
    {
        if (await queries.PageAsync(year, User.ToActor(), cancel) is not { } page)
            return NotFound();
        var links = new Dictionary<string, CrosswalkLink>();
        foreach (var row in page.Rows.Where(r => r.IsDraft))
        {
            var code = row.Proposal.Code;
            var verdict = decision.GetValueOrDefault(code) ?? "";
            if (verdict.Length == 0 && all == "proposed" && row.Proposal.Decided is null)
            {
                links[code] = row.Proposal.ToLink(page.LastYear);
            }
            else if (verdict == "new")
            {
                links[code] = new CrosswalkLink(page.LastYear, null, false);
            }
            else if (verdict is "same" or "changed")
            {
                var last = from.GetValueOrDefault(code) ?? "";
                if (page.LastCodes.ContainsKey(last))
                    links[code] = new CrosswalkLink(page.LastYear, last, verdict == "same");
                else
                    ModelState.AddModelError($"from[{code}]", words["{0}: เลือกตัวชี้วัดของปีก่อนที่เทียบกัน", code]);
            }
        }
        if (!ModelState.IsValid)
            return View("Crosswalk", page with { Typed = decision, TypedFrom = from });
        var changed = 0;
        var isSaved = await db.TrySaveAsync(
            async () =>
            {
                changed = 0;
                foreach (var record in await queries.DraftsAsync(year, cancel))
                {
                    var edited = record.Set with
                    {
                        Indicators = record.Set.Indicators.Select(i => links.TryGetValue(i.Code, out var link)
                            ? i with { Crosswalk = i.Crosswalk.Where(l => l.YearBE != page.LastYear).Append(link).ToValueList() }
                            : i).ToCodedList(),
                    };
                    if (edited == record.Set)
                        continue;
                    record.Row.Rewrite(edited, User.ToActor(), clock.GetUtcNow());
                    changed++;
                }
                return true;
            },
            cancel);
        TempData[Flash.Key] = isSaved ? words["บันทึกการตัดสิน {0} ตัวชี้วัดแล้ว ในร่าง {1} ชุด", links.Count, changed].Value : words.Overtaken();
        return LocalRedirect(StudioLinks.Crosswalk(page.Year));
    }
}
