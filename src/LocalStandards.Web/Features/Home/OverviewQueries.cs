using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Figures;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Home;

/// <summary>Reads for the overview of those who watch over authorities: one count, one list of names.</summary>
public sealed class OverviewQueries(AppDbContext db, CallListQueries calls, WaitingLetters letters)
{
    /// <param name="year">Code of the round; null for the latest.</param>
    /// <returns>Null when the year is no round that has opened.</returns>
    public async Task<OverviewPage?> PageAsync(Actor actor, OverviewKind kind, string? year, RoundView view, DateTimeOffset now, CancellationToken cancel)
    {
        var rounds = await db.Rounds.LatestOpened(db, now).Select(r => new OverviewRound(r.Id, r.Code, r.Programme, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel);
        var round = year is null ? rounds.FirstOrDefault() : rounds.Find(r => r.Code == year);
        var place = await PlaceAsync(actor, kind, cancel);
        if (round is null)
            return year is null ? new OverviewPage(kind, null, [], place, RoundCount.None, [], [], view, now) : null;

        var scope = db.Obligations.Where(o => o.RoundId == round.Id).ScopeVisibleTo(actor);
        var (total, groups) = kind switch
        {
            OverviewKind.ByProvince => Grouped(round.Code, await db.CountByProvinceAsync(scope, cancel, view), await ProvincesAsync(cancel)),
            _ => (RoundCount.Sum((await db.CountByTypeAsync(scope, cancel, view)).Values), []),
        };
        var authorities = kind == OverviewKind.ByAuthority ? await AuthoritiesAsync(scope, cancel) : [];
        return new OverviewPage(kind, round, rounds, place, total, groups, authorities, view, now)
        {
            RemindedLetter = await letters.RemindedAsync(actor, null, cancel),
            ListAddress = ListAddressOf(actor, round.Code),
            CallList = round == rounds.Find(r => r.Programme == round.Programme) ? await calls.OfAsync(actor, round.Id, round.Code, now, cancel) : null,
        };
    }

    private static (RoundCount Total, IReadOnlyList<OverviewGroup> Groups) Grouped(string year, Dictionary<int, RoundCount> counts, List<Named> names) => (
        RoundCount.Sum(counts.Values),
        [.. names.Where(n => counts.ContainsKey(n.Id))
            .Select(n => new OverviewGroup(n.Name, n.NameEn, MonitoringLinks.Province(year, n.Id), counts[n.Id]))
            .OrderBy(g => g.Count.Percent)]);

    private Task<List<Named>> ProvincesAsync(CancellationToken cancel) =>
        db.Provinces.OrderBy(p => p.Name).Select(p => new Named(p.Id, p.Name, p.NameEn)).ToListAsync(cancel);

    private static string? ListAddressOf(Actor actor, string year) =>
        actor.IsCentre ? MonitoringLinks.Authorities(year)
        : actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId) is [var province] ? MonitoringLinks.Province(year, province)
        : actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId) is [var district] ? MonitoringLinks.District(year, district)
        : null;

    private Task<List<OverviewPlace>> PlaceAsync(Actor actor, OverviewKind kind, CancellationToken cancel)
    {
        var provinces = actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId);
        var districts = actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId);
        return kind switch
        {
            OverviewKind.OfProvince => db.Provinces.Where(p => provinces.Contains(p.Id)).OrderBy(p => p.Name)
                .Select(p => new OverviewPlace(null, p.Name, p.NameEn)).ToListAsync(cancel),
            OverviewKind.ByAuthority when districts.Count > 0 => db.Districts.Where(d => districts.Contains(d.Id)).OrderBy(d => d.Name)
                .Select(d => new OverviewPlace(d.Name, d.Province!.Name, d.Province.NameEn)).ToListAsync(cancel),
            _ => Task.FromResult<List<OverviewPlace>>([]),
        };
    }

    private Task<List<OverviewAuthority>> AuthoritiesAsync(IQueryable<Obligation> scope, CancellationToken cancel)
    {
        var rows =
            from o in scope
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            orderby o.ProvinceId, o.DistrictId, o.Type, o.Name, o.Id
            select new OverviewAuthority(
                o.Authority!.Code, o.Type, o.Name, o.District!.Name, o.Province!.Name, o.Province.NameEn,
                // Practice counts as not started.
                s == null || s.Status == SubmissionStatus.Practice ? SubmissionStatus.NotStarted : s.Status,
                s != null && s.Status.CountsAsSubmitted() ? s.FirstSubmittedAt : null);
        return rows.ToListAsync(cancel);
    }

    private sealed record Named(int Id, string Name, string NameEn);
}
