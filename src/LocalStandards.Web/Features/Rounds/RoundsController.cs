using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>Rounds: a new one with drafts of its sets, and what one stands on.</summary>
[Route("rounds")]
public sealed class RoundsController(AppDbContext db, FirstDrafts drafts, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("new")]
    [Authorize(Policies.WriteSets)]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var last = await LastAsync(Programme.Default, cancel);
        return View("New", new NewRoundPage(new NewRoundForm
        {
            Year = (last + 1)?.ToString(System.Globalization.CultureInfo.InvariantCulture), Source = last is null ? "file" : "copy", Types = [.. AuthorityTypes.All],
        }, last));
    }

    /// <summary>The round with a draft for each type chosen, copied from the year before or read from a file: all of it or nothing.</summary>
    [HttpPost]
    [Authorize(Policies.WriteSets)]
    public async Task<IActionResult> Create(NewRoundForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var round = form.Read(ModelState, words);
        if (round is not null && await db.Rounds.AnyAsync(r => r.Code == round.Code, cancel))
            ModelState.AddModelError(nameof(form.Year), words["มีรอบปี {0} อยู่แล้ว เพิ่มชุดที่ขาดได้จากหน้ารอบนั้น", round.Name]);
        var made = round is null ? [] : await drafts.OfAsync(form, round, ModelState, cancel);
        if (round is null || !ModelState.IsValid)
            return View("New", new NewRoundPage(form, await LastAsync(round?.Programme ?? Programme.Default, cancel)));
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                // A double click: the first press has made it since.
                if (await db.Rounds.AnyAsync(r => r.Code == round.Code, cancel))
                    return LocalRedirect(RoundsLinks.Round(round.Code));
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                db.Add(round);
                await db.SaveChangesAsync(cancel);
                foreach (var (definition, basedOn) in made)
                    db.Add(IndicatorSet.Draft(round.Id, definition, basedOn, null, User.ToActor().UserId, now));
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return null;
            },
            cancel);
        if (!outcome.IsSaved)
            return outcome.Refusal ?? LocalRedirect(RoundsLinks.Round(round.Code));
        TempData[Flash.Key] = words["สร้างรอบปี {0} พร้อมร่าง {1} ชุดแล้ว ยังไม่มีใครเห็นจนกว่าจะเผยแพร่", round.Name, made.Count].Value;
        return LocalRedirect(StudioLinks.Sets);
    }

    /// <summary>What a round stands on: attributes, windows by type, and who takes part.</summary>
    [HttpGet("{year}")]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().Include(r => r.Windows).FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round)
            return NotFound();
        return View("Round", await RoundPage.OfAsync(db, round, clock.GetUtcNow(), User.ToActor().May(Policies.WriteSets), cancel));
    }

    private Task<int?> LastAsync(Programme programme, CancellationToken cancel) =>
        db.Rounds.Where(r => r.Programme == programme).MaxAsync(r => (int?)r.Year, cancel);
}
