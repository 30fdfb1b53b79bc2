using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Sends a recorded letter on its route: from then on everybody on it sees it.</summary>
[Route("letters/{id:int}/circulation")]
[Authorize(Policies.WriteLetters)]
public sealed class CirculationsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Circulate(int id, CancellationToken cancel)
    {
        DateTimeOffset? sent = null;
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.Letters.SingleOrDefaultAsync(l => l.Id == id && l.ForwardsId == null, cancel) is not { } letter)
                    return NotFound();
                // The other press of a double click may have sent it, and told everybody.
                var now = clock.GetUtcNow();
                if (letter.Circulate(now))
                    db.Add(LetterNotices.Circulated(letter, now));
                sent = letter.CirculatedAt;
                return null;
            },
            cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        TempData[Flash.Key] = outcome.IsOvertaken
            ? words.Overtaken() : words["ส่งเวียนแล้วเมื่อ {0} ทุกหน่วยงานในเส้นทางเห็นหนังสือนี้", DateText.Of(sent!.Value)].Value;
        return LocalRedirect(LettersLinks.Letter(id));
    }
}
