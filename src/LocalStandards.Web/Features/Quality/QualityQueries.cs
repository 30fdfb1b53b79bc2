using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Results;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Quality;

/// <summary>Reads for what stands out in submitted answers; every one asks whose they are.</summary>
public sealed class QualityQueries(AppDbContext db, IndicatorSets sets)
{
    public Task<QualityPage?> PageAsync(Actor actor, string year, QualityFilter asked, DateTimeOffset now, CancellationToken cancel) =>
        ReadAsync(actor, year, asked, isWhole: false, now, cancel);

    /// <summary>As the page, with the rows of all its pages.</summary>
    public Task<QualityPage?> ListAsync(Actor actor, string year, QualityFilter asked, DateTimeOffset now, CancellationToken cancel) =>
        ReadAsync(actor, year, asked, isWhole: true, now, cancel);

    /// <returns>Null when the year is no round that has opened.</returns>
    private async Task<QualityPage?> ReadAsync(Actor actor, string year, QualityFilter asked, bool isWhole, DateTimeOffset now, CancellationToken cancel)
    {
        var rounds = await db.Rounds.LatestOpened(db, now).Select(r => new QualityRound(r.Id, r.Code, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel);
        if (rounds.Find(r => r.Code == year) is not { } round)
            return null;
        var isCentral = actor.IsCentre;
        var own = actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId);
        var provinces = await db.Provinces.Where(p => p.TakesPart && (isCentral || own.Contains(p.Id))).OrderBy(p => p.Name)
            .Select(p => new QualityProvince(p.Id, p.Name, p.NameEn)).ToListAsync(cancel);
        var filter = asked;
        if (asked.ProvinceId is { } province && provinces.TrueForAll(p => p.Id != province))
            filter = asked with { ProvinceId = null, Ignored = [.. asked.Ignored, string.Create(CultureInfo.InvariantCulture, $"province={province}")] };
        var asOf = await db.QualityReadings.Where(r => r.RoundId == round.Id).MinAsync(r => (DateTimeOffset?)r.AsOf, cancel);
        var matching = Matching(actor, round.Id, filter);
        var byKind = await matching.GroupBy(f => f.Mark.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var page = new QualityPage(round, rounds, provinces, filter, byKind, [], asOf, now);
        page = page with { Filter = filter with { Page = Math.Clamp(filter.Page, 1, page.Pager.PageCount) } };
        var rows = Sorted(filter.Kind is { } kind ? matching.Where(f => f.Mark.Kind == kind) : matching, filter.Sort);
        return page with { Rows = await RowsAsync(actor, isWhole ? rows : rows.Skip((page.Filter.Page - 1) * QualityPage.PageSize).Take(QualityPage.PageSize), cancel) };
    }

    /// <summary>What the actor may see of what was found on versions that still count.</summary>
    public IQueryable<FoundMark> Matching(Actor actor, int roundId, QualityFilter filter)
    {
        var obligations = db.Obligations.Where(o => o.RoundId == roundId).ReportsVisibleTo(actor);
        if (filter.ProvinceId is { } province)
            obligations = obligations.Where(o => o.ProvinceId == province);
        if (filter.Type is { } type)
            obligations = obligations.Where(o => o.Type == type);
        return from o in obligations
               join m in db.QualityMarks on o.Id equals m.ObligationId
               join s in db.Submissions on o.Id equals s.ObligationId
               where s.Status.CountsAsSubmitted() && s.Version == m.VersionNumber
               select new FoundMark { Obligation = o, Mark = m };
    }

    public static IQueryable<FoundMark> Sorted(IQueryable<FoundMark> found, QualitySort sort) => (sort switch
    {
        QualitySort.Place => found.OrderBy(f => f.Obligation.ProvinceId).ThenBy(f => f.Obligation.DistrictId).ThenBy(f => f.Obligation.Type).ThenBy(f => f.Obligation.Name),
        QualitySort.Kind => found.OrderBy(f => f.Mark.Kind).ThenByDescending(f => f.Mark.Weight),
        _ => found.OrderByDescending(f => f.Mark.Weight).ThenBy(f => f.Mark.Kind),
    }).ThenBy(f => f.Mark.ObligationId).ThenBy(f => f.Mark.Kind).ThenBy(f => f.Mark.Field);

    private async Task<IReadOnlyList<QualityRow>> RowsAsync(Actor actor, IQueryable<FoundMark> found, CancellationToken cancel)
    {
        // Another whose report the reader may not see is not named, nor one whose answers were sent back.
        var others = db.Obligations.ReportsVisibleTo(actor)
            .Where(o => db.Submissions.Any(s => s.ObligationId == o.Id && s.Status.CountsAsSubmitted()));
        var marks = await (
            from f in found
            select new
            {
                f.Mark, f.Obligation.Authority!.Code, f.Obligation.Type, f.Obligation.Name, f.Obligation.IndicatorSetId,
                District = f.Obligation.District!.Name, Province = f.Obligation.Province!.Name, f.Obligation.Province.NameEn,
                Other = others.Where(o => o.Id == f.Mark.OtherId)
                    .Select(o => new QualityOther(o.Type, o.Name, o.District!.Name, o.Province!.Name, o.Province.NameEn)).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancel);
        var rows = new List<QualityRow>();
        foreach (var m in marks)
        {
            var item = m.Mark.Field.Length == 0 ? null : ItemOf(await sets.FindAsync(db, m.IndicatorSetId, cancel), m.Mark.Field);
            rows.Add(new QualityRow(
                m.Code, m.Type, m.Name, m.District, m.Province, m.NameEn, m.Mark.Kind, item, m.Mark.Value, m.Mark.LastYear, m.Mark.Median, m.Mark.Peers, m.Other));
        }
        return rows;
    }

    /// <summary>An item that a correction took away keeps its name.</summary>
    private static QualityItem ItemOf(IndicatorSetDefinition set, string field)
    {
        var name = FieldName.Parse(field);
        return set.FindField(field) is { Item: { } item } known
            ? new QualityItem(name, set.Fill(known.Indicator.Name), set.Fill(item.Label), item.Unit, item.Type == ItemType.Integer ? 0 : 2)
            : new QualityItem(name, name.Indicator, name.Key, null, 2);
    }
}

/// <summary>A finding with whose it is.</summary>
public sealed class FoundMark
{
    public required Obligation Obligation { get; init; }
    public required QualityMark Mark { get; init; }
}
