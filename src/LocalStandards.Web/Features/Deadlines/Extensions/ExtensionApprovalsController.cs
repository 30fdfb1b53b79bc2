using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>The second person confirms a national extension: from then on it is in force, and its letter on its way.</summary>
[Route("deadlines/{year}/extensions/{id:int}/approval")]
public sealed class ExtensionApprovalsController(AppDbContext db, ReadExtension read, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.ApproveDeadlines)]
    public async Task<IActionResult> Approve(string year, int id, CancellationToken cancel)
    {
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await read.RoundAsync(year, cancel) is not { } round || round.Extensions.FirstOrDefault(e => e.Id == id) is not { } extension)
                    return NotFound();
                var now = clock.GetUtcNow();
                var participants = await db.ParticipantsAsync(round.Id, cancel);
                var effect = round.EffectOf(extension.Terms, participants, now);
                if (round.Approve(extension, participants, User.ToActor(), now) is { } refusal)
                    return Done(ExtensionRefusalText.Of(refusal, words));
                db.Announce(round, extension, extension.Letter!, effect, now);
                return null;
            },
            cancel);
        return outcome.Refusal ?? Done(outcome.IsOvertaken ? words.Overtaken() : words["ยืนยันแล้ว การขยายเวลามีผลทันที"]);

        LocalRedirectResult Done(string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(DeadlinesLinks.Extension(year, id));
        }
    }
}
