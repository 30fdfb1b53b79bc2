using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>A round's front page.</summary>
public sealed class RoundQrTarget(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : IQrTarget
{
    public string Kind => "round";

    public int Order => 1;

    public string Label => words["รอบการประเมิน"];

    public async Task<QrTarget?> FindAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var rounds = db.Rounds.LatestOpened(db, clock.GetUtcNow());
        return await (asked.Target.Length == 0 ? rounds : rounds.Where(r => r.Code == asked.Target)).Select(r => new { r.Code, r.Programme, r.Year }).FirstOrDefaultAsync(cancel) is { } round
            ? new QrTarget(HomeLinks.Round(round.Code), words["ประเมิน{0} อปท. ประจำปี พ.ศ. {1}", words[round.Programme.ShortName], round.Year])
            : null;
    }

    public async Task<QrChoices> ChoicesAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var rounds = await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => new QrChoice(r.Code, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel);
        return new QrChoices([new QrField("target", words["ปีประเมิน"], rounds, asked.Target) { Empty = words["ยังไม่มีรอบการประเมินที่เปิด"] }]);
    }
}
