using LocalStandards.Data;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>Reads for the public list: five queries at most, however long it is, and nothing personal in any.</summary>
public sealed class AuthoritiesQueries(AppDbContext db)
{
    /// <returns>Null when the year is no round that has opened.</returns>
    public Task<AuthoritiesPage?> PageAsync(AuthoritiesFilter asked, DateTimeOffset now, CancellationToken cancel) => ReadAsync(asked, isWhole: false, now, cancel);

    /// <summary>As the page, with the rows of all its pages.</summary>
    public Task<AuthoritiesPage?> ListAsync(AuthoritiesFilter asked, DateTimeOffset now, CancellationToken cancel) => ReadAsync(asked, isWhole: true, now, cancel);

    private async Task<AuthoritiesPage?> ReadAsync(AuthoritiesFilter asked, bool isWhole, DateTimeOffset now, CancellationToken cancel)
    {
        var rounds = await db.Rounds.LatestOpened(db, now)
            .Select(r => new ListedRound(r.Id, r.Code, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel);
        var round = asked.Year is null ? rounds.FirstOrDefault() : rounds.Find(r => r.Code == asked.Year);
        if (round is null)
            return asked.Year is null ? Empty(asked, now) : null;

        var provinces = await db.Provinces.Where(p => p.TakesPart).OrderBy(p => p.Name)
            .Select(p => new ListedProvince(p.Id, p.Name, p.NameEn)).ToListAsync(cancel);
        var province = provinces.Find(p => p.Id == asked.ProvinceId)?.Id;
        var districts = province is null ? [] : await db.Districts.Where(d => d.ProvinceId == province).OrderBy(d => d.Name)
            .Select(d => new ListedDistrict(d.Id, d.Name)).ToListAsync(cancel);
        var filter = asked with { ProvinceId = province, DistrictId = districts.Find(d => d.Id == asked.DistrictId)?.Id };

        var matching = Matching(round.Id, filter);
        var byType = await db.CountByTypeAsync(matching, cancel);
        var rowCount = AuthoritiesPage.RowCount(RoundCount.Sum(byType.Values), filter.Status);
        var lastPage = Math.Max(1, (rowCount + AuthoritiesPage.PageSize - 1) / AuthoritiesPage.PageSize);
        filter = filter with { Page = Math.Clamp(filter.Page, 1, lastPage) };
        var all = Rows(matching, filter.Status);
        var rows = rowCount == 0 ? []
            : await (isWhole ? all : all.Skip((filter.Page - 1) * AuthoritiesPage.PageSize).Take(AuthoritiesPage.PageSize)).ToListAsync(cancel);
        return new AuthoritiesPage(filter, round, rounds, provinces, districts, byType, rows, now);
    }

    private static AuthoritiesPage Empty(AuthoritiesFilter filter, DateTimeOffset now) =>
        new(filter, null, [], [], [], new Dictionary<AuthorityType, RoundCount>(), [], now);

    private IQueryable<Obligation> Matching(int roundId, AuthoritiesFilter filter)
    {
        var obligations = db.Obligations.Where(o => o.RoundId == roundId);
        if (filter.ProvinceId is { } province)
            obligations = obligations.Where(o => o.ProvinceId == province);
        if (filter.DistrictId is { } district)
            obligations = obligations.Where(o => o.DistrictId == district);
        if (filter.Type is { } type)
            obligations = obligations.Where(o => o.Type == type);
        return SearchedName.In(obligations, filter.Name);
    }

    private IQueryable<AuthorityRow> Rows(IQueryable<Obligation> obligations, ListedStatus status)
    {
        var rows =
            from o in obligations
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            select new
            {
                Obligation = o,
                IsSubmitted = s != null && s.Status.CountsAsSubmitted(),
                s.FirstSubmittedAt,
            };
        rows = status switch
        {
            ListedStatus.Submitted => rows.Where(r => r.IsSubmitted),
            ListedStatus.NotSubmitted => rows.Where(r => !r.IsSubmitted),
            _ => rows,
        };
        // The index's own order.
        return rows
            .OrderBy(r => r.Obligation.ProvinceId).ThenBy(r => r.Obligation.DistrictId)
            .ThenBy(r => r.Obligation.Type).ThenBy(r => r.Obligation.Name).ThenBy(r => r.Obligation.Id)
            .Select(r => new AuthorityRow(
                r.Obligation.Authority!.Code, r.Obligation.Type, r.Obligation.Name, r.Obligation.District!.Name,
                r.Obligation.Province!.Name, r.Obligation.Province.NameEn,
                r.IsSubmitted ? r.FirstSubmittedAt : null));
    }
}
