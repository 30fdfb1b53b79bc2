using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Puts drafts before the committee.</summary>
[Route("indicator-sets/{year}/{type}/proposals")]
[Authorize(Policies.WriteSets)]
public sealed class ProposalsController(SetTransitions transitions, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Propose(string year, string type, string[] also, CancellationToken cancel)
    {
        var taken = await transitions.TakeAsync(
            year, type, also,
            records => Task.FromResult(transitions.Blocked(records) ?? transitions.Step(records, r => r.Row.Propose(User.ToActor(), clock.GetUtcNow()))), cancel);
        if (taken is null)
            return NotFound();
        TempData[Flash.Key] = taken.Problem ?? words["เสนอแล้ว {0} ชุด ร่างล็อกไว้จนกว่าจะมีมติหรือถอนกลับ", taken.Records.Count].Value;
        return LocalRedirect(taken.Records[0].Address);
    }
}

/// <summary>Takes back what lies before the committee or was approved, to be written to again.</summary>
[Route("indicator-sets/{year}/{type}/withdrawals")]
[Authorize(Policies.ReadSets)]
public sealed class WithdrawalsController(SetTransitions transitions, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> TakeBack(string year, string type, CancellationToken cancel)
    {
        if (await transitions.TakeAsync(year, type, [], record => record.Row.TakeBack(User.ToActor()), cancel) is not { } taken)
            return NotFound();
        TempData[Flash.Key] = taken.Problem ?? words["ถอนกลับมาเป็นร่างแล้ว แก้ไขได้"].Value;
        return LocalRedirect(taken.Records[0].Address);
    }
}
