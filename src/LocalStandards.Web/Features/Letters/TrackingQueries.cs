using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Reads how far a letter has come: a few statements, however many it goes to.</summary>
public sealed class TrackingQueries(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words)
{
    private readonly TrackingText text = new(words);

    private const string DlaName = "กรมส่งเสริมการปกครองท้องถิ่น";

    private const int PageSize = 20, MostReminders = 300;

    public Task<OfficialLetter?> FindAsync(int id, LetterReader reader, CancellationToken cancel) =>
        db.Letters.AsNoTracking().VisibleTo(reader).SingleOrDefaultAsync(l => l.Id == id, cancel);

    /// <summary>A letter that was sent, and the office of an address; null when it is not the reader's to follow.</summary>
    public async Task<(OfficialLetter Letter, Office Office)?> FindAsync(int id, string kind, int office, LetterReader reader, CancellationToken cancel) =>
        LetterOffice.Parse(kind, office) is { } which && reader.MayFollow(which)
            && await FindAsync(id, reader, cancel) is { CirculatedAt: not null, ForwardsId: null } letter
            && (which.Kind != OfficeKind.Dla || letter.Route == LetterRoute.ThroughDla)
            ? (letter, which)
            : null;

    /// <summary>Where the reader sees the office's page.</summary>
    public string AddressFor(LetterReader reader, int letterId, Office office) =>
        reader.Office == office ? LettersLinks.Letter(letterId) : LettersLinks.Office(letterId, office);

    /// <summary>Whether the reader records for the office what became of the letter there.</summary>
    public async Task<bool> MayActAsync(LetterReader reader, OfficialLetter letter, Office office, CancellationToken cancel) =>
        reader.MayActFor(office) && (office.Kind == OfficeKind.Dla || await OnRoute(letter, office).AnyAsync(cancel));

    /// <summary>The office as a letter's sender is printed.</summary>
    public async Task<string> SenderNameAsync(Office office, CancellationToken cancel) => office.Kind switch
    {
        OfficeKind.Province => "จังหวัด" + await db.Provinces.Where(p => p.Id == office.Id).Select(p => p.Name).SingleAsync(cancel),
        OfficeKind.District => "อำเภอ" + await db.Districts.Where(d => d.Id == office.Id).Select(d => d.Name).SingleAsync(cancel),
        _ => DlaName,
    };

    /// <summary>How many below the reader have not done their part; null when none of them is of the kind, or is the one named.</summary>
    public async Task<int?> WaitingAsync(OfficialLetter letter, LetterReader reader, OfficeKind kind, int? one, CancellationToken cancel)
    {
        var below = OnRoute(letter, reader.Office!.Value);
        var hops = db.LetterHops.Where(h => h.LetterId == letter.Id && h.OfficeKind == kind);
        if (kind == OfficeKind.Authority)
        {
            if (one is not null)
                below = below.Where(a => a.Id == one);
            return await below.AnyAsync(cancel)
                ? await below.CountAsync(a => !hops.Any(h => h.OfficeId == a.Id && h.AcknowledgedAt != null), cancel)
                : null;
        }
        if (kind <= reader.Office.Value.Kind)
            return null;
        var ids = kind == OfficeKind.Province
            ? below.Select(a => a.ProvinceId)
            : below.Where(a => a.Type.IsUnderDistrict()).Select(a => a.DistrictId);
        if (one is not null)
            ids = ids.Where(id => id == one);
        var found = await ids.Distinct().ToListAsync(cancel);
        if (found.Count == 0)
            return null;
        var forwarded = await hops.Where(h => h.ForwardedAt != null).Select(h => h.OfficeId).ToListAsync(cancel);
        return found.Except(forwarded).Count();
    }

