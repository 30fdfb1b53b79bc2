using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>A draft for a type that has none in a round yet, copied from the year before.</summary>
[Route("rounds/{year}/drafts")]
[Authorize(Policies.WriteSets)]
public sealed class DraftsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Add(string year, AuthorityType type, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round || !Enum.IsDefined(type))
            return NotFound();
        if (await db.InForceAsync(round.Programme, round.Year - 1, type, cancel) is not { } before)
        {
            TempData[Flash.Key] = words["ปี {0} ไม่มีชุดของ {1} ให้คัดลอก", round.Programme.RoundNameOf(round.Year - 1), TypeText.Short(type, words)].Value;
        }
        else
        {
            // Another press may have made it.
            await db.TrySaveAsync(
                async () =>
                {
                    if (!await db.IndicatorSets.AnyAsync(s => s.RoundId == round.Id && s.Type == type, cancel))
                        db.Add(IndicatorSet.Draft(round.Id, FirstDrafts.Copy(before, round), before.Id, null, User.ToActor().UserId, clock.GetUtcNow()));
                    return true;
                },
                cancel);
        }
        return LocalRedirect(RoundsLinks.Round(round.Code));
    }
}
