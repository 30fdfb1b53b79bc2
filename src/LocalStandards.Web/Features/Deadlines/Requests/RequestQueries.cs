using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Requests;

/// <summary>Requests for more time, as far as the reader may see them, and for whom the reader may ask.</summary>
public sealed class RequestQueries(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words)
{
    private const int PageSize = 20;

    public async Task<RequestsPage?> ListAsync(string year, int page, Actor actor, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round)
            return null;
        var visible = db.RequestsVisibleTo(actor).Where(r => r.RoundId == round.Id);
        var total = await visible.CountAsync(cancel);
        var rows = await visible.AsNoTracking().Include(r => r.Extension)
            // What waits stands first.
            .OrderBy(r => r.DecidedAt != null).ThenByDescending(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new(round, await NamedAsync(rows, cancel),
            new Pager(page, PageSize, total, number => DeadlinesLinks.Requests(year, number)),
            await AskerAsync(round.Id, actor, cancel) is not null, actor.IsCentre)
        {
            Current = (await db.Rounds.LatestOpened(db, clock.GetUtcNow()).Select(r => new CurrentRound(r.Code, r.Programme, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel))
                .DistinctBy(r => r.Programme).ToList(),
        };
    }

    public async Task<RequestPage?> FindAsync(string year, int id, Actor actor, CancellationToken cancel)
    {
        if (await db.RequestsVisibleTo(actor).AsNoTracking().Include(r => r.Round).Include(r => r.Extension!.Letter)
            .FirstOrDefaultAsync(r => r.Id == id && r.Round!.Code == year, cancel) is not { } request)
        {
            return null;
        }
        var people = new[] { request.RequestedById, request.DecidedById }.OfType<int>().ToList();
        var called = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancel);
        return new(request.Round!, (await NamedAsync([request], cancel))[0],
            request.RequestedById is { } asked ? called.GetValueOrDefault(asked) : null, request.DecidedById is { } decided ? called.GetValueOrDefault(decided) : null,
            request.IsOpen && actor.Has(Role.CentralOfficer), actor.IsCentre, clock.GetUtcNow());
    }

    /// <summary>For whom the actor asks in the round: the own authority, or the province; null for nobody who takes part.</summary>
    public async Task<Asker?> AskerAsync(int roundId, Actor actor, CancellationToken cancel)
    {
        if (actor.OwnAuthorityId is { } own)
        {
            if (!actor.Has(Role.Recorder, own) && !actor.Has(Role.Executive, own))
                return null;
            var one = await db.Obligations.AsNoTracking().FormsVisibleTo(actor).Include(o => o.District).Include(o => o.Province)
                .FirstOrDefaultAsync(o => o.RoundId == roundId, cancel);
            return one is null ? null : new Asker(own, null, $"{one.ShortName} {Places.Of(one, words)}", one.Place);
        }
        if (actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId) is not [var province, ..]
            || !await db.Obligations.AnyAsync(o => o.RoundId == roundId && o.ProvinceId == province, cancel))
        {
            return null;
        }
        return new Asker(null, province, words["ทุก อปท. ในจังหวัด{0}", await db.Provinces.Where(p => p.Id == province).Select(p => p.Name).SingleAsync(cancel)], null);
    }

    private async Task<IReadOnlyList<RequestRow>> NamedAsync(IReadOnlyList<ExtensionRequest> requests, CancellationToken cancel)
    {
        var (authorities, provinces) = (requests.Select(r => r.AuthorityId).OfType<int>().ToList(), requests.Select(r => r.ProvinceId).OfType<int>().ToList());
        var rounds = requests.Select(r => r.RoundId).ToList();
        var named = (await db.Obligations.Where(o => rounds.Contains(o.RoundId) && authorities.Contains(o.AuthorityId))
            .Select(o => new { o.RoundId, o.AuthorityId, o.Type, o.Name, District = o.District!.Name, Province = o.Province!.Name }).ToListAsync(cancel))
            .ToDictionary(o => (o.RoundId, o.AuthorityId));
        var called = await db.Provinces.Where(p => provinces.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return [.. requests.Select(r => r.ProvinceId is { } province
            ? new RequestRow(r, words["ทุก อปท. ในจังหวัด{0}", called[province]], null)
            : named.TryGetValue((r.RoundId, r.AuthorityId!.Value), out var o)
                ? new RequestRow(r, Domain.Authorities.AuthorityTypes.ShortNameOf(o.Type, o.Name), Places.Of(o.District, o.Province, words))
                : new RequestRow(r, "–", null))];
    }
}

/// <summary>For whom somebody asks: exactly one of the two.</summary>
public sealed record Asker(int? AuthorityId, int? ProvinceId, string Name, Domain.Authorities.AuthorityPlace? Place);

/// <param name="Place">District and province of an authority.</param>
public sealed record RequestRow(ExtensionRequest Request, string Name, string? Place);

/// <param name="MayAsk">Whether the reader asks for somebody who takes part.</param>
public sealed record RequestsPage(AssessmentRound Round, IReadOnlyList<RequestRow> Rows, Pager Pager, bool MayAsk, bool IsCentral)
{
    /// <summary>Of each programme the round that runs.</summary>
    public IReadOnlyList<CurrentRound> Current { get; init; } = [];
}

public sealed record CurrentRound(string Code, Programme Programme, string Name);

/// <param name="MayDecide">Whether the reader answers it.</param>
public sealed record RequestPage(AssessmentRound Round, RequestRow Row, string? RequestedBy, string? DecidedBy, bool MayDecide, bool IsCentral, DateTimeOffset Now)
{
    public string? Answer { get; init; }
}

/// <param name="Ends">When entry ends for the asker as it stands; of a province none.</param>
public sealed record NewRequestPage(AssessmentRound Round, Asker Asker, RequestForm Form, string? Ends);
