using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.OpenData;

/// <summary>Reads for the open data of who has finished; nothing personal in any.</summary>
public sealed class FinishedQueries(AppDbContext db)
{
    /// <summary>Null when the year is no round that has opened.</summary>
    public Task<FinishedRound?> RoundAsync(string year, DateTimeOffset now, CancellationToken cancel) => db.Rounds
        .LatestOpened(db, now).Where(r => r.Code == year)
        .Select(r => new FinishedRound(r.Id, r.Code, r.Year, r.Windows.Min(w => w.Opens)))
        .FirstOrDefaultAsync(cancel);

    /// <summary>Tells one state of the file from another without reading its rows: submissions, returns, and the register's history.</summary>
    public async Task<FinishedVersion> VersionAsync(FinishedRound round, CancellationToken cancel)
    {
        var submissions = await (
            from o in db.Obligations
            where o.RoundId == round.Id
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            group s by o.RoundId into all
            select new
            {
                Expected = all.Count(),
                Submitted = all.Count(s => s.Status.CountsAsSubmitted()),
                LastSubmitted = all.Max(s => s.SubmittedAt),
                LastReturned = all.Max(s => s.ReturnedAt),
            }).FirstOrDefaultAsync(cancel);
        var lastFact = await db.Set<AuthorityFact>().MaxAsync(f => (int?)f.Id, cancel);
        var changed = new[] { submissions?.LastSubmitted, submissions?.LastReturned, round.Opens }.Max()!.Value;
        var state = string.Create(CultureInfo.InvariantCulture,
            $"{round.Id}|{submissions?.Expected}|{submissions?.Submitted}|{submissions?.LastSubmitted?.UtcTicks}|{submissions?.LastReturned?.UtcTicks}|{lastFact}");
        return new FinishedVersion(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..16], changed);
    }

    /// <summary>Every authority of the round in the order of the public list, one by one.</summary>
    public IAsyncEnumerable<FinishedRow> Rows(FinishedRound round)
    {
        var rows =
            from o in db.Obligations
            where o.RoundId == round.Id
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            orderby o.ProvinceId, o.DistrictId, o.Type, o.Name, o.Id
            select new FinishedRow(
                o.Authority!.Code, o.Authority.OfficialCode, o.Type, o.Name, o.District!.Name, o.Province!.Name,
                s != null && s.Status.CountsAsSubmitted() ? s.FirstSubmittedAt : null);
        return rows.AsAsyncEnumerable();
    }
}

public sealed record FinishedRound(int Id, string Code, int Year, DateTimeOffset Opens);

/// <param name="Tag">The same for the same content.</param>
public sealed record FinishedVersion(string Tag, DateTimeOffset ChangedAt);

/// <param name="SubmittedAt">When it was first submitted; null while it is not submitted.</param>
public sealed record FinishedRow(
    string Code, string OfficialCode, AuthorityType Type, string Name, string District, string Province, DateTimeOffset? SubmittedAt)
{
    /// <param name="remark">On every row, so that no part of a file can be taken for more than it is.</param>
    public FinishedItem In(FinishedRound round, string? remark) => new(
        round.Year, Code, OfficialCode, Type.DataCode(), Type.FullNameOf(Name), District, Province,
        SubmittedAt is not null, SubmittedAt is { } at ? Bangkok.DateOf(at) : null, remark, round.Code);
}
