using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Extensions of a round: the list, one, and a new one by a letter, with what it means before it is recorded.</summary>
[Route("deadlines/{year}/extensions")]
public sealed class ExtensionsController(
    AppDbContext db, ExtensionDesk desk, ExtensionLists lists, ExtensionPages pages, RecordLetter letters, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <summary>A form of some thousand codes and ticks; the list itself is one field.</summary>
    internal const int MostValues = 20_000;

    private const string LetterPrefix = nameof(ExtensionForm.Letter) + ".";

    // Somebody else may be faster now and then, not again and again.
    private const int Attempts = 4;

    [HttpGet]
    [Authorize(Policies.ReadDeadlines)]
    public async Task<IActionResult> List(string year, int page = 1, CancellationToken cancel = default) =>
        await lists.ListAsync(year, Math.Clamp(page, 1, 100_000), User.ToActor(), cancel) is { } list ? View("List", list) : NotFound();

    [HttpGet("{id:int}")]
    [Authorize(Policies.ReadDeadlines)]
    public async Task<IActionResult> Show(string year, int id, CancellationToken cancel) =>
        await lists.FindAsync(year, id, User.ToActor(), cancel) is { } page ? View("Extension", page) : NotFound();

    /// <param name="request">The request it would answer; the form begins with what was asked.</param>
    [HttpGet("new")]
    [Authorize(Policies.WriteDeadlines)]
    public async Task<IActionResult> New(string year, int? request, CancellationToken cancel)
    {
        if (await desk.FindAsync(year, cancel) is not { } round)
            return NotFound();
        var form = new ExtensionForm { Letter = new LetterForm { IsPublic = true, Urgency = LetterUrgency.MostUrgent } };
        if (request is { } id && !await pages.PrefillAsync(form, round, id, cancel))
            return NotFound();
        return await FormAsync(round, form, isAsked: false, cancel);
    }

    /// <summary>
    /// From the form to the last look, where the letter is in the register already, and from there into force. Other steps
    /// only help to fill in the form where no script does.
    /// </summary>
    [HttpPost]
    [Authorize(Policies.WriteDeadlines)]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(ValueCountLimit = MostValues, MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Create(string year, ExtensionForm form, string? step, CancellationToken cancel)
    {
        if (await desk.FindAsync(year, cancel) is not { } round)
            return NotFound();
        Forget(form, ModelState);
        switch (step)
        {
            case "confirm":
                return await ConfirmAsync(year, form, cancel);
            case "edit" or "search" or "districts" or "read":
                return await FormAsync(round, form, isAsked: false, cancel);
            case { } quick when quick.StartsWith("quick-", StringComparison.Ordinal) && int.TryParse(quick.AsSpan(6), CultureInfo.InvariantCulture, out var days):
                await pages.PickAsync(round, form, days, cancel);
                return await FormAsync(round, form, isAsked: false, cancel);
            case "use":
                form.IsNewLetter = false;
                break;
        }
        var draft = await desk.ReadAsync(round, form, ModelState, cancel);
        var letter = await LetterAsync(draft, form, cancel);
        if (letter is null || !ModelState.IsValid)
            return View("New", await pages.FormAsync(draft, form, cancel));
        form.Seen = round.Stamp;
        return View("Confirm", pages.Confirm(draft, form, letter, hasChanged: false));
    }

    private async Task<IActionResult> ConfirmAsync(string year, ExtensionForm form, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            ModelState.Clear();
            db.ChangeTracker.Clear();
            var round = (await desk.FindAsync(year, cancel))!;
            var letter = await db.Letters.FirstOrDefaultAsync(l => l.Id == form.LetterId && l.SenderKind == OfficeKind.Centre, cancel);
            var draft = await desk.ReadAsync(round, form, ModelState, cancel);
            if (letter is not null && draft is { Terms: { } asked, Effect: { } reached } && ExtensionDesk.SameAs(asked, reached, letter, round) is { } same)
            {
                TempData[Flash.Key] = words["การขยายเวลานี้บันทึกไว้แล้ว ไม่ได้บันทึกซ้ำ"].Value;
                return LocalRedirect(AddressOf(round, same));
            }
            if (letter is null)
                ModelState.AddModelError(nameof(form.LetterId), words["เลือกหนังสือจากทะเบียน"]);
            if (letter is null || draft.Terms is not { } terms || !ModelState.IsValid)
                return View("New", await pages.FormAsync(draft, form, cancel));
            if (form.Seen != round.Stamp)
            {
                form.Seen = round.Stamp;
                return View("Confirm", pages.Confirm(draft, form, letter, hasChanged: true));
            }
            var (actor, now) = (User.ToActor(), clock.GetUtcNow());
            var grant = round.Extend(terms, letter, draft.Participants, actor, now);
            if (grant.Extension is not { } extension)
                ModelState.AddModelError(ExtensionRefusalText.FieldOf(grant.Refusal!.Value), ExtensionRefusalText.Of(grant.Refusal.Value, words));
            else if (form.RequestId is not { } id || await pages.AnswerAsync(id, round, extension, actor, now, ModelState, cancel))
            {
                if (!extension.IsWaiting)
                    desk.Announce(round, extension, letter, grant.Effect, now);
                try
                {
                    await db.SaveChangesAsync(cancel);
                    TempData[Flash.Key] = (extension.IsWaiting
                        ? words["บันทึกแล้ว ขยายทั้งประเทศต้องให้ผู้อนุมัติคนที่สองยืนยันก่อนจึงมีผล"]
                        : words["ขยายเวลาแล้ว มีผลทันที {0} แห่งได้เวลาเพิ่ม", ThaiNumber.Format(grant.Effect.Count(ExtensionEffectKind.Gains))]).Value;
                    return LocalRedirect(AddressOf(round, extension));
                }
                catch (DbUpdateException collision) when (collision.IsCollision() && attempt < Attempts)
                {
                    // Somebody was faster, perhaps the other press of a double click: looked at again on what stands now.
                    continue;
                }
            }
            db.ChangeTracker.Clear();
            return View("New", await pages.FormAsync(draft, form, cancel));
        }
    }

    /// <summary>The letter picked, or recorded here; null with each problem at its field.</summary>
    private async Task<OfficialLetter?> LetterAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel)
    {
        if (!form.IsNewLetter)
        {
            var picked = await db.Letters.FirstOrDefaultAsync(l => l.Id == form.LetterId && l.SenderKind == OfficeKind.Centre, cancel);
            if (picked is null)
                ModelState.AddModelError(nameof(form.LetterId), words["เลือกหนังสือจากทะเบียน"]);
            return picked;
        }
        form.Letter.Action = LetterAction.Extends;
        var followsScope = form.Letter is { ToProvinces.Length: 0, ToTypes.Length: 0 };
        if (draft.Scope is { } scope && followsScope)
        {
            // A letter for some goes to them, not to the country.
            if (scope.HasPlace)
                form.Letter.ToProvinces = [.. draft.Participants.Where(p => scope.Covers(p.Place)).Select(p => p.Place.ProvinceId).Distinct()];
            form.Letter.ToTypes = [.. scope.Types];
        }
        var actor = User.ToActor();
        var isOtherwiseRight = ModelState.IsValid;
        var read = await letters.ReadAsync(form.Letter, LetterPrefix, draft.Round.Id, actor, ModelState, cancel);
        if (followsScope)
            (form.Letter.ToProvinces, form.Letter.ToTypes) = ([], []);
        if (form.Letter.ExistingId is { } existing)
        {
            var found = await db.Letters.FirstAsync(l => l.Id == existing, cancel);
            form.LetterId = existing;
            // The other press of a double click, or the page read anew: this very letter was recorded a moment ago.
            if (isOtherwiseRight && found.RecordedById == actor.UserId && found.CirculatedAt is null && found.Subject == ThaiText.Clean(form.Letter.Subject))
            {
                ModelState.Clear();
                form.IsNewLetter = false;
                return found;
            }
            return null;
        }
        // Recorded only when nothing else is in the way: a correction of the form is no second letter.
        if (read is null || !isOtherwiseRight || !await letters.KeepAsync(read, LetterPrefix + nameof(LetterForm.Number), ModelState, cancel))
            return null;
        (form.LetterId, form.IsNewLetter) = (read.Letter.Id, false);
        return read.Letter;
    }

    /// <param name="isAsked">Whether what is missing is told.</param>
    private async Task<IActionResult> FormAsync(AssessmentRound round, ExtensionForm form, bool isAsked, CancellationToken cancel)
    {
        var draft = await desk.ReadAsync(round, form, ModelState, cancel);
        if (!isAsked)
            ModelState.Clear();
        return View("New", await pages.FormAsync(draft, form, cancel));
    }

    /// <summary>What the binder could not read is told by the form, in its own words; a kind that is none is no other kind.</summary>
    internal static void Forget(ExtensionForm form, Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary problems)
    {
        if (problems[nameof(form.Kind)]?.Errors.Count > 0)
            form.Kind = 0;
        problems.Clear();
    }

    private static string AddressOf(AssessmentRound round, Extension extension) =>
        string.Create(CultureInfo.InvariantCulture, $"/deadlines/{round.Code}/extensions/{extension.Id}");
}
