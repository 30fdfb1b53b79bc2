using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Requests;

/// <summary>The centre declines a request, with words. Granting is an extension: its own form begins with the request.</summary>
public sealed class DeclinationsController(AppDbContext db, RequestQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost("deadlines/{year}/requests/{id:int}/declination")]
    [Authorize(Policies.WriteDeadlines)]
    public async Task<IActionResult> Decline(string year, int id, string? answer, CancellationToken cancel)
    {
        var (actor, now) = (User.ToActor(), clock.GetUtcNow());
        var text = ThaiText.CleanLines(answer);
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.ExtensionRequests.Include(r => r.Round).FirstOrDefaultAsync(r => r.Id == id && r.Round!.Code == year, cancel) is not { } request)
                    return NotFound();
                var refusal = text.Length > ExtensionRequest.LongestReason ? ExtensionRequestRefusal.AnswerMissing : request.Decline(text, actor, now);
                if (refusal is ExtensionRequestRefusal.AnswerMissing)
                {
                    ModelState.AddModelError("answer", words["กรอกคำตอบให้ผู้ขอ ไม่เกิน {0} ตัวอักษร", ExtensionRequest.LongestReason]);
                    return View("Request", (await queries.FindAsync(year, id, actor, cancel))! with { Answer = answer });
                }
                if (refusal is not null)
                    return Done(words["คำขอนี้มีคำตอบแล้ว"]);
                db.Add(RoundNotices.Answered(request.Round!, request, now));
                return null;
            },
            cancel);
        return outcome.Refusal ?? Done(outcome.IsOvertaken ? words.Overtaken() : words["ตอบคำขอแล้ว"]);

        LocalRedirectResult Done(string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(DeadlinesLinks.Request(year, id));
        }
    }
}
