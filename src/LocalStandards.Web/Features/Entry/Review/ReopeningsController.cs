using LocalStandards.Data.Submissions;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Review;

/// <summary>Takes up what was submitted, while an extension lets it be reopened, to correct and submit it anew.</summary>
[Route("entry/{year}/reopening")]
public sealed class ReopeningsController(Submissions submissions, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.Submit)]
    public async Task<IActionResult> Create(string year, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var saved = await submissions.SaveAsync(actor, year, (record, submission) => submission.Reopen(record.Context, actor, record.Now), cancel);
        if (saved is null)
            return NotFound();
        // Nothing submitted, or taken up by an earlier press: the review tells how it stands.
        if (saved.Outcome is not null)
            return LocalRedirect(EntryLinks.Review(year));
        TempData[Flash.Key] = words["เปิดแก้ไขผลที่ส่งแล้ว ระหว่างนี้นับว่ายังไม่ส่ง จนกว่าจะส่งอีกครั้ง"].Value;
        return LocalRedirect(HomeLinks.Round(year));
    }
}
