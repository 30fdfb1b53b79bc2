using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Review;

/// <summary>Takes up what was submitted, while an extension lets it be reopened, to correct and submit it anew.</summary>
[Route("entry/{year}/reopening")]
public sealed class ReopeningsController(AppDbContext db, EntryRecords records, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.Submit)]
    public async Task<IActionResult> Create(string year, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await records.FindAsync(actor, year, cancel) is not { } record)
            return NotFound();
        var now = clock.GetUtcNow();
        // Nothing submitted, or taken up by an earlier press: the review tells how it stands.
        if (record.Submission is not { } submission || submission.Reopen(record.Context, actor, now) is not null)
            return LocalRedirect($"/entry/{year}/review");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            await new AdoptCorrection(db).RunForAsync(record.Context.Obligation.Id, now, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            return LocalRedirect($"/entry/{year}/review");
        }
        TempData[Flash.Key] = words["เปิดแก้ไขผลที่ส่งแล้ว ระหว่างนี้นับว่ายังไม่ส่ง จนกว่าจะส่งอีกครั้ง"].Value;
        return LocalRedirect($"/?year={year}");
    }
}
