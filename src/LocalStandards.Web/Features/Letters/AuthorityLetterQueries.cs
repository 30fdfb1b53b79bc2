using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Reads a letter for an authority, with what the offices on its way did.</summary>
public sealed class AuthorityLetterQueries(AppDbContext db, IStringLocalizer<Words> words)
{
    public async Task<AuthorityLetterPage> PageAsync(OfficialLetter letter, LetterReader reader, Actor actor, CancellationToken cancel)
    {
        var id = reader.Office!.Value.Id;
        var (province, district) = (reader.ProvinceId!.Value, reader.Type!.Value.IsUnderDistrict() ? reader.DistrictId : null);
        var own = await db.Authorities.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new { a.Type, a.Name, Province = a.Province!.Name, District = a.District!.Name }).SingleAsync(cancel);
        var hops = await db.LetterHops.AsNoTracking()
            .Where(h => h.LetterId == letter.Id
                && ((h.OfficeKind == OfficeKind.Authority && h.OfficeId == id)
                    || (h.OfficeKind == OfficeKind.District && h.OfficeId == district)
                    || (h.OfficeKind == OfficeKind.Province && h.OfficeId == province)
                    || h.OfficeKind == OfficeKind.Dla))
            .Include(h => h.CoveringLetter).ToListAsync(cancel);
        var hop = hops.Find(h => h.OfficeKind == OfficeKind.Authority);
        var reminded = hop?.AcknowledgedAt is not null ? null : await db.LetterReminders.MeantFor(reader).Where(r => r.LetterId == letter.Id)
            .OrderByDescending(r => r.At).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancel);
        // The nearest first.
        var covering = hops.Where(h => h.CoveringLetter is not null).OrderByDescending(h => h.OfficeKind).Select(h => h.CoveringLetter!).ToList();
        var nearest = covering.Count > 0 ? covering[0] : letter;
        var name = own.Type.ShortNameOf(own.Name);
        return new AuthorityLetterPage(
            letter, name, nearest.Number, nearest.SignedOn, nearest.Sender,
            [.. covering.Append(letter).Select(l => l.Summary).OfType<string>()],
            [.. covering.Append(letter).Where(l => l.StoredFile is not null).Select(l => new LetterFile(l.Id, words["หนังสือ{0}", l.Sender], l.FileName!, l.FileSize))],
            [.. Way()], hop?.AcknowledgedAt, reminded, actor.Has(Role.Recorder, id) || actor.Has(Role.Executive, id));

        IEnumerable<WayStep> Way()
        {
            yield return new WayStep(letter.Sender, WayState.Done, words["ส่ง {0}", DateText.Of(letter.SignedOn)]);
            if (letter.Route == LetterRoute.ThroughDla)
                yield return Office(words["สถ."], hops.Find(h => h.OfficeKind == OfficeKind.Dla));
            yield return Office(words["จังหวัด{0}", own.Province], hops.Find(h => h.OfficeKind == OfficeKind.Province));
            if (district is not null)
                yield return Office(words["อำเภอ{0}", own.District], hops.Find(h => h.OfficeKind == OfficeKind.District));
            yield return hop switch
            {
                { AcknowledgedAt: { } at } => new WayStep(name, WayState.Done, words["รับทราบ {0}", DateText.Of(at)]),
                { ReadAt: { } at } => new WayStep(name, WayState.Here, words["เปิดอ่าน {0} · รอรับทราบ", DateText.Of(at)]),
                _ => new WayStep(name, WayState.Ahead, words["ยังไม่เปิดอ่าน"]),
            };
        }

        WayStep Office(string office, LetterHop? at)
        {
            var forwarded = at?.CoveringLetter?.SignedOn ?? (at?.ForwardedAt is { } instant ? Domain.Thai.Bangkok.DateOf(instant) : null);
            return (at?.ReceivedOn, forwarded) switch
            {
                ({ } came, { } on) when came == on => new WayStep(office, WayState.Done, words["รับและส่งต่อ {0}", DateText.Of(on)]),
                ({ } came, { } on) => new WayStep(office, WayState.Done, words["รับ {0} · ส่งต่อ {1}", DateText.Of(came), DateText.Of(on)]),
                ({ } came, null) => new WayStep(office, WayState.Here, words["รับ {0} · ยังไม่ส่งต่อ", DateText.Of(came)]),
                (null, { } on) => new WayStep(office, WayState.Done, words["ส่งต่อ {0}", DateText.Of(on)]),
                _ => new WayStep(office, WayState.Ahead, words["ยังไม่รับ"]),
            };
        }
    }
}
