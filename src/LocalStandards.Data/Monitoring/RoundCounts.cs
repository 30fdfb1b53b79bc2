using System.Linq.Expressions;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Monitoring;

/// <summary>
/// How far some obligations of one round have come. The parts are disjoint: submitted + in progress + returned + not
/// started = expected, and on time + late = submitted.
/// </summary>
/// <param name="Expected">Obligations, whether or not anybody has an account.</param>
/// <param name="Submitted">Submitted or accepted; what was returned is not counted until it comes again.</param>
/// <param name="OnTime">Of those submitted: first submitted before the base close of the type's window.</param>
public sealed record RoundCount(int Expected, int Submitted, int OnTime, int InProgress, int Returned)
{
    public static RoundCount None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>First submitted after the base close, under an extension.</summary>
    public int Late => Submitted - OnTime;

    public int NotStarted => Expected - Submitted - InProgress - Returned;

    /// <summary>Submitted in per cent of expected, with one decimal; 100.0 only when nobody is missing.</summary>
    public decimal Percent => Expected == 0 ? 0
        : Submitted == Expected ? 100
        : Math.Min(99.9m, decimal.Round(Submitted * 100m / Expected, 1, MidpointRounding.AwayFromZero));

    /// <summary>Counts standings that are in memory already.</summary>
    public static RoundCount Of(IReadOnlyCollection<Standing> standings) => new(
        standings.Count, standings.Count(s => s.IsSubmitted), standings.Count(s => s.IsSubmitted && s.IsOnTime),
        standings.Count(s => s.Status == SubmissionStatus.InProgress), standings.Count(s => s.Status == SubmissionStatus.Returned));

    public static RoundCount operator +(RoundCount left, RoundCount right) => new(
        left.Expected + right.Expected, left.Submitted + right.Submitted, left.OnTime + right.OnTime,
        left.InProgress + right.InProgress, left.Returned + right.Returned);

    public static RoundCount Add(RoundCount left, RoundCount right) => left + right;

    public static RoundCount Sum(IEnumerable<RoundCount> counts) => counts.Aggregate(None, Add);
}

/// <summary>The five numbers of product.md §7, from the obligations, with one GROUP BY. Give the obligations of one round.</summary>
public static class RoundCounts
{
    // A province and a type as one number, which every database groups by fast.
    private const int TypePlaces = 100;

    public static async Task<IReadOnlyDictionary<AuthorityType, RoundCount>> CountByTypeAsync(
        this AppDbContext db, IQueryable<Obligation> obligations, CancellationToken cancel, RoundView view = RoundView.Now) =>
        (await CountAsync(db, obligations, row => (int)row.Type, view, cancel)).ToDictionary(c => (AuthorityType)c.Key, c => c.Value);

    /// <summary>By the province's id.</summary>
    public static Task<Dictionary<int, RoundCount>> CountByProvinceAsync(
        this AppDbContext db, IQueryable<Obligation> obligations, CancellationToken cancel, RoundView view = RoundView.Now) =>
        CountAsync(db, obligations, row => row.ProvinceId, view, cancel);

    /// <summary>By the district's id.</summary>
    public static Task<Dictionary<int, RoundCount>> CountByDistrictAsync(
        this AppDbContext db, IQueryable<Obligation> obligations, CancellationToken cancel, RoundView view = RoundView.Now) =>
        CountAsync(db, obligations, row => row.DistrictId, view, cancel);

    /// <summary>By the province's id and the type.</summary>
    public static async Task<IReadOnlyDictionary<(int ProvinceId, AuthorityType Type), RoundCount>> CountByProvinceAndTypeAsync(
        this AppDbContext db, IQueryable<Obligation> obligations, CancellationToken cancel, RoundView view = RoundView.Now) =>
        (await CountAsync(db, obligations, row => row.ProvinceId * TypePlaces + (int)row.Type, view, cancel))
        .ToDictionary(c => (c.Key / TypePlaces, (AuthorityType)(c.Key % TypePlaces)), c => c.Value);

    private static Task<Dictionary<int, RoundCount>> CountAsync(
        AppDbContext db, IQueryable<Obligation> obligations, Expression<Func<Row, int>> key, RoundView view, CancellationToken cancel)
    {
        var rows =
            from o in obligations
            join w in db.Set<EntryWindow>() on new { o.RoundId, o.Type } equals new { w.RoundId, w.Type }
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            select new Row
            {
                Type = o.Type,
                ProvinceId = o.ProvinceId,
                DistrictId = o.DistrictId,
                Status = view == RoundView.Now ? (SubmissionStatus?)s.Status
                    : view == RoundView.OriginalClose
                        ? s.FirstSubmittedAt < w.Closes ? SubmissionStatus.Submitted : s.StartedAt < w.Closes && s.Status != SubmissionStatus.Practice ? SubmissionStatus.InProgress : null
                        : s.FirstSubmittedAt != null ? SubmissionStatus.Submitted : (SubmissionStatus?)s.Status,
                IsOnTime = view == RoundView.EffectiveClose || s.FirstSubmittedAt < w.Closes,
            };
        return rows.GroupBy(key)
            .Select(g => new
            {
                g.Key,
                Expected = g.Count(),
                Submitted = g.Count(r => r.Status!.Value.CountsAsSubmitted()),
                OnTime = g.Count(r => r.Status!.Value.CountsAsSubmitted() && r.IsOnTime),
                InProgress = g.Count(r => r.Status == SubmissionStatus.InProgress),
                Returned = g.Count(r => r.Status == SubmissionStatus.Returned),
            })
            .ToDictionaryAsync(c => c.Key, c => new RoundCount(c.Expected, c.Submitted, c.OnTime, c.InProgress, c.Returned), cancel);
    }

    private sealed class Row
    {
        public AuthorityType Type { get; init; }
        public int ProvinceId { get; init; }
        public int DistrictId { get; init; }
        /// <summary>Null while nothing has been started.</summary>
        public SubmissionStatus? Status { get; init; }
        public bool IsOnTime { get; init; }
    }
}
