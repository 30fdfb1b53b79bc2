using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Frame.Parts;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>The list of who has finished, of the country or of a place.</summary>
public sealed class FinishedQrTarget(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : IQrTarget
{
    public string Kind => "finished";

    public int Order => 2;

    public string Label => words["อปท. ที่ส่งผลแล้ว"];

    public async Task<QrTarget?> FindAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var rounds = db.Rounds.LatestOpened(db, clock.GetUtcNow());
        if (await (asked.Target.Length == 0 ? rounds : rounds.Where(r => r.Code == asked.Target)).Select(r => new { r.Code, Name = r.Programme.RoundNameOf(r.Year) }).FirstOrDefaultAsync(cancel) is not { } round)
            return null;
        (int? Province, int? District, AuthorityType? Type) narrowed = default;
        var caption = words["รายชื่อ อปท. ที่ส่งผลการประเมินแล้ว ปี {0}", round.Name].Value;
        var places = new List<string>();
        if (QrQuestion.Number(asked.Province) is { } provinceId)
        {
            if (await db.Provinces.FirstOrDefaultAsync(p => p.Id == provinceId && p.TakesPart, cancel) is not { } province)
                return null;
            narrowed.Province = province.Id;
            places.Add(words["จังหวัด{0}", province.Name]);
            // One of another province is left from before the province was changed.
            var districtId = QrQuestion.Number(asked.District);
            if (await db.Districts.FirstOrDefaultAsync(d => d.Id == districtId && d.ProvinceId == provinceId, cancel) is { } district)
            {
                narrowed.District = district.Id;
                places.Insert(0, words["อำเภอ{0}", district.Name]);
            }
        }
        if (AuthorityTypes.Parse(asked.Type) is { } type)
        {
            narrowed.Type = type;
            places.Insert(0, TypeText.Short(type, words));
        }
        var path = AuthoritiesLinks.Listed(round.Code, province: narrowed.Province, district: narrowed.District, type: narrowed.Type?.DataCode());
        return new QrTarget(path, places.Count == 0 ? caption : $"{caption}\n{string.Join(' ', places)}");
    }

    public async Task<QrChoices> ChoicesAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var rounds = await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => new QrChoice(r.Code, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel);
        var provinces = await db.Provinces.Where(p => p.TakesPart).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        var province = QrQuestion.Number(asked.Province);
        var districts = province is null ? []
            : await db.Districts.Where(d => d.ProvinceId == province).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancel);
        return new QrChoices(
        [
            new QrField("target", words["ปีประเมิน"], rounds, asked.Target) { Empty = words["ยังไม่มีรอบการประเมินที่เปิด"] },
            new QrField("province", words["จังหวัด"], provinces.ConvertAll(p => QrChoice.Of(p.Id, p.Name)), asked.Province) { Open = words["ทุกจังหวัด"] },
            new QrField("district", words["อำเภอ"], districts.ConvertAll(d => QrChoice.Of(d.Id, d.Name)), asked.District) { Open = words["ทุกอำเภอ"] },
            new QrField("type", words["ประเภท"], [.. AuthorityTypes.All.Select(t => new QrChoice(t.DataCode(), TypeText.Full(t, words)))], AuthorityTypes.Parse(asked.Type)?.DataCode(), IsThai: false)
            {
                Open = words["ทุกประเภท"],
            },
        ]);
    }
}
