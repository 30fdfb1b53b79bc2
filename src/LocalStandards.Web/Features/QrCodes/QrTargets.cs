using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.QrCodes;

/// <summary>Where a code leads.</summary>
/// <param name="Path">Within the portal; from ids and codes that exist, never as typed.</param>
/// <param name="Proposal">What it may be captioned.</param>
public sealed record QrTarget(string Path, string Proposal);

/// <summary>To what the maker may lead: what they can open themselves.</summary>
public sealed class QrTargets(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words)
{
    private const int MostChoices = 200, MostFound = 10;

    /// <summary>Null where it does not exist, or not for the maker.</summary>
    public Task<QrTarget?> FindAsync(QrForm form, Actor actor, CancellationToken cancel) => form.ReadKind() switch
    {
        QrKind.Round => RoundAsync(form.ReadTarget(), cancel),
        QrKind.Finished => FinishedAsync(form, cancel),
        QrKind.Letter => LetterAsync(form.ReadId(), actor, cancel),
        QrKind.Document => DocumentAsync(form.ReadId(), actor, cancel),
        _ => AuthorityAsync(form.ReadTarget(), cancel),
    };

    /// <summary>What there is to choose among, of the kind; of authorities those that are looked for.</summary>
    public async Task<QrChoices> ChoicesAsync(QrForm form, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        switch (form.ReadKind())
        {
            case QrKind.Letter:
                var reader = await db.LetterReaderAsync(actor, cancel);
                var letters = await db.Letters.AsNoTracking().VisibleTo(reader).Where(l => l.CirculatedAt != null && l.ForwardsId == null)
                    .OrderByDescending(l => l.SignedOn).ThenByDescending(l => l.Id).Take(MostChoices).ToListAsync(cancel);
                return new QrChoices(letters.ConvertAll(l => new QrChoice(Text(l.Id), $"{l.Number} {l.Subject}")));
            case QrKind.Document:
                var documents = await db.Documents.AsNoTracking().VisibleTo(actor, now).Where(d => d.WithdrawnAt == null)
                    .OrderByDescending(d => d.PublishFrom).ThenByDescending(d => d.Id).Take(MostChoices)
                    .Select(d => new { d.Id, d.Title, Year = (int?)d.Round!.Year }).ToListAsync(cancel);
                return new QrChoices(documents.ConvertAll(d => new QrChoice(Text(d.Id), d.Year is { } year ? $"{d.Title} ({year})" : d.Title)));
            case QrKind.Authority:
                return new QrChoices(await FoundAsync(form.Find, cancel));
        }
        var rounds = (await db.Rounds.LatestOpened(db, now).Select(r => new { r.Code, r.Year }).ToListAsync(cancel)).ConvertAll(r => new QrChoice(r.Code, Text(r.Year)));
        if (form.ReadKind() == QrKind.Round)
            return new QrChoices(rounds);
        var province = form.ReadProvince();
        return new QrChoices(rounds)
        {
            Provinces = (await db.Provinces.Where(p => p.TakesPart).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(cancel)).ConvertAll(p => new QrChoice(Text(p.Id), p.Name)),
            Districts = province is null ? [] : (await db.Districts.Where(d => d.ProvinceId == province).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancel)).ConvertAll(d => new QrChoice(Text(d.Id), d.Name)),
        };
    }

    /// <summary>The code of the maker's own authority; null for all others.</summary>
    public async Task<string?> OwnAuthorityAsync(Actor actor, CancellationToken cancel) => actor.OwnAuthorityId is { } own
        ? await db.Authorities.Where(a => a.Id == own).Select(a => a.Code).SingleAsync(cancel)
        : null;

    private async Task<QrTarget?> RoundAsync(string code, CancellationToken cancel)
    {
        var rounds = db.Rounds.LatestOpened(db, clock.GetUtcNow());
        return await (code.Length == 0 ? rounds : rounds.Where(r => r.Code == code)).Select(r => new { r.Code, r.Year }).FirstOrDefaultAsync(cancel) is { } round
            ? new QrTarget($"/?year={round.Code}", words["ประเมินมาตรฐานขั้นต่ำ อปท. ประจำปี พ.ศ. {0}", round.Year])
            : null;
    }

    private async Task<QrTarget?> FinishedAsync(QrForm form, CancellationToken cancel)
    {
        var code = form.ReadTarget();
        var rounds = db.Rounds.LatestOpened(db, clock.GetUtcNow());
        if (await (code.Length == 0 ? rounds : rounds.Where(r => r.Code == code)).Select(r => new { r.Code, r.Year }).FirstOrDefaultAsync(cancel) is not { } round)
            return null;
        var path = $"/authorities?year={round.Code}";
        var caption = words["รายชื่อ อปท. ที่ส่งผลการประเมินแล้ว ปี {0}", round.Year].Value;
        var places = new List<string>();
        if (form.ReadProvince() is { } provinceId)
        {
            if (await db.Provinces.FirstOrDefaultAsync(p => p.Id == provinceId && p.TakesPart, cancel) is not { } province)
                return null;
            path += string.Create(CultureInfo.InvariantCulture, $"&province={province.Id}");
            places.Add(words["จังหวัด{0}", province.Name]);
            // One of another province is left from before the province was changed.
            var districtId = form.ReadDistrict();
            if (await db.Districts.FirstOrDefaultAsync(d => d.Id == districtId && d.ProvinceId == provinceId, cancel) is { } district)
            {
                path += string.Create(CultureInfo.InvariantCulture, $"&district={district.Id}");
                places.Insert(0, words["อำเภอ{0}", district.Name]);
            }
        }
        if (form.ReadType() is { } type)
        {
            path += $"&type={type.DataCode()}";
            places.Insert(0, TypeText.Short(type, words));
        }
        return new QrTarget(path, places.Count == 0 ? caption : $"{caption}\n{string.Join(' ', places)}");
    }

    private async Task<QrTarget?> LetterAsync(int? id, Actor actor, CancellationToken cancel)
    {
        var reader = await db.LetterReaderAsync(actor, cancel);
        var letter = await db.Letters.AsNoTracking().VisibleTo(reader).SingleOrDefaultAsync(l => l.Id == id && l.CirculatedAt != null && l.ForwardsId == null, cancel);
        if (letter is null)
            return null;
        // Anybody may open the scan of a public letter; its page asks to sign in.
        var path = string.Create(CultureInfo.InvariantCulture, $"/letters/{letter.Id}") + (letter is { IsPublic: true, StoredFile: not null } ? "/file" : "");
        return new QrTarget(path, words["หนังสือ {0}", LetterText.Reference(letter, words)]);
    }

    private async Task<QrTarget?> DocumentAsync(int? id, Actor actor, CancellationToken cancel) =>
        await db.Documents.AsNoTracking().VisibleTo(actor, clock.GetUtcNow()).Where(d => d.Id == id && d.WithdrawnAt == null)
            .Select(d => new { d.Code, d.Title }).SingleOrDefaultAsync(cancel) is { } document
            ? new QrTarget($"/d/{document.Code}", Short(document.Title))
            : null;

    private async Task<QrTarget?> AuthorityAsync(string code, CancellationToken cancel) =>
        await db.Authorities.AsNoTracking().Include(a => a.Province).Include(a => a.District).SingleOrDefaultAsync(a => a.Code == code, cancel) is { } authority
            ? new QrTarget($"/authorities/{authority.Code}", $"{Short(authority.ShortName)}\n{Places.Of(authority.District!.Name, authority.Province!.Name, words)}")
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

    // A title may be longer than a caption.
    private static string Short(string title) => title.Length <= 80 ? title : title[..79] + "…";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Value">As it stands in the address.</param>
public sealed record QrChoice(string Value, string Text);

/// <param name="Targets">Of the kind; rounds for the finished list.</param>
public sealed record QrChoices(IReadOnlyList<QrChoice> Targets)
{
    public IReadOnlyList<QrChoice> Provinces { get; init; } = [];
    public IReadOnlyList<QrChoice> Districts { get; init; } = [];
}