    /// <summary>Null when nobody the letter goes to is at or below the office.</summary>
    /// <param name="tab">As in the address, as is the page.</param>
    public async Task<TrackingPage?> PageAsync(
        OfficialLetter letter, LetterReader reader, Actor actor, Office office, string? tab, string? page, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = Bangkok.DateOf(now);
        var groups = await GroupsAsync(letter, office, Bangkok.StartOf(today), cancel);
        var hops = await HopsAsync(letter.Id, office, cancel);
        var reminders = await RemindersAsync(letter.Id, cancel);
        if (groups.Count == 0)
            return null;
        var sent = Bangkok.DateOf(letter.CirculatedAt!.Value);
        var rows = office.Kind switch
        {
            OfficeKind.Centre => groups.GroupBy(g => (Id: g.ProvinceId, Name: g.Province)).Select(g => Row(new Office(OfficeKind.Province, g.Key.Id), g.Key.Name, g)),
            OfficeKind.Province => groups.Where(g => g.IsUnder).GroupBy(g => (Id: g.DistrictId, Name: g.District)).Select(g => Row(new Office(OfficeKind.District, g.Key.Id), g.Key.Name, g)),
            _ => [],
        };
        var all = rows.OrderBy(r => r.IsForwarded).ThenByDescending(r => r.IsForwarded ? 0 : r.Days)
            .ThenBy(r => r.Authorities == 0 ? 1m : (decimal)r.Acknowledged / r.Authorities).ThenBy(r => r.Name, ThaiOrder.Instance).ToList();
        var chosen = tab switch { "chase" => TrackTab.FollowUp, "waiting" => TrackTab.Waiting, "forwarded" => TrackTab.Forwarded, _ => TrackTab.All };
        var tabs = Enum.GetValues<TrackTab>().ToDictionary(t => t, t => all.Count(r => IsIn(r, t)));
        var listed = all.FindAll(r => IsIn(r, chosen));
        var pages = Math.Max(1, (listed.Count + PageSize - 1) / PageSize);
        var number = ThaiNumber.TryParse(page, out var asked) ? (int)Math.Clamp(decimal.Truncate(asked), 1, pages) : 1;
        var isOwn = reader.Office == office;
        // The approver follows and passes nothing on.
        var mayPass = actor.Has(Role.CentralOfficer) || !reader.IsCentre;
        var here = isOwn ? LettersLinks.Letter(letter.Id) : LettersLinks.Office(letter.Id, office);
        var own = office.Kind == OfficeKind.Centre ? null : await OwnAsync(letter.Id, office, Of(office), cancel);
        var line = own?.Line;
        return new TrackingPage(
            letter, office, NameOf(office, groups), office.Kind == OfficeKind.District ? groups[0].Province : null,
            text.Steps(letter, office, groups, hops, today), own, chosen, tabs,
            [.. listed.Skip((number - 1) * PageSize).Take(PageSize)],
            new Pager(number, PageSize, listed.Count, p => $"{here}?tab={TabName(chosen)}&page={p.ToString(CultureInfo.InvariantCulture)}"),
            office.Kind is OfficeKind.Province or OfficeKind.District ? await AuthoritiesAsync(letter, office, cancel) : [],
            text.Times(letter, office, hops), text.History(letter, office, groups, hops, reminders),
            groups.Sum(g => g.Count - g.Acknowledged))
        {
            IsOwn = isOwn,
            MayAct = mayPass && reader.MayActFor(office),
            MayRemindAll = mayPass && isOwn,
            MayRemindOne = mayPass,
            Dla = office.Kind == OfficeKind.Centre && letter.Route == LetterRoute.ThroughDla ? Of(Office.Dla) ?? Empty(Office.Dla) : null,
            AuthoritiesReminded = Last(OfficeKind.Authority),
            OfficesReminded = office.Kind switch { OfficeKind.Centre => Last(OfficeKind.Province), OfficeKind.Province => Last(OfficeKind.District), _ => null },
            Reminded = line?.ForwardedAt is null && isOwn ? reminders.FirstOrDefault(r => TrackingText.Means(r, office))?.At : null,
        };

        OfficeRow Row(Office which, string name, IEnumerable<RouteGroup> below)
        {
            var hop = Of(which);
            var (count, acknowledged) = below.Aggregate((0, 0), (sum, g) => (sum.Item1 + g.Count, sum.Item2 + g.Acknowledged));
            return new OfficeRow(which, name, hop, today.DayNumber - (hop?.ReceivedOn ?? sent).DayNumber, count, acknowledged);
        }

        bool IsIn(OfficeRow row, TrackTab which) => which switch
        {
            TrackTab.FollowUp => row.NeedsFollowUp(today),
            TrackTab.Waiting => !row.IsForwarded,
            TrackTab.Forwarded => row.IsForwarded,
            _ => true,
        };

        HopLine? Of(Office which) => hops.Find(h => h.Kind == which.Kind && h.OfficeId == which.Id);

        DateTimeOffset? Last(OfficeKind kind) => reminders.FirstOrDefault(r => r.OfficeKind == kind && r.OfficeId is null
            && r.ProvinceId == (office.Kind == OfficeKind.Province ? office.Id : null) && r.DistrictId == (office.Kind == OfficeKind.District ? office.Id : null))?.At;
    }

    /// <summary>As in the address.</summary>
    public static string TabName(TrackTab tab) => tab switch { TrackTab.FollowUp => "chase", TrackTab.Waiting => "waiting", TrackTab.Forwarded => "forwarded", _ => "all" };

    private async Task<List<RouteGroup>> GroupsAsync(OfficialLetter letter, Office office, DateTimeOffset morning, CancellationToken cancel)
    {
        var counted = await (
            from a in OnRoute(letter, office)
            join h in db.LetterHops.Where(h => h.LetterId == letter.Id && h.OfficeKind == OfficeKind.Authority) on a.Id equals h.OfficeId into found
            from h in found.DefaultIfEmpty()
            group h by new
            {
                a.ProvinceId, Province = a.Province!.Name, a.DistrictId, District = a.District!.Name,
                IsUnder = a.Type.IsUnderDistrict(),
            } into g
            select new
            {
                g.Key, Count = g.Count(),
                Read = g.Sum(h => h!.ReadAt != null ? 1 : 0),
                Acknowledged = g.Sum(h => h!.AcknowledgedAt != null ? 1 : 0),
                Today = g.Sum(h => h!.AcknowledgedAt >= morning ? 1 : 0),
            }).ToListAsync(cancel);
        return counted.ConvertAll(g => new RouteGroup(
            g.Key.ProvinceId, g.Key.Province, g.Key.DistrictId, g.Key.District, g.Key.IsUnder, g.Count, g.Read, g.Acknowledged, g.Today));
    }

