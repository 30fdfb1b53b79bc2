using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>The second person confirms a national extension: from then on it is in force, and its letter on its way.</summary>
[Route("deadlines/{year}/extensions/{id:int}/approval")]
public sealed class ExtensionApprovalsController(AppDbContext db, ExtensionDesk desk, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const int Attempts = 4;

    [HttpPost]
    [Authorize(Policies.ApproveDeadlines)]
    public async Task<IActionResult> Approve(string year, int id, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await desk.FindAsync(year, cancel) is not { } round || round.Extensions.FirstOrDefault(e => e.Id == id) is not { } extension)
                return NotFound();
            var now = clock.GetUtcNow();
            var participants = await db.ParticipantsAsync(round.Id, cancel);
            var effect = round.EffectOf(extension.Terms, participants, now);
            var refusal = round.Approve(extension, participants, User.ToActor(), now);
            if (refusal is null)
            {
                desk.Announce(round, extension, extension.Letter!, effect, now);
                try
                {
                    await db.SaveChangesAsync(cancel);
                }
                catch (DbUpdateException collision) when (collision.IsCollision() && attempt < Attempts)
                {
                    // Granted or revoked by somebody else in this moment: asked again on what stands now.
                    continue;
                }
            }
            TempData[Flash.Key] = refusal is { } why ? ExtensionRefusalText.Of(why, words) : words["ยืนยันแล้ว การขยายเวลามีผลทันที"].Value;
            return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/deadlines/{round.Code}/extensions/{id}"));
        }
    }
}
