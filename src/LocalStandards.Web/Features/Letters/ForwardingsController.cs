using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Sends a letter on to those below with the office's own covering letter, once; pressed twice it stays as at the first time.</summary>
[Route("letters/{id:int}/offices/{kind}/{office:int}/forwarding")]
[Authorize(Policies.PassLetters)]
public sealed class ForwardingsController(
    AppDbContext db, TrackingQueries tracking, HopChanges hops, RecordLetter record, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const string Number = ForwardingForm.Prefix + nameof(ForwardingForm.Number);

    [HttpPost]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Forward(int id, string kind, int office, [Bind(Prefix = "Forwarding")] ForwardingForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var reader = await db.LetterReaderAsync(actor, cancel);
        if (await tracking.FindAsync(id, kind, office, reader, cancel) is not var (letter, which) || !reader.MayActFor(which)
            || !await tracking.IsOnRouteAsync(letter, which, cancel))
            return NotFound();
        var now = clock.GetUtcNow();
        var hop = await hops.FindAsync(id, which, cancel);
        if (hop.ForwardedAt is not null)
            return Done(words["หนังสือนี้ส่งต่อไว้แล้ว"]);
        var typed = form.Read(ModelState, words);
        var scan = form.File is null ? null : await record.ReadScanAsync(form.File, ForwardingForm.Prefix + nameof(form.File), ModelState, cancel);
        if (typed is not null && ModelState.IsValid)
        {
            var covering = new OfficialLetter
            {
                RoundId = letter.RoundId, Number = typed.Number, SignedOn = typed.On, Urgency = letter.Urgency, Subject = letter.Subject,
                Sender = await tracking.SenderNameAsync(which, cancel), Summary = typed.Note, Action = letter.Action, Route = letter.Route,
                SenderKind = which.Kind, SenderId = which.Id, SenderProvinceId = LetterOffice.ProvinceOf(which), ForwardsId = id,
                ToProvinces = [.. letter.ToProvinces], ToTypes = [.. letter.ToTypes], RecordedById = actor.UserId, RecordedAt = now,
            };
            if (hop.Forward(covering, letter.SignedOn, actor.UserId, now) is { } refusal)
                ModelState.AddModelError(ForwardingForm.Prefix + nameof(form.On), LetterHopRefusalText.OfForwarding(refusal, letter, words));
            else if (await record.RefuseTwiceAsync(covering, Number, ModelState, cancel) is null)
            {
                if (LetterNotices.Forwarded(letter, covering, which, now) is { } notice)
                    db.Add(notice);
                try
                {
                    if (await record.KeepAsync(new LetterToKeep(covering, scan), Number, ModelState, cancel))
                        return Done(words["ส่งต่อแล้ว ด้วยหนังสือ{0}", LetterText.Reference(covering, words)]);
                }
                catch (DbUpdateException collision) when (collision.IsCollision())
                {
                    // Below it is looked who was faster.
                }
            }
        }
        db.ChangeTracker.Clear();
        // The second of a double click meets the letter that the first has just recorded.
        if ((await hops.FindAsync(id, which, cancel)).ForwardedAt is not null)
            return Done(words["หนังสือนี้ส่งต่อไว้แล้ว"]);
        if (ModelState.IsValid)
            ModelState.AddModelError("", words["มีผู้อื่นบันทึกในเวลาเดียวกัน ให้ส่งอีกครั้ง"]);
        db.ChangeTracker.Clear();
        var page = await tracking.PageAsync(letter, reader, actor, which, null, null, cancel);
        return View("Tracking", page! with { Forwarding = form });

        LocalRedirectResult Done(string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(tracking.AddressFor(reader, id, which));
        }
    }
}
