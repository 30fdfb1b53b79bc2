using System.Text;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>Rounds: a new one with drafts of its sets, and what one stands on.</summary>
[Route("rounds")]
public sealed class RoundsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    private const int LargestFile = 20 * 1024 * 1024;

    [HttpGet("new")]
    [Authorize(Policies.WriteSets)]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var last = await LastAsync(cancel);
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
            ModelState.AddModelError(nameof(form.Year), words["มีรอบปี {0} อยู่แล้ว เพิ่มชุดที่ขาดได้จากหน้ารอบนั้น", round.Year]);
        var drafts = round is null ? [] : form.Source == "file" ? await FromFileAsync(form, round, cancel) : await FromLastYearAsync(form, round, cancel);
        if (round is null || !ModelState.IsValid)
            return View("New", new NewRoundPage(form, await LastAsync(cancel)));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(round);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            // A double click: the first press made it.
            return LocalRedirect($"/rounds/{round.Code}");
        }
        foreach (var (definition, basedOn) in drafts)
            db.Add(IndicatorSet.Draft(round.Id, definition, basedOn, null, User.ToActor().UserId, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        TempData[Flash.Key] = words["สร้างรอบปี {0} พร้อมร่าง {1} ชุดแล้ว ยังไม่มีใครเห็นจนกว่าจะเผยแพร่", round.Year, drafts.Count].Value;
        return LocalRedirect("/indicator-sets");
    }

    /// <summary>What a round stands on: attributes, windows by type, and who takes part.</summary>
    [HttpGet("{year}")]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Show(string year, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().Include(r => r.Windows).FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round)
            return NotFound();
        var registered = await db.Authorities.GroupBy(a => a.Type).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var obliged = await db.Obligations.Where(o => o.RoundId == round.Id).GroupBy(o => o.Type).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var sets = (await db.IndicatorSets.AsNoTracking().Where(s => s.RoundId == round.Id).Select(s => new { s.Type, s.Version, s.Status }).ToListAsync(cancel))
            .GroupBy(s => s.Type).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Version)!.Status);
        return View("Round", new RoundPage(round, clock.GetUtcNow(), [.. AuthorityTypes.All.Select(type => new RoundType(
            type, round.Windows.FirstOrDefault(w => w.Type == type), registered.GetValueOrDefault(type), obliged.GetValueOrDefault(type),
            sets.TryGetValue(type, out var status) ? status : null))], User.ToActor().Has(Domain.Access.Role.CentralOfficer)));
    }

    /// <summary>A draft for a type that has none in a round yet, copied from the year before.</summary>
    [HttpPost("{year}/drafts")]
    [Authorize(Policies.WriteSets)]
    public async Task<IActionResult> AddDraft(string year, AuthorityType type, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round || !Enum.IsDefined(type))
            return NotFound();
        if (await db.InForceAsync(round.Programme, round.Year - 1, type, cancel) is not { } before)
            TempData[Flash.Key] = words["ปี {0} ไม่มีชุดของ {1} ให้คัดลอก", round.Year - 1, TypeText.Short(type, words)].Value;
        else if (!await db.IndicatorSets.AnyAsync(s => s.RoundId == round.Id && s.Type == type, cancel))
        {
            db.Add(IndicatorSet.Draft(round.Id, Copy(before, round), before.Id, null, User.ToActor().UserId, clock.GetUtcNow()));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException collision) when (collision.IsCollision())
            {
                // Another press made it.
            }
        }
        return LocalRedirect($"/rounds/{round.Code}");
    }

    private Task<int?> LastAsync(CancellationToken cancel) =>
        db.Rounds.Where(r => r.Programme == Programme.MinimumStandards).MaxAsync(r => (int?)r.Year, cancel);

    private static IndicatorSetDefinition Copy(IndicatorSet before, AssessmentRound round) =>
        IndicatorSetReader.ReadOne(before.Document).ForYear(round.Year) with { DataYearBE = round.DataYear, Version = 1 };

    private async Task<List<(IndicatorSetDefinition Definition, int? BasedOn)>> FromLastYearAsync(NewRoundForm form, AssessmentRound round, CancellationToken cancel)
    {
        var drafts = new List<(IndicatorSetDefinition, int?)>();
        foreach (var type in form.Types.Distinct().Order())
        {
            if (await db.InForceAsync(round.Programme, round.Year - 1, type, cancel) is { } before)
                drafts.Add((Copy(before, round), before.Id));
            else
                ModelState.AddModelError(nameof(form.Types), words["ปี {0} ไม่มีชุดของ {1} ให้คัดลอก", round.Year - 1, TypeText.Short(type, words)]);
        }
        return drafts;
    }

    private async Task<List<(IndicatorSetDefinition Definition, int? BasedOn)>> FromFileAsync(NewRoundForm form, AssessmentRound round, CancellationToken cancel)
    {
        if (form.File is not { Length: > 0 and <= LargestFile } file)
        {
            ModelState.AddModelError(nameof(form.File), words["เลือกไฟล์ JSON ที่ไม่ว่างเปล่า และไม่เกิน {0} MB", LargestFile / 1024 / 1024]);
            return [];
        }
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var reading = IndicatorSetReader.ReadDraft(Encoding.UTF8.GetString(content.ToArray()));
        foreach (var problem in reading.Problems.Where(p => !p.IsUnfinished).Take(50))
            ModelState.AddModelError(nameof(form.File), $"{problem.Path} {problem.Message}");
        if (!reading.IsRight)
            return [];
        if (reading.File.YearBE != round.Year)
        {
            ModelState.AddModelError(nameof(form.File), words["ไฟล์เป็นชุดของปี {0} ไม่ใช่ปี {1}", reading.File.YearBE, round.Year]);
            return [];
        }
        var missing = form.Types.Except(reading.File.Types).ToList();
        foreach (var type in missing)
            ModelState.AddModelError(nameof(form.Types), words["ไฟล์ไม่มีชุดของ {0}", TypeText.Short(type, words)]);
        return [.. form.Types.Distinct().Except(missing).Order().Select(type => (reading.File.For(type) with { DataYearBE = round.DataYear, Version = 1 }, (int?)null))];
    }
}

/// <param name="LastYear">The latest round's year; null before the first.</param>
public sealed record NewRoundPage(NewRoundForm Form, int? LastYear);

/// <param name="Registered">Authorities of the type in the register now.</param>
/// <param name="Obliged">Those that take part; none before the type's set is published.</param>
/// <param name="Set">The state of its newest set; null without one.</param>
public sealed record RoundType(AuthorityType Type, EntryWindow? Window, int Registered, int Obliged, IndicatorSetStatus? Set);

public sealed record RoundPage(AssessmentRound Round, DateTimeOffset Now, IReadOnlyList<RoundType> Types, bool MayWrite);
