using LocalStandards.Data;
using LocalStandards.Data.Publishing;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Publishing;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The last look at approved sets, and their publishing by somebody who wrote none of them.</summary>
[Route("indicator-sets/{year}/{type}/publications")]
[Authorize(Policies.PublishSets)]
public sealed class PublicationsController(
    AppDbContext db, SetQueries queries, StudioQueries studio, SetTransitions transitions, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Check(string year, string type, CancellationToken cancel) =>
        await queries.FindAsync(year, type, null, cancel) is { } record ? View("Publication", await PageAsync([record], [], cancel)) : NotFound();

    /// <param name="confirmed">The kinds of warnings that were looked at, as <c>type:kind</c>.</param>
    /// <param name="also">Other types published together.</param>
    /// <param name="step"><c>look</c> shows the chosen types' checks first.</param>
    [HttpPost]
    public async Task<IActionResult> Publish(string year, string type, string[] confirmed, string[] also, string? step, CancellationToken cancel)
    {
        if (await transitions.FindAsync(year, type, also, cancel) is not { } records)
            return NotFound();
        var page = await PageAsync(records, confirmed, cancel);
        if (step == "look" || !IsConfirmed(page))
            return View("Publication", page);
        var notice = "";
        var taken = await transitions.TakeAsync(
            year, type, also,
            async found =>
            {
                // Somebody may have changed a set since it was looked at: what is published is what was confirmed.
                if (!IsConfirmed(await PageAsync(found, confirmed, cancel)))
                    return words["มีผู้อื่นบันทึกชุดนี้ในเวลาเดียวกัน ให้เปิดหน้านี้ใหม่แล้วทำอีกครั้ง"];
                var outcome = await new PublishIndicatorSets(db).RunAsync([.. found.Select(r => r.Row)], User.ToActor(), clock.GetUtcNow(), cancel);
                if (outcome.Refusal is { } refusal)
                    return $"{TypeText.Short(outcome.Refused!.Type, words)}: {IndicatorSetRefusalText.Of(refusal, words)}";
                notice = outcome.Moved > 0
                    ? words["เผยแพร่แล้ว {0} ชุด อปท. ที่ยังไม่ส่ง {1} แห่งใช้ฉบับนี้ทันที", found.Count, ThaiNumber.Format(outcome.Moved)]
                    : words["เผยแพร่แล้ว {0} ชุด มีผู้ต้องประเมินเพิ่ม {1} แห่ง", found.Count, ThaiNumber.Format(outcome.Added)];
                return null;
            },
            cancel);
        TempData[Flash.Key] = taken?.Problem ?? notice;
        return LocalRedirect(records[0].Address);
    }

    /// <summary>Whether nothing blocks the sets and every kind of warning was looked at; each of those that were not is told.</summary>
    private bool IsConfirmed(PublicationPage page)
    {
        if (page.Checks.Any(c => c.Blocking.Any()))
            ModelState.AddModelError("", words["ยังมีรายการที่ต้องแก้ จึงเผยแพร่ไม่ได้"]);
        foreach (var kind in page.Checks.SelectMany(c => c.Kinds.Where(k => !page.Confirmed.Contains(c.NameOf(k.Key))).Select(k => (Check: c, k.Key))))
            ModelState.AddModelError(kind.Check.NameOf(kind.Key), words["{0}: ยังไม่ได้ยืนยัน “{1}”", TypeText.Short(kind.Check.Record.Row.Type, words), FindingText.Kind(kind.Key, words)]);
        return ModelState.IsValid;
    }

    private async Task<PublicationPage> PageAsync(IReadOnlyList<SetRecord> records, string[] confirmed, CancellationToken cancel)
    {
        var checks = new List<PublicationOfSet>();
        foreach (var record in records)
        {
            var page = await studio.PageAsync(record, User.ToActor(), null, cancel);
            checks.Add(new PublicationOfSet(record, page.Findings, page.Before));
        }
        var others = (await queries.VersionsAsync(cancel))
            .Where(v => v.RoundId == records[0].Row.RoundId && v.Type != records[0].Row.Type)
            .GroupBy(v => v.Type).Select(g => g.First()).Where(v => v.Status == IndicatorSetStatus.Approved).Select(v => v.Type).ToList();
        var isOwn = records.Any(r => r.Row.Editors.Any(e => e.UserId == User.ToActor().UserId));
        return new PublicationPage(records[0], checks, others, confirmed.ToHashSet(), isOwn);
    }
}

/// <summary>One set's check.</summary>
public sealed record PublicationOfSet(SetRecord Record, IReadOnlyList<PublicationFinding> Findings, SetRecord? Before)
{
    public IEnumerable<PublicationFinding> Blocking => Findings.Where(f => f.Blocks);
    public IEnumerable<IGrouping<PublicationFlaw, PublicationFinding>> Kinds => Findings.Where(f => !f.Blocks).GroupBy(f => f.Flaw);
    public string NameOf(PublicationFlaw kind) => $"{SetCode.Of(Record.Row.Type)}:{kind}";
}

/// <param name="Others">Approved sets of the round's other types.</param>
/// <param name="IsOwn">The actor wrote some of it and will be refused.</param>
public sealed record PublicationPage(
    SetRecord Record, IReadOnlyList<PublicationOfSet> Checks, IReadOnlyList<AuthorityType> Others, IReadOnlySet<string> Confirmed, bool IsOwn);
