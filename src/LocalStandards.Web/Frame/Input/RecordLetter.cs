using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Frame.Input;

/// <summary>A letter that was read and checked and is not kept yet.</summary>
public sealed record LetterToKeep(OfficialLetter Letter, UploadedFile? Scan);

/// <summary>The scan of a letter as it lies among the portal's files; none of either where the letter came without.</summary>
public readonly record struct KeptScan(UploadedFile? File, string? Stored)
{
    public void PutOn(OfficialLetter letter) =>
        (letter.StoredFile, letter.FileName, letter.FileSize) = (Stored, File?.Name, File?.Content.Length);
}

/// <summary>Takes a letter into the register with its scan: read and checked first, kept when nothing else is in the way.</summary>
public sealed class RecordLetter(
    AppDbContext db, StoredFiles files, Uploads uploads, TimeProvider clock, IOptions<CentralOffice> office, IStringLocalizer<Words> words)
{
    /// <summary>Where scans lie among the portal's files.</summary>
    public const string Folder = "letters";

    /// <summary>A letter of the centre.</summary>
    /// <param name="prefix">Before the fields' names: <c>Letter.</c> within another form.</param>
    /// <returns>Null with each problem at its field.</returns>
    public async Task<LetterToKeep?> ReadAsync(
        LetterForm form, string prefix, int? roundId, Actor actor, ModelStateDictionary problems, CancellationToken cancel)
    {
        var letter = form.Read(prefix, roundId, office.Value.Parent, actor.UserId, clock.GetUtcNow(), problems, words);
        if (form.ToProvinces.Length > 0
            && await db.Provinces.CountAsync(p => p.TakesPart && form.ToProvinces.Contains(p.Id), cancel) < form.ToProvinces.Distinct().Count())
        {
            problems.AddModelError(prefix + nameof(form.ToProvinces), words["เลือกจากรายการ"]);
            letter = null;
        }
        var scan = form.File is null ? null : await ReadScanAsync(form.File, prefix + nameof(form.File), problems, cancel);
        if (letter is null)
            return null;
        form.ExistingId = await RefuseTwiceAsync(letter, prefix + nameof(form.Number), problems, cancel);
        return form.ExistingId is not null || (form.File is not null && scan is null)
            ? null
            : new LetterToKeep(letter, scan);
    }

    /// <summary>The paper itself, or null with the problem at its field.</summary>
    public Task<UploadedFile?> ReadScanAsync(IFormFile file, string field, ModelStateDictionary problems, CancellationToken cancel) =>
        uploads.ReadPdfAsync(file, field, problems, cancel);

    /// <summary>
    /// The id of the letter that has the same number in the same year, with the problem at <paramref name="field"/>; null
    /// when there is none.
    /// </summary>
    public async Task<int?> RefuseTwiceAsync(OfficialLetter letter, string field, ModelStateDictionary problems, CancellationToken cancel)
    {
        var key = letter.Key;
        if (await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Key == key, cancel) is not { } existing)
            return null;
        problems.AddModelError(field, words["มีหนังสือ{0} ในทะเบียนแล้ว: {1}", LetterText.Reference(existing, words), existing.Subject]);
        return existing.Id;
    }

    /// <summary>Saves the letter with its scan: both or neither.</summary>
    /// <returns>False with the problem at <paramref name="field"/> when the same letter was recorded in the meantime.</returns>
    public async Task<bool> KeepAsync(LetterToKeep kept, string field, ModelStateDictionary problems, CancellationToken cancel)
    {
        var outcome = await TrySaveAsync(
            kept.Scan,
            async scan =>
            {
                if (await RefuseTwiceAsync(kept.Letter, field, problems, cancel) is { } existing)
                    return existing;
                scan.PutOn(kept.Letter);
                db.Add(kept.Letter);
                return (int?)null;
            },
            cancel);
        if (outcome.IsOvertaken)
            problems.AddModelError("", words.Overtaken());
        return outcome.IsSaved;
    }

    /// <summary>Saves what a verb does with a letter that it makes itself; the scan is kept with it or not at all.</summary>
    public Task<SaveOutcome<TRefusal>> TrySaveAsync<TRefusal>(UploadedFile? scan, Func<KeptScan, Task<TRefusal?>> verb, CancellationToken cancel) =>
        db.TrySaveAsync(files, scan?.In(Folder), stored => verb(new KeptScan(scan, stored)), cancel);
}
