using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>The window of one type: moved until it opens, afterwards only extended.</summary>
[Route("rounds/{year}/windows/{type}")]
public sealed class WindowsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.WriteSets)]
    public async Task<IActionResult> Edit(string year, AuthorityType type, CancellationToken cancel) =>
        await FindAsync(year, type, cancel) is { } round ? await PageAsync(round, type, WindowForm.Of(round.WindowFor(type)), cancel) : NotFound();

    [HttpPost]
    [Authorize(Policies.WriteSets)]
    public async Task<IActionResult> Move(string year, AuthorityType type, WindowForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var days = form.Days.Read(nameof(form.Days), null, ModelState, words);
        IReadOnlyList<AuthorityType> types = [];
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await FindAsync(year, type, cancel) is not { } round)
                    return NotFound();
                var letter = form.LetterId is { } id ? await db.Letters.FirstOrDefaultAsync(l => l.Id == id && (l.RoundId == round.Id || l.RoundId == null), cancel) : null;
                if (letter is null && form.LetterId is not null)
                    ModelState.AddModelError(nameof(form.LetterId), words["เลือกหนังสือจากรายการ"]);
                if (days is null || !ModelState.IsValid)
                    return await PageAsync(round, type, form, cancel);
                types = form.ForAll ? [.. round.Windows.Where(w => w.Opens > now).Select(w => w.Type).Append(type).Distinct()] : [type];
                foreach (var one in types)
                {
                    if (round.Reschedule(one, days, letter, now) is not { } refusal)
                        continue;
                    ModelState.AddModelError(refusal == WindowRefusal.HasOpened ? "" : "Days.Opens", refusal == WindowRefusal.HasOpened
                        ? words["ช่วงเวลานี้เปิดแล้ว แก้ไขไม่ได้อีก ให้ขยายเวลาด้วยหนังสือแทน"]
                        : words["วันเปิดต้องไม่ก่อนวันนี้"]);
                    return await PageAsync(round, type, form, cancel);
                }
                return null;
            },
            cancel);
        if (outcome.Refusal is { } refused)
            return refused;
        TempData[Flash.Key] = outcome.IsOvertaken ? words.Overtaken()
            : words["แก้ไขช่วงเวลาของ {0} แล้ว", string.Join(", ", types.Order().Select(t => TypeText.Short(t, words)))].Value;
        return LocalRedirect(RoundsLinks.Round(year));
    }

    private async Task<AssessmentRound?> FindAsync(string year, AuthorityType type, CancellationToken cancel) =>
        await db.Rounds.WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel) is { } round && round.Windows.Any(w => w.Type == type) ? round : null;

    private async Task<IActionResult> PageAsync(AssessmentRound round, AuthorityType type, WindowForm form, CancellationToken cancel)
    {
        var letters = await db.Letters.AsNoTracking()
            .Where(l => l.ForwardsId == null && (l.RoundId == round.Id || l.RoundId == null)).OrderByDescending(l => l.SignedOn).ToListAsync(cancel);
        return View("Window", new WindowPage(round.Code, round.Name, type, form, letters, clock.GetUtcNow() >= round.WindowFor(type).Opens));
    }
}

/// <param name="HasOpened">Nothing can be moved any more; the page says what can be done instead.</param>
public sealed record WindowPage(string Round, string Name, AuthorityType Type, WindowForm Form, IReadOnlyList<OfficialLetter> Letters, bool HasOpened);
