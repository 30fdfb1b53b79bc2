using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Which indicators of a year compare with the year before: proposed by comparing, decided by a person.</summary>
[Route("indicator-sets/{year}/crosswalk")]
public sealed class CrosswalkController(AppDbContext db, SetQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel) =>
        await PageAsync(year, cancel) is { } page ? View("Crosswalk", page) : NotFound();

    /// <summary>
    /// Writes the decisions into every draft that has the indicator. What is not decided stays open.
    /// </summary>
    /// <param name="all"><c>proposed</c>: takes every proposal that nobody decided yet.</param>
    [HttpPost]
    [Authorize(Policies.WriteSets)]
    [RequestFormLimits(ValueCountLimit = 4096)]
    public async Task<IActionResult> Decide(string year, [FromForm] Dictionary<string, string?> decision, [FromForm] Dictionary<string, string?> from, string? all, CancellationToken cancel)
    {
        if (await PageAsync(year, cancel) is not { } page)
            return NotFound();
        var links = new Dictionary<string, CrosswalkLink>();
        foreach (var row in page.Rows.Where(r => r.IsDraft))
        {
            var code = row.Proposal.Code;
            var verdict = decision.GetValueOrDefault(code) ?? "";
            if (verdict.Length == 0 && all == "proposed" && row.Proposal.Decided is null)
                links[code] = row.Proposal.ToLink(page.LastYear);
            else if (verdict == "new")
                links[code] = new CrosswalkLink(page.LastYear, null, false);
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
        foreach (var record in await DraftsAsync(year, cancel))
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
        try
        {
            await db.SaveChangesAsync(cancel);
            TempData[Flash.Key] = words["บันทึกการตัดสิน {0} ตัวชี้วัดแล้ว ในร่าง {1} ชุด", links.Count, changed].Value;
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            TempData[Flash.Key] = words["มีผู้อื่นบันทึกชุดนี้ในเวลาเดียวกัน ให้เปิดหน้านี้ใหม่แล้วทำอีกครั้ง"].Value;
        }
        return LocalRedirect($"/indicator-sets/{page.Year}/crosswalk");
    }

    private async Task<List<SetRecord>> DraftsAsync(string year, CancellationToken cancel) =>
        [.. (await NewestAsync(year, cancel)).Where(r => r.IsDraft)];

    private async Task<List<SetRecord>> NewestAsync(string year, CancellationToken cancel)
    {
        var found = new List<SetRecord>();
        foreach (var type in AuthorityTypes.All)
        {
            if (await queries.FindAsync(year, SetAddress.SlugOf(type), null, cancel) is { } record)
                found.Add(record);
        }
        return found;
    }

    private async Task<CrosswalkPage?> PageAsync(string year, CancellationToken cancel)
    {
        var sets = await NewestAsync(year, cancel);
        if (sets.Count == 0)
            return null;
        var round = sets[0].Round;
        var rows = new Dictionary<string, CrosswalkDecision>();
        var lastCodes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var retired = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var record in sets)
        {
            if (await queries.LastYearAsync(record, cancel) is not { } last)
                continue;
            var set = await db.WithCrosswalkAsync(record.Set, cancel);
            var proposals = CrosswalkProposals.Of(last.Set, set);
            foreach (var indicator in last.Set.Indicators)
                lastCodes.TryAdd(indicator.Code, last.Set.Fill(indicator.Name));
            foreach (var proposal in proposals.Indicators)
            {
                // One question may differ from type to type: the most careful proposal stands for all.
                if (!rows.TryGetValue(proposal.Code, out var known) || (known.Proposal.Verdict == CrosswalkVerdict.Same && proposal.Verdict != CrosswalkVerdict.Same))
                    rows[proposal.Code] = new CrosswalkDecision(proposal, set.Fill(set.Indicators[proposal.Code].Name), (known?.Types ?? []).Append(record.Row.Type).ToList(), record.IsDraft || known?.IsDraft == true);
                else
                    rows[proposal.Code] = known with { Types = [.. known.Types, record.Row.Type], IsDraft = known.IsDraft || record.IsDraft };
            }
            retired.UnionWith(proposals.Retired);
        }
        retired.ExceptWith(rows.Values.Select(r => r.Proposal.Decided?.Code ?? r.Proposal.LastCode).OfType<string>());
        return new CrosswalkPage(
            round.Code, round.Year, round.Year - 1, [.. rows.Values], lastCodes, [.. retired.Select(code => (code, lastCodes[code]))],
            User.ToActor().Has(Domain.Access.Role.CentralOfficer) && rows.Values.Any(r => r.IsDraft));
    }
}

/// <summary>One indicator's proposal and decision.</summary>
/// <param name="IsDraft">Whether any set that has it can still be written to.</param>
public sealed record CrosswalkDecision(CrosswalkProposal Proposal, string Name, IReadOnlyList<AuthorityType> Types, bool IsDraft);

public sealed record CrosswalkPage(
    string Year, int YearBE, int LastYear, IReadOnlyList<CrosswalkDecision> Rows, IReadOnlyDictionary<string, string> LastCodes,
    IReadOnlyList<(string Code, string Name)> Retired, bool MayWrite)
{
    public IReadOnlyDictionary<string, string?> Typed { get; init; } = new Dictionary<string, string?>();
    public IReadOnlyDictionary<string, string?> TypedFrom { get; init; } = new Dictionary<string, string?>();

    public string DecisionOf(CrosswalkDecision row) => Typed.GetValueOrDefault(row.Proposal.Code)
        ?? (row.Proposal.Decided is { } link ? link.Code is null ? "new" : link.IsSame ? "same" : "changed" : "");

    public string? FromOf(CrosswalkDecision row) => TypedFrom.GetValueOrDefault(row.Proposal.Code) ?? row.Proposal.Decided?.Code ?? row.Proposal.LastCode;
}
