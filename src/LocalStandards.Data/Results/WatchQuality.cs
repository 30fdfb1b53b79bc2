using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Results;

/// <summary>Looks through what is submitted by one type in one round (<see cref="QualityWatch"/>).</summary>
public sealed class WatchQuality(AppDbContext db, IndicatorSets sets) : ITypeFigures
{
    /// <summary>How old findings may become while something is submitted.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    // A submission's instant is that of its request; what was being written while the answers were read had an earlier one.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    /// <summary>What was never looked through though something is submitted, and what got a submission since.</summary>
    public async Task<IReadOnlyList<(int RoundId, AuthorityType Type)>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var read = await db.QualityReadings.AsNoTracking().ToDictionaryAsync(r => (r.RoundId, r.Type), r => r.AsOf, cancel);
        var latest = await db.Obligations
            .Join(db.Submissions.Where(s => s.Version > 0), o => o.Id, s => s.ObligationId, (o, s) => new { o.RoundId, o.Type, s.SubmittedAt })
            .GroupBy(s => new { s.RoundId, s.Type }).Select(g => new { g.Key.RoundId, g.Key.Type, At = g.Max(s => s.SubmittedAt) })
            .ToListAsync(cancel);
        return
        [
            .. from submitted in latest
               where !read.TryGetValue((submitted.RoundId, submitted.Type), out var asOf) || (submitted.At >= asOf - Overlap && now - asOf >= KeptFor)
               orderby submitted.RoundId descending, submitted.Type
               select (submitted.RoundId, submitted.Type),
        ];
    }

    public async Task<(int Authorities, int Figures)> RunAsync(int roundId, AuthorityType type, DateTimeOffset now, CancellationToken cancel)
    {
        var latest = await db.IndicatorSets
            .Where(s => s.RoundId == roundId && s.Type == type && s.Status == IndicatorSetStatus.Published)
            .OrderByDescending(s => s.Version)
            .Join(db.Rounds, s => s.RoundId, r => r.Id, (s, r) => new { s.Id, r.Year, r.Programme }).FirstOrDefaultAsync(cancel);
        if (latest is null)
            return (0, 0);
        var set = await sets.FindAsync(db, latest.Id, cancel);
        var watch = new QualityWatch(set);
        var before = await LastYearAsync(roundId, type, latest.Programme, latest.Year, set, cancel);
        var results = await ResultsAsync(roundId, type, cancel);
        var versions = new Dictionary<int, int>();
        await foreach (var answered in Answered(roundId, type).AsAsyncEnumerable().WithCancellation(cancel))
        {
            versions[answered.ObligationId] = answered.Version;
            watch.Add(
                answered.ObligationId, AnswerDocument.Read(answered.Document), before.GetValueOrDefault(answered.AuthorityId) ?? [], results[answered.ObligationId]);
        }
        var found = watch.Findings().Select(f => QualityMark.Of(f, roundId, type, versions[f.ObligationId])).ToList();
        await db.ReplaceAsync(
            db.QualityReadings.Where(r => r.RoundId == roundId && r.Type == type), db.QualityMarks.Where(m => m.RoundId == roundId && m.Type == type),
            new QualityReading { RoundId = roundId, Type = type, AsOf = now, Count = versions.Count }, found, cancel);
        return (versions.Count, found.Count);
    }

    /// <summary>The versions that count now; what was returned counts again when it comes back.</summary>
    public IQueryable<AnsweredVersion> Answered(int roundId, AuthorityType type) =>
        from o in db.Obligations
        where o.RoundId == roundId && o.Type == type
        join s in db.Submissions on o.Id equals s.ObligationId
        where s.Status.CountsAsSubmitted()
        join v in db.SubmissionVersions on new { s.ObligationId, Number = s.Version } equals new { v.ObligationId, v.Number }
        select new AnsweredVersion(o.Id, o.AuthorityId, s.Version, v.AnswersDocument);

    /// <summary>What those who take part submitted in an earlier round, whatever their type was then.</summary>
    public IQueryable<AnsweredVersion> AnsweredBefore(int roundId, AuthorityType type, int beforeId) =>
        from o in db.Obligations
        where o.RoundId == roundId && o.Type == type
        join b in db.Obligations on new { RoundId = beforeId, o.AuthorityId } equals new { b.RoundId, b.AuthorityId }
        join s in db.Submissions on b.Id equals s.ObligationId
        where s.Version > 0
        join v in db.SubmissionVersions on new { s.ObligationId, Number = s.Version } equals new { v.ObligationId, v.Number }
        select new AnsweredVersion(o.Id, o.AuthorityId, s.Version, v.AnswersDocument);

    private async Task<Dictionary<int, Dictionary<string, decimal>>> LastYearAsync(
        int roundId, AuthorityType type, Programme programme, int year, IndicatorSetDefinition set, CancellationToken cancel)
    {
        var figures = new Dictionary<int, Dictionary<string, decimal>>();
        var codes = await sets.ComparableAsync(db, programme, year, cancel);
        if (codes.Count == 0
            || await db.Rounds.Where(r => r.Programme == programme && r.Year == year - 1).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancel) is not { } beforeId)
        {
            return figures;
        }
        await foreach (var answered in AnsweredBefore(roundId, type, beforeId).AsAsyncEnumerable().WithCancellation(cancel))
            figures[answered.AuthorityId] = IndicatorSets.Figures(AnswerDocument.Read(answered.Document), codes, set.Indicators);
        return figures;
    }

    private async Task<ILookup<int, IndicatorResult>> ResultsAsync(int roundId, AuthorityType type, CancellationToken cancel) =>
        (await new TakePeerMedians(db, sets).Results(roundId, type).AsNoTracking().ToListAsync(cancel))
        .Where(r => r.Result.Value is not null).ToLookup(r => r.ObligationId, r => r.Result);
}

/// <summary>The answers of one submitted version, frozen (<see cref="AnswerDocument"/>).</summary>
public sealed record AnsweredVersion(int ObligationId, int AuthorityId, int Version, string Document);
