using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Parts;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>An authority's public page; the maker's own while none is looked for.</summary>
public sealed class AuthorityQrTarget(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : IQrTarget
{
    private const int MostFound = 10;

    public string Kind => "authority";

    public int Order => 5;

    public string Label => words["หน้าของ อปท."];

    public async Task<QrTarget?> FindAsync(QrQuestion asked, Actor actor, CancellationToken cancel) =>
        await db.Authorities.AsNoTracking().Include(a => a.Province).Include(a => a.District).SingleOrDefaultAsync(a => a.Code == asked.Target, cancel) is { } authority
            ? new QrTarget(AuthoritiesLinks.Authority(authority.Code), $"{QrTarget.Short(authority.ShortName)}\n{Places.Of(authority.District!.Name, authority.Province!.Name, words)}")
            : null;

    public async Task<QrChoices> ChoicesAsync(QrQuestion asked, Actor actor, CancellationToken cancel) => new([])
    {
        Search = new QrSearch(
            words["ชื่อหรือรหัส อปท."], words["พิมพ์ชื่อ อปท. อำเภอ หรือจังหวัด"], words["เลือกแห่ง"], words["ไม่พบ อปท. ที่ตรงกับ “{0}”", asked.Find ?? ""],
            await FoundAsync(asked.Find, cancel)),
    };

    public async Task<string?> ProposedAsync(Actor actor, CancellationToken cancel) => actor.OwnAuthorityId is { } own
        ? await db.Authorities.Where(a => a.Id == own).Select(a => a.Code).SingleAsync(cancel)
        : null;

    private async Task<List<QrChoice>> FoundAsync(string? typed, CancellationToken cancel)
    {
        var text = SearchedName.Of(typed).Text;
        if (ThaiText.SearchWords(text).Count == 0)
            return [];
        var code = ThaiDigits.ToArabic(text);
        var round = await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => r.Id).FirstOrDefaultAsync(cancel);
        // Names as the latest round has them; a code is of whoever has it.
        var named = SearchedName.In(db.Obligations.Where(o => o.RoundId == round), text).Select(o => o.AuthorityId);
        var found = await db.Authorities.AsNoTracking().Where(a => a.Code == code || named.Contains(a.Id))
            .OrderBy(a => a.ProvinceId).ThenBy(a => a.DistrictId).ThenBy(a => a.Id).Take(MostFound)
            .Include(a => a.Province).Include(a => a.District).ToListAsync(cancel);
        return found.ConvertAll(a => new QrChoice(a.Code, $"{a.ShortName} {Places.Of(a.District!.Name, a.Province!.Name, words)}"));
    }
}
