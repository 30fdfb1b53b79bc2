using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Reads for exports of answers.</summary>
public sealed class ExportQueries(AppDbContext db, IndicatorSets sets)
{
    public async Task<(IReadOnlyList<ExportRow> Rows, Pager Pager)> ListAsync(Actor actor, string? page, CancellationToken cancel)
    {
        var (exports, pager) = await db.AnswerExports.ExportsVisibleTo(actor).PageAsync(page, ExportsLinks.Page, cancel);
        return (await Rows(exports).ToListAsync(cancel), pager);
    }

    public Task<ExportRow?> FindAsync(Actor actor, int id, CancellationToken cancel) =>
        Rows(db.AnswerExports.ExportsVisibleTo(actor).Where(e => e.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>The latest finished one, with what was submitted when it was written.</summary>
    public Task<ExportRow?> LatestAsync(int roundId, BatchScope scope, ExportFormat format, CancellationToken cancel) =>
        Rows(db.AnswerExports.Where(e => e.RoundId == roundId && e.ProvinceId == scope.ProvinceId && e.Format == format && e.State == GeneratedFileState.Done)
            .OrderByDescending(e => e.Id).Take(1)).FirstOrDefaultAsync(cancel);

    /// <summary>How many rows an export would have now, and a mark that is the same as long as its content is.</summary>
    public async Task<(int Total, string Mark)> StateAsync(int roundId, BatchScope scope, CancellationToken cancel)
    {
        var counts = await (
            from o in db.Obligations.Where(o => o.RoundId == roundId).In(scope)
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            group s by (SubmissionStatus?)s!.Status into same
            orderby same.Key
            select new
            {
                Status = same.Key,
                Count = same.Count(),
                Versions = same.Sum(s => (int?)s.Version),
                Submitted = same.Max(s => s.SubmittedAt),
                Returned = same.Max(s => s.ReturnedAt),
            }).ToListAsync(cancel);
        var lastFact = await db.Set<AuthorityFact>().MaxAsync(f => (int?)f.Id, cancel);
        var state = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{lastFact}"));
        foreach (var count in counts)
            state.Append(CultureInfo.InvariantCulture, $"|{count.Status} {count.Count} {count.Versions} {count.Submitted?.UtcTicks} {count.Returned?.UtcTicks}");
        return (counts.Sum(c => c.Count), Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state.ToString()))));
    }

    public async Task<AnswerColumns> ColumnsAsync(int roundId, CancellationToken cancel)
    {
        var ids = await db.IndicatorSets.Where(s => s.RoundId == roundId && s.Status == IndicatorSetStatus.Published)
            .OrderByDescending(s => s.Type).ThenByDescending(s => s.Version).Select(s => s.Id).ToListAsync(cancel);
        var definitions = new List<Domain.Indicators.IndicatorSetDefinition>();
        foreach (var id in ids)
            definitions.Add(await sets.FindAsync(db, id, cancel));
        return new AnswerColumns(definitions);
    }

    /// <summary>
    /// Everybody who has to assess themselves, one by one in the order of the public list's index; with the frozen answers
    /// of who has submitted, and of nobody else.
    /// </summary>
    public IQueryable<ExportedAuthority> Authorities(int roundId, BatchScope scope) =>
        from o in db.Obligations.Where(o => o.RoundId == roundId).In(scope)
        join s in db.Submissions on o.Id equals s.ObligationId into started
        from s in started.DefaultIfEmpty()
        join v in db.SubmissionVersions on new { s.ObligationId, Number = s.Version } equals new { v.ObligationId, v.Number } into submitted
        from v in submitted.DefaultIfEmpty()
        orderby o.ProvinceId, o.DistrictId, o.Type, o.Name, o.Id
        select new ExportedAuthority(
            o.Authority!.Code, o.Authority!.OfficialCode, o.Type, o.Name, o.District!.Name, o.Province!.Name,
            s == null ? SubmissionStatus.NotStarted : s.Status, s!.FirstSubmittedAt, v!.ReceiptNumber,
            s.Status.CountsAsSubmitted() ? v.AnswersDocument : null);

    private IQueryable<ExportRow> Rows(IQueryable<AnswerExport> exports) => exports.Select(e => new ExportRow(
        e.Id, e.RoundId, e.Round!.Code, e.Round.Programme.RoundNameOf(e.Round.Year), new FileArea(new BatchScope(e.ProvinceId, null), null, e.Province!.Name, e.Province.NameEn), e.Format, e.State,
        db.Users.Where(u => u.Id == e.AskedById).Select(u => u.FullName).First(), e.AskedAt, e.EndedAt, e.Written, e.Total, e.Mark, e.File, e.Bytes, e.Checksum));
}

/// <param name="Document">The frozen answers; null unless it is submitted.</param>
public sealed record ExportedAuthority(
    string Code, string OfficialCode, AuthorityType Type, string Name, string District, string Province, SubmissionStatus Status,
    DateTimeOffset? FirstSubmittedAt, string? Receipt, string? Document);
