using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Acknowledges a letter for the own office. Pressed twice it stays as at the first time.</summary>
[Route("letters/{id:int}/acknowledgement")]
[Authorize(Policies.AcknowledgeLetters)]
public sealed class AcknowledgementsController(AppDbContext db, TrackingQueries tracking, HopChanges hops, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Acknowledge(int id, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var reader = await db.LetterReaderAsync(actor, cancel);
        if (await tracking.FindAsync(id, reader, cancel) is not { } letter || !letter.IsRoutedTo(reader) || reader.Office is not { } office)
            return NotFound();
        var now = clock.GetUtcNow();
        DateTimeOffset? at = null;
        var outcome = await hops.ChangeAsync(
            id, office,
            hop =>
            {
                hop.Acknowledge(actor.UserId, now);
                at = hop.AcknowledgedAt;
                return null;
            },
            cancel);
        TempData[Flash.Key] = outcome.IsSaved ? words["รับทราบแล้วเมื่อ {0}", DateText.Of(at!.Value)].Value : words.Overtaken();
        return LocalRedirect(LettersLinks.Letter(id));
    }
}