    private Task<List<HopLine>> HopsAsync(int letterId, Office office, CancellationToken cancel)
    {
        var hops = db.LetterHops.Where(h => h.LetterId == letterId && h.OfficeKind != OfficeKind.Authority);
        var id = office.Id;
        hops = office.Kind switch
        {
            OfficeKind.Province => hops.Where(h => h.OfficeKind == OfficeKind.Dla
                || (h.OfficeKind == OfficeKind.Province && h.OfficeId == id) || (h.OfficeKind == OfficeKind.District && h.OfficeId / 100 == id)),
            OfficeKind.District => hops.Where(h => h.OfficeKind == OfficeKind.Dla
                || (h.OfficeKind == OfficeKind.Province && h.OfficeId == id / 100) || (h.OfficeKind == OfficeKind.District && h.OfficeId == id)),
            _ => hops,
        };
        return hops.Select(h => new HopLine(
            h.OfficeKind, h.OfficeId, h.ReceivedOn, h.AcknowledgedAt, h.ForwardedAt, h.CoveringLetterId, h.CoveringLetter!.Number,
            h.CoveringLetter.SignedOn, h.CoveringLetter.Summary, h.CoveringLetter.FileName, h.CoveringLetter.FileSize)).ToListAsync(cancel);
    }

    private Task<List<LetterReminder>> RemindersAsync(int letterId, CancellationToken cancel) => db.LetterReminders.AsNoTracking()
        .Where(r => r.LetterId == letterId).OrderByDescending(r => r.At).Take(MostReminders).ToListAsync(cancel);

    private async Task<OwnHop> OwnAsync(int letterId, Office office, HopLine? line, CancellationToken cancel) => new(
        line ?? Empty(office),
        line is null ? [] : await db.LetterHops.AsNoTracking()
            .Where(h => h.LetterId == letterId && h.OfficeKind == office.Kind && h.OfficeId == office.Id)
            .SelectMany(h => h.Receipts).OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync(cancel));

    private static HopLine Empty(Office office) => new(office.Kind, office.Id, null, null, null, null, null, null, null, null, null);

    private async Task<List<AuthorityRow>> AuthoritiesAsync(OfficialLetter letter, Office office, CancellationToken cancel)
    {
        var authorities = OnRoute(letter, office);
        if (office.Kind == OfficeKind.Province)
            authorities = authorities.Where(a => !a.Type.IsUnderDistrict());
        var rows = await (
            from a in authorities
            join h in db.LetterHops.Where(h => h.LetterId == letter.Id && h.OfficeKind == OfficeKind.Authority) on a.Id equals h.OfficeId into found
            from h in found.DefaultIfEmpty()
            select new { a.Id, a.Type, a.Name, h!.ReadAt, h.AcknowledgedAt }).ToListAsync(cancel);
        return [.. rows.Select(r => new AuthorityRow(r.Id, r.Type, r.Name, r.ReadAt, r.AcknowledgedAt))
            .OrderBy(r => r.AcknowledgedAt is not null).ThenBy(r => r.ReadAt is not null).ThenBy(r => r.Type).ThenBy(r => r.Name, ThaiOrder.Instance)];
    }

    private static string? NameOf(Office office, List<RouteGroup> groups) => office.Kind switch
    {
        OfficeKind.Province => groups[0].Province,
        OfficeKind.District => groups[0].District,
        OfficeKind.Dla => DlaName,
        _ => null,
    };

    /// <summary>Authorities that exist and that the letter goes to, at or below the office.</summary>
    private IQueryable<LocalAuthority> OnRoute(OfficialLetter letter, Office office)
    {
        var today = Bangkok.DateOf(clock.GetUtcNow());
        var (types, provinces, id) = (letter.ToTypes.ToList(), letter.ToProvinces.ToList(), office.Id);
        var authorities = db.Authorities.AsNoTracking().Where(a => a.Facts.Any(f => f.Kind == AuthorityFactKind.Type && (f.To == null || f.To > today)));
        if (types.Count > 0)
            authorities = authorities.Where(a => types.Contains(a.Type));
        if (provinces.Count > 0)
            authorities = authorities.Where(a => provinces.Contains(a.ProvinceId));
        return office.Kind switch
        {
            OfficeKind.Province => authorities.Where(a => a.ProvinceId == id),
            OfficeKind.District => authorities.Where(a => a.DistrictId == id && a.Type.IsUnderDistrict()),
            _ => authorities,
        };
    }
}
