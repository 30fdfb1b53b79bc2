using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>The letter register: the list, a new letter, and one letter as its reader's office sees it.</summary>
[Route("letters")]
public sealed class LettersController(
    AppDbContext db, LetterListQueries list, TrackingQueries tracking, AuthorityLetterQueries authority, HopChanges hops, RecordLetter record,
    TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.SignedIn)]
    public async Task<IActionResult> List(LetterListForm form, CancellationToken cancel) =>
        View("List", await list.PageAsync(await db.LetterReaderAsync(User.ToActor(), cancel), User.ToActor(), form.Read(), cancel));

    [HttpGet("new")]
    [Authorize(Policies.WriteLetters)]
    public async Task<IActionResult> New(CancellationToken cancel) => View("New", await NewAsync(new NewLetterForm { Round = await LatestRoundAsync(cancel) }, cancel));

    [HttpPost]
    [Authorize(Policies.WriteLetters)]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Record(NewLetterForm form, CancellationToken cancel)
    {
        var roundId = await db.Rounds.Where(r => r.Code == form.Round).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancel);
        if (roundId is null && !string.IsNullOrEmpty(form.Round))
            ModelState.AddModelError(nameof(form.Round), words["เลือกจากรายการ"]);
        if (await record.ReadAsync(form.Letter, Prefix, roundId, User.ToActor(), ModelState, cancel) is not { } letter || !ModelState.IsValid
            || !await record.KeepAsync(letter, Prefix + nameof(LetterForm.Number), ModelState, cancel))
            return View("New", await NewAsync(form, cancel));
        TempData[Flash.Key] = words["บันทึกหนังสือแล้ว ตรวจแล้วกดส่งเวียน"].Value;
        return LocalRedirect($"/letters/{letter.Letter.Id}");
    }

    /// <param name="tab">Which offices: <c>chase</c>, <c>waiting</c> or <c>forwarded</c>; all when left out.</param>
    /// <param name="page">Of the offices, as text, so that whatever stands in the address is read.</param>
    [HttpGet("{id:int}")]
    [Authorize(Policies.SignedIn)]
    public async Task<IActionResult> Show(int id, string? tab, string? page, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var reader = await db.LetterReaderAsync(actor, cancel);
        if (await tracking.FindAsync(id, reader, cancel) is not { } letter)
            return NotFound();
        // A covering letter is read with the letter that it covers.
        if (letter.ForwardsId is { } covered)
            return await tracking.FindAsync(covered, reader, cancel) is null ? NotFound() : LocalRedirect($"/letters/{covered}");
        if (reader.IsCentre)
            return letter.CirculatedAt is null
                ? View("Plain", new PlainLetterPage(letter, actor.Has(Role.CentralOfficer)))
                : View("Tracking", await tracking.PageAsync(letter, reader, actor, Office.Centre, tab, page, cancel));
        if (!letter.IsRoutedTo(reader) || reader.Office is not { } office)
            return View("Plain", new PlainLetterPage(letter, false));
        await hops.ReadAsync(id, office, actor.UserId, clock.GetUtcNow(), cancel);
        return office.Kind == OfficeKind.Authority
            ? View("Authority", await authority.PageAsync(letter, reader, actor, cancel))
            : View("Tracking", await tracking.PageAsync(letter, reader, actor, office, tab, page, cancel));
    }

    private const string Prefix = nameof(NewLetterForm.Letter) + ".";

    private Task<string?> LatestRoundAsync(CancellationToken cancel) =>
        db.Rounds.Where(r => r.Programme == Domain.Programmes.Programme.MinimumStandards).OrderByDescending(r => r.Year).Select(r => r.Code).FirstOrDefaultAsync(cancel);

    private async Task<NewLetterPage> NewAsync(NewLetterForm form, CancellationToken cancel) => new(
        form,
        await db.Rounds.OrderByDescending(r => r.Year).Select(r => new RoundChoice(r.Code, r.Year)).ToListAsync(cancel),
        await db.Provinces.AsNoTracking().Where(p => p.TakesPart).OrderBy(p => p.Name).ToListAsync(cancel));
}

/// <summary>A letter of the register as typed.</summary>
public sealed class NewLetterForm
{
    /// <summary>Code of the round it is about; empty where it is about none.</summary>
    public string? Round { get; set; }
    public LetterForm Letter { get; set; } = new();
}

public sealed record RoundChoice(string Code, int Year);

public sealed record NewLetterPage(NewLetterForm Form, IReadOnlyList<RoundChoice> Rounds, IReadOnlyList<Domain.Authorities.Province> Provinces);

/// <summary>A letter without its route: not sent yet, or public and not meant for the reader's office.</summary>
public sealed record PlainLetterPage(OfficialLetter Letter, bool MayCirculate);
