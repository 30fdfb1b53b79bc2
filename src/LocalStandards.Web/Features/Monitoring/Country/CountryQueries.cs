using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Figures;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>
/// Reads for the country: five queries that count in the database, however many authorities and rounds there are. Rounds
/// and sets are known while their stamps agree.
/// </summary>
public sealed class CountryQueries(AppDbContext db, RoundCache rounds, IndicatorSets sets)
{
    /// <summary>So many rounds before are compared with.</summary>
    private const int RoundsBefore = 2;

    /// <returns>Null when the year is no round that has opened.</returns>
    public async Task<CountryPage?> PageAsync(string year, RoundView view, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await db.Rounds.LatestOpened(db, now)
            .Select(r => new CountryRound(r.Id, r.Code, r.Programme, r.Year, r.Stamp, db.Obligations.Count(o => o.RoundId == r.Id))
            {
                CountedAt = db.FieldCounts.Where(c => db.IndicatorSets.Any(s => s.Id == c.IndicatorSetId && s.RoundId == r.Id)).Max(c => (DateTimeOffset?)c.At),
            }).ToListAsync(cancel);
        if (known.Find(r => r.Code == year) is not { } round)
            return null;
        var obligations = db.Obligations.Where(o => o.RoundId == round.Id);
        var counts = await db.CountByProvinceAndTypeAsync(obligations, cancel, view);
        var places = await db.Provinces.OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.IsoCode, p.Name, p.NameEn, p.Region, p.TakesPart }).ToListAsync(cancel);
        var byProvince = counts.GroupBy(c => c.Key.ProvinceId).ToDictionary(g => g.Key, g => RoundCount.Sum(g.Select(c => c.Value)));
        var provinces = places.ConvertAll(p => new ProvinceCount(p.Id, p.IsoCode, p.Name, p.NameEn, p.TakesPart, byProvince.GetValueOrDefault(p.Id, RoundCount.None)));
        var days = await DaysAsync(round, [.. known.Where(r => r.Programme == round.Programme && r.Year < round.Year).Take(RoundsBefore)], now, cancel);
        var (forms, items) = await MissedAsync(round.Id, cancel);
        return new CountryPage(
            round, known, view,
            counts.GroupBy(c => c.Key.Type).ToDictionary(g => g.Key, g => RoundCount.Sum(g.Select(c => c.Value))),
            provinces,
            [.. places.GroupBy(p => p.Region).Select(g => new RegionCount(g.Key, RoundCount.Sum(g.Select(p => byProvince.GetValueOrDefault(p.Id, RoundCount.None)))))
                .Where(r => r.Count.Expected > 0).OrderBy(r => r.Region.Name(), ThaiOrder.Instance)],
            days, forms, items, now);
    }

    private async Task<CountryDays> DaysAsync(CountryRound round, List<CountryRound> before, DateTimeOffset now, CancellationToken cancel)
    {
        var counted = (await Days([round.Id, .. before.Select(r => r.Id)]).ToListAsync(cancel)).ToLookup(d => d.RoundId);
        var own = await rounds.FindAsync(db, round.Id, round.Stamp, cancel);
        var earlier = new List<EarlierRound>();
        foreach (var one in before)
            earlier.Add(new EarlierRound(one.Name, one.Expected, Of(await rounds.FindAsync(db, one.Id, one.Stamp, cancel), one.Id)));
        var today = Bangkok.DateOf(now);
        var recent = counted[round.Id].Where(d => d.Day > today.AddDays(-Forecast.MostDays) && d.Day <= today);
        var ends = own.Windows.Max(w => own.EffectiveEndForAll(w.Type, DeadlineKind.Entry, now).End);
        return new CountryDays(
            Of(own, round.Id), recent.GroupBy(d => d.Type).ToDictionary(g => g.Key, g => g.Sum(d => d.Count)),
            own.Windows.Max(w => w.Closes), ends, own.Windows.Max(w => own.LatestEnd(w.Type, DeadlineKind.Entry, now)), earlier, today);

        SubmissionDays Of(AssessmentRound of, int id) =>
            new(of.Windows.Min(w => w.Opens), counted[id].Select(d => new KeyValuePair<DateOnly, int>(d.Day, d.Count)));
    }

    /// <summary>First submissions by round, type and day in Bangkok.</summary>
    public IQueryable<DayCount> Days(IReadOnlyCollection<int> roundIds) =>
        from o in db.Obligations
        where roundIds.Contains(o.RoundId)
        join s in db.Submissions on o.Id equals s.ObligationId
        where s.FirstSubmittedAt != null
        group s by new { o.RoundId, o.Type, Day = AppDbContext.BangkokDay(s.FirstSubmittedAt!.Value) } into day
        select new DayCount(day.Key.RoundId, day.Key.Type, day.Key.Day, day.Count());

    private async Task<(IReadOnlyList<MissedForm> Forms, IReadOnlyList<MissedItem> Items)> MissedAsync(int roundId, CancellationToken cancel)
    {
        var forms = new List<(IndicatorSetDefinition, IReadOnlyList<FormState>)>();
        var items = new List<(IndicatorSetDefinition, int, IReadOnlyDictionary<string, Answered>)>();
        foreach (var of in (await Filled(roundId).ToListAsync(cancel)).GroupBy(c => c.SetId))
        {
            var set = await sets.FindAsync(db, of.Key, cancel);
            forms.Add((set, [.. of.Where(c => c.IsForm).Select(c => new FormState(c.Name, c.Count, c.Other, c.Sum))]));
            items.Add((set, of.Where(c => !c.IsForm).Select(c => c.Sum).FirstOrDefault(), of.Where(c => !c.IsForm).ToDictionary(c => c.Name, c => new Answered(c.Count, c.Other))));
        }
        return (MissedAnswers.Forms(forms), MissedAnswers.Items(items));
    }

    /// <summary>
    /// Of those in progress by their set: of each form how many lack something and how much, now; of each field how many
    /// answered it, how many with 0, and of how many, when they were last counted.
    /// </summary>
    public IQueryable<FilledCount> Filled(int roundId)
    {
        var forms =
            from o in db.Obligations
            where o.RoundId == roundId
            join s in db.Submissions on o.Id equals s.ObligationId
            where s.Status == SubmissionStatus.InProgress
            join f in db.Set<FormEntry>() on o.Id equals f.ObligationId
            group f by new { o.IndicatorSetId, f.FormCode } into form
            select new FilledCount
            {
                SetId = form.Key.IndicatorSetId, IsForm = true, Name = form.Key.FormCode, Count = form.Count(), Other = form.Count(f => f.Missing > 0), Sum = form.Sum(f => f.Missing),
            };
        var fields =
            from c in db.FieldCounts
            join s in db.IndicatorSets on c.IndicatorSetId equals s.Id
            where s.RoundId == roundId
            select new FilledCount { SetId = c.IndicatorSetId, IsForm = false, Name = c.Field, Count = c.Answered, Other = c.Zeros, Sum = c.InProgress };
        return forms.Concat(fields);
    }
}

public sealed record DayCount(int RoundId, AuthorityType Type, DateOnly Day, int Count);

/// <summary>A row of <see cref="CountryQueries.Filled"/>.</summary>
public sealed class FilledCount
{
    public int SetId { get; init; }
    public bool IsForm { get; init; }
    /// <summary>The form's code, or the field's name.</summary>
    public string Name { get; init; } = "";
    public int Count { get; init; }
    public int Other { get; init; }
    public int Sum { get; init; }
}
