using System.Globalization;
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
        return await (asked.Target.Length == 0 ? rounds : rounds.Where(r => r.Code == asked.Target)).Select(r => new { r.Code, r.Year }).FirstOrDefaultAsync(cancel) is { } round
            ? new QrTarget($"/?year={round.Code}", words["ประเมินมาตรฐานขั้นต่ำ อปท. ประจำปี พ.ศ. {0}", round.Year])
            : null;
    }

    public async Task<QrChoices> ChoicesAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var rounds = await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => new { r.Code, r.Year }).ToListAsync(cancel);
        return new QrChoices([new QrField("target", words["ปีประเมิน"], rounds.ConvertAll(r => new QrChoice(r.Code, r.Year.ToString(CultureInfo.InvariantCulture))), asked.Target) { Empty = words["ยังไม่มีรอบการประเมินที่เปิด"] }]);
    }
}
