using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Reads the register: letters that begin a route, with how far each has come, in a handful of statements.</summary>
public sealed class LetterListQueries(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 20;

    public async Task<LetterListPage> PageAsync(LetterReader reader, Actor actor, LetterFilter filter, CancellationToken cancel)
    {
        var rounds = await db.Rounds.InOrder().Select(r => new { r.Id, r.Code, Name = r.Programme.RoundNameOf(r.Year) }).ToListAsync(cancel);
        var visible = db.Letters.AsNoTracking().VisibleTo(reader);
        var letters = reader.Office is null || reader.IsCentre ? visible.Where(l => l.ForwardsId == null) : db.Letters.AsNoTracking().RoutedTo(reader);
        foreach (var word in ThaiText.SearchWords(filter.Text).Distinct())
            letters = letters.Where(l => l.SearchKey.Contains(word) || visible.Any(c => c.ForwardsId == l.Id && c.SearchKey.Contains(word)));
        if (filter.Round is not null)
        {
            var round = rounds.Find(r => r.Code == filter.Round)?.Id ?? 0;
            letters = letters.Where(l => l.RoundId == round);
        }
        if (filter.Action is { } action)
            letters = letters.Where(l => l.Action == action);
        if (filter.Urgency is { } urgency)
            letters = letters.Where(l => l.Urgency == urgency);

        var total = await letters.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(filter.Page, 1, pages);
        var waiting = db.Letters.WaitingFor(db, reader);
        var isOffice = reader.Office is not null && !reader.IsCentre;
        // An office's own work first.
        var ordered = isOffice ? letters.OrderByDescending(l => waiting.Any(w => w.Id == l.Id)).ThenByDescending(l => l.SignedOn) : letters.OrderByDescending(l => l.SignedOn);
        var found = await ordered.ThenByDescending(l => l.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(l => new { Letter = l, IsWaiting = isOffice && waiting.Any(w => w.Id == l.Id) }).ToListAsync(cancel);
        var ids = found.ConvertAll(f => f.Letter.Id);
        var (acknowledged, goes) = reader.Office is { Kind: not OfficeKind.Authority } ? await ProgressAsync(ids, reader, cancel) : ([], []);
        var reminded = isOffice && found.Exists(f => f.IsWaiting)
            ? (await db.LetterReminders.MeantFor(reader).Where(r => ids.Contains(r.LetterId)).GroupBy(r => r.LetterId)
                .Select(g => new { g.Key, At = g.Max(r => r.At) }).ToListAsync(cancel)).ToDictionary(r => r.Key, r => r.At)
            : [];
        var rows = found.ConvertAll(f => new LetterRow(
            f.Letter, acknowledged.GetValueOrDefault(f.Letter.Id),
            goes.Where(g => f.Letter.Reaches(g.Type) && f.Letter.ReachesProvince(g.Province)).Sum(g => g.Count),
            isOffice ? !f.IsWaiting : null,
            f.IsWaiting && reminded.TryGetValue(f.Letter.Id, out var at) ? at : null));
        return new LetterListPage(
            filter, rows, new Pager(number, PageSize, total, filter.Href), [.. rounds.Select(r => new RoundChoice(r.Code, r.Name))], reader, actor.Has(Role.CentralOfficer));
    }

    /// <summary>How many acknowledged each letter, and how many of each type and province there are, as far as the reader follows.</summary>
    private async Task<(Dictionary<int, int>, List<(int Province, AuthorityType Type, int Count)>)> ProgressAsync(List<int> ids, LetterReader reader, CancellationToken cancel)
    {
        var today = Bangkok.DateOf(clock.GetUtcNow());
        var authorities = db.Authorities.Where(a => a.Facts.Any(f => f.Kind == AuthorityFactKind.Type && (f.To == null || f.To > today)));
        if (reader.ProvinceId is { } province)
            authorities = authorities.Where(a => a.ProvinceId == province);
        if (reader.DistrictId is { } district)
            authorities = authorities.Where(a => a.DistrictId == district && a.Type.IsUnderDistrict());
        var acknowledged = await (
            from h in db.LetterHops
            where ids.Contains(h.LetterId) && h.OfficeKind == OfficeKind.Authority && h.AcknowledgedAt != null
            join a in authorities on h.OfficeId equals a.Id
            group h by h.LetterId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var counts = await authorities.GroupBy(a => new { a.ProvinceId, a.Type }).Select(g => new { g.Key.ProvinceId, g.Key.Type, Count = g.Count() }).ToListAsync(cancel);
        return (acknowledged, counts.ConvertAll(c => (c.ProvinceId, c.Type, c.Count)));
    }
}
