using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>A new letter of the centre, recorded from its paper.</summary>
[Route("letters")]
[Authorize(Policies.WriteLetters)]
public sealed class NewLettersController(AppDbContext db, RecordLetter record, IStringLocalizer<Words> words) : Controller
{
    private const string Prefix = nameof(NewLetterForm.Letter) + ".";

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) => View("New", await NewAsync(new NewLetterForm { Round = await LatestRoundAsync(cancel) }, cancel));

    [HttpPost]
    [RequestSizeLimit(UploadOptions.MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadOptions.MostSent)]
    public async Task<IActionResult> Record(NewLetterForm form, CancellationToken cancel)
    {
        var roundId = await db.Rounds.Where(r => r.Code == form.Round).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancel);
        if (roundId is null && !string.IsNullOrEmpty(form.Round))
            ModelState.AddModelError(nameof(form.Round), words["เลือกจากรายการ"]);
        if (await record.ReadAsync(form.Letter, Prefix, roundId, User.ToActor(), ModelState, cancel) is not { } letter || !ModelState.IsValid
            || !await record.KeepAsync(letter, Prefix + nameof(LetterForm.Number), ModelState, cancel))
        {
            return View("New", await NewAsync(form, cancel));
        }
        TempData[Flash.Key] = words["บันทึกหนังสือแล้ว ตรวจแล้วกดส่งเวียน"].Value;
        return LocalRedirect(LettersLinks.Letter(letter.Letter.Id));
    }

    private Task<string?> LatestRoundAsync(CancellationToken cancel) =>
        db.Rounds.InOrder().Select(r => r.Code).FirstOrDefaultAsync(cancel);

    private async Task<NewLetterPage> NewAsync(NewLetterForm form, CancellationToken cancel) => new(
        form,
        await db.Rounds.InOrder().Select(r => new RoundChoice(r.Code, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel),
        await db.Provinces.AsNoTracking().Where(p => p.TakesPart).OrderBy(p => p.Name).ToListAsync(cancel));
}

/// <summary>A letter of the register as typed.</summary>
public sealed class NewLetterForm
{
    /// <summary>Code of the round it is about; empty where it is about none.</summary>
    public string? Round { get; set; }
    public LetterForm Letter { get; set; } = new();
}

public sealed record RoundChoice(string Code, string Name);

public sealed record NewLetterPage(NewLetterForm Form, IReadOnlyList<RoundChoice> Rounds, IReadOnlyList<Domain.Authorities.Province> Provinces);
