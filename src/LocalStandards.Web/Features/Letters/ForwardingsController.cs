using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
        if (await tracking.FindAsync(id, kind, office, reader, cancel) is not var (letter, which)
            || !await tracking.MayActAsync(reader, letter, which, cancel))
        {
            return NotFound();
        }
        // The second of a double click meets what the first has recorded, its letter's number too.
        if (await hops.IsForwardedAsync(id, which, cancel))
            return Done(words["หนังสือนี้ส่งต่อไว้แล้ว"]);
        var now = clock.GetUtcNow();
        var typed = form.Read(ModelState, words);
        var scan = form.File is null ? null : await record.ReadScanAsync(form.File, ForwardingForm.Prefix + nameof(form.File), ModelState, cancel);
        if (typed is not null && ModelState.IsValid)
        {
            var sender = await tracking.SenderNameAsync(which, cancel);
            OfficialLetter covering = null!;
            var outcome = await record.TrySaveAsync<LetterHopRefusal?>(
                scan,
                async kept =>
                {
                    covering = Covering(letter, which, sender, typed, actor.UserId, now);
                    kept.PutOn(covering);
                    if ((await hops.FindAsync(id, which, cancel)).Forward(covering, letter.SignedOn, actor.UserId, now) is { } refusal)
                        return refusal;
                    if (await record.RefuseTwiceAsync(covering, Number, ModelState, cancel) is not null)
                        return LetterHopRefusal.NumberTaken;
                    if (LetterNotices.Forwarded(letter, covering, which, now) is { } notice)
                        db.Add(notice);
                    return null;
                },
                cancel);
            if (outcome.IsSaved)
                return Done(words["ส่งต่อแล้ว ด้วยหนังสือ{0}", LetterText.Reference(covering, words)]);
            if (outcome.Refusal == LetterHopRefusal.Twice)
                return Done(words["หนังสือนี้ส่งต่อไว้แล้ว"]);
            if (outcome.IsOvertaken)
                ModelState.AddModelError("", words.Overtaken());
            else if (outcome.Refusal != LetterHopRefusal.NumberTaken)
                ModelState.AddModelError(ForwardingForm.Prefix + nameof(form.On), LetterHopRefusalText.OfForwarding(outcome.Refusal!.Value, letter, words));
        }
        var page = await tracking.PageAsync(letter, reader, actor, which, null, null, cancel);
        return View("Tracking", page! with { Forwarding = form });

        LocalRedirectResult Done(string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(tracking.AddressFor(reader, id, which));
        }
    }

    /// <summary>The office's own letter, to those that the one it covers goes to.</summary>
    private static OfficialLetter Covering(OfficialLetter letter, Office office, string sender, TypedForwarding typed, int? byId, DateTimeOffset now) => new()
    {
        RoundId = letter.RoundId, Number = typed.Number, SignedOn = typed.On, Urgency = letter.Urgency, Subject = letter.Subject,
        Sender = sender, Summary = typed.Note, Action = letter.Action, Route = letter.Route,
        SenderKind = office.Kind, SenderId = office.Id, SenderProvinceId = LetterOffice.ProvinceOf(office), ForwardsId = letter.Id,
        ToProvinces = [.. letter.ToProvinces], ToTypes = [.. letter.ToTypes], RecordedById = byId, RecordedAt = now,
    };
}
