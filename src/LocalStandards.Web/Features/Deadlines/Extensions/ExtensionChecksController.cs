using LocalStandards.Data;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>The last look at an extension before it is recorded. Its letter is taken into the register on the way to it.</summary>
[Route("deadlines/{year}/extensions/checks")]
public sealed class ExtensionChecksController(
    AppDbContext db, ReadExtension read, ExtensionPages pages, RecordLetter letters, IStringLocalizer<Words> words) : Controller
{
    private const string LetterPrefix = nameof(ExtensionForm.Letter) + ".";

    [HttpPost]
    [Authorize(Policies.WriteDeadlines)]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(ValueCountLimit = ExtensionForm.MostValues, MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Check(string year, ExtensionForm form, CancellationToken cancel)
    {
        if (await read.RoundAsync(year, cancel) is not { } round)
            return NotFound();
        form.Forget(ModelState);
        if (form.UsesRegistered)
            form.IsNewLetter = false;
        var draft = await read.FromAsync(round, form, ModelState, cancel);
        var letter = form.IsNewLetter ? await RecordAsync(draft, form, cancel) : await db.CentralLetterAsync(form.LetterId, cancel);
        if (letter is null && !form.IsNewLetter)
            ModelState.AddModelError(nameof(form.LetterId), words["เลือกหนังสือจากทะเบียน"]);
        if (letter is null || !ModelState.IsValid)
            return View("New", await pages.FormAsync(draft, form, cancel));
        form.Seen = round.Stamp;
        return View("Confirm", pages.Confirm(draft, form, letter, hasChanged: false));
    }

    /// <summary>The letter recorded here; null with each problem at its field.</summary>
    private async Task<OfficialLetter?> RecordAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel)
    {
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
            var found = await db.Letters.AsNoTracking().FirstAsync(l => l.Id == existing, cancel);
            form.LetterId = existing;
            // The other press of a double click, or the page read anew: this very letter was recorded a moment ago.
            if (!isOtherwiseRight || found.RecordedById != actor.UserId || found.CirculatedAt is not null || found.Subject != ThaiText.Clean(form.Letter.Subject))
                return null;
            ModelState.Clear();
            form.IsNewLetter = false;
            return found;
        }
        // Recorded only when nothing else is in the way: a correction of the form is no second letter.
        if (read is null || !isOtherwiseRight || !await letters.KeepAsync(read, LetterPrefix + nameof(LetterForm.Number), ModelState, cancel))
            return null;
        (form.LetterId, form.IsNewLetter) = (read.Letter.Id, false);
        return read.Letter;
    }
}

internal static class CentralLetters
{
    /// <summary>A letter of the centre's register.</summary>
    public static async Task<OfficialLetter?> CentralLetterAsync(this AppDbContext db, int? id, CancellationToken cancel) =>
        await db.Letters.FirstOrDefaultAsync(l => l.Id == id && l.SenderKind == OfficeKind.Centre, cancel);
}
