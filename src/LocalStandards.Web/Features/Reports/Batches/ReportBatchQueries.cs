using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Reads for batches of reports; every one asks whose they are.</summary>
public sealed class ReportBatchQueries(AppDbContext db)
{
    private const int MostFailures = 200;

    /// <summary>The latest submitted version of every authority in the scope whose report the actor may read.</summary>
    public Task<List<ReportBatchItem>> ReportsAsync(Actor actor, int roundId, BatchScope scope, CancellationToken cancel) =>
        db.Obligations.Where(o => o.RoundId == roundId).ReportsVisibleTo(actor).In(scope)
            .Join(db.Submissions.Where(s => s.Version > 0), o => o.Id, s => s.ObligationId, (_, s) => new ReportBatchItem(s.ObligationId, s.Version))
            .ToListAsync(cancel);

    public async Task<(IReadOnlyList<BatchRow> Rows, Pager Pager)> ListAsync(Actor actor, string? page, CancellationToken cancel)
    {
        var (batches, pager) = await db.ReportBatches.BatchesVisibleTo(actor).PageAsync(page, ReportsLinks.BatchesPage, cancel);
        return (await RowsAsync(batches, cancel), pager);
    }

    public async Task<BatchRow?> FindAsync(Actor actor, int id, CancellationToken cancel) =>
        (await RowsAsync(db.ReportBatches.BatchesVisibleTo(actor).Where(b => b.Id == id), cancel)).FirstOrDefault();

    public async Task<ReportBatchPage> PageAsync(BatchRow batch, int keptDays, CancellationToken cancel)
    {
        var failed = from i in db.ReportBatchItems
                     where i.BatchId == batch.Id && i.State == BatchItemState.Failed
                     join o in db.Obligations on i.ObligationId equals o.Id
                     orderby o.ProvinceId, o.DistrictId, o.Type, o.Name, o.Id
                     select new FailedReport(
                         o.Authority!.Code, o.Type, o.Name, o.District!.Name, o.Province!.Name, o.Province.NameEn, i.Failure!.Value, i.Attempts);
        var provinces = batch.Area.Scope == BatchScope.Country ? await ProvincesAsync(batch.Id, cancel) : [];
        return new ReportBatchPage(batch, await failed.Take(MostFailures).ToListAsync(cancel), provinces, keptDays);
    }

    /// <summary>All reports of a batch, or of one province in it, in the order of their folders.</summary>
    public Task<List<ArchivedReport>> ArchiveAsync(int batchId, int? province, CancellationToken cancel)
    {
        var reports = from i in db.ReportBatchItems
                      where i.BatchId == batchId
                      join o in db.Obligations on i.ObligationId equals o.Id
                      where province == null || o.ProvinceId == province
                      orderby o.Province!.Name, o.District!.Name, o.Type, o.Name, o.Id
                      select new ArchivedReport(o.Authority!.Code, o.Type, o.Name, o.District!.Name, o.Province!.Name, i.File, i.Failure);
        return reports.ToListAsync(cancel);
    }

    private async Task<List<BatchRow>> RowsAsync(IQueryable<ReportBatch> batches, CancellationToken cancel)
    {
        var rows = await batches
            .Select(b => new
            {
                b.Id, b.RoundId, RoundCode = b.Round!.Code, b.Round.Programme, b.Round.Year, b.ProvinceId, b.DistrictId, b.State, b.Trouble, b.AskedAt, b.EndedAt, b.Total,
                District = b.District!.Name, Province = b.Province!.Name ?? b.District!.Province!.Name, ProvinceEn = b.Province!.NameEn ?? b.District!.Province!.NameEn,
                AskedBy = db.Users.Where(u => u.Id == b.AskedById).Select(u => u.FullName).First(),
            })
            .ToListAsync(cancel);
        var ids = rows.Select(r => r.Id).ToList();
        var counts = await db.ReportBatchItems.Where(i => ids.Contains(i.BatchId)).GroupBy(i => i.BatchId)
            .Select(g => new
            {
                g.Key,
                Printed = g.Count(i => i.State == BatchItemState.Printed),
                Failed = g.Count(i => i.State == BatchItemState.Failed),
                Bytes = g.Sum(i => (long)i.Bytes),
            })
            .ToDictionaryAsync(c => c.Key, cancel);
        return [.. rows.Select(r => new BatchRow(
            r.Id, r.RoundId, r.RoundCode, r.Programme.RoundNameOf(r.Year), new FileArea(new BatchScope(r.ProvinceId, r.DistrictId), r.District, r.Province, r.ProvinceEn),
            r.State, r.Trouble, r.AskedBy, r.AskedAt, r.EndedAt,
            counts.TryGetValue(r.Id, out var count) ? new BatchProgress(r.Total, count.Printed, count.Failed, count.Bytes) : new BatchProgress(r.Total, 0, 0, 0)))];
    }

    private async Task<List<BatchProvince>> ProvincesAsync(int batchId, CancellationToken cancel)
    {
        var counts = await db.ReportBatchItems.Where(i => i.BatchId == batchId)
            .Join(db.Obligations, i => i.ObligationId, o => o.Id, (i, o) => new { o.ProvinceId, i.State, i.Bytes })
            .GroupBy(i => i.ProvinceId)
            .Select(g => new
            {
                g.Key,
                Total = g.Count(),
                Printed = g.Count(i => i.State == BatchItemState.Printed),
                Failed = g.Count(i => i.State == BatchItemState.Failed),
                Bytes = g.Sum(i => (long)i.Bytes),
            })
            .ToDictionaryAsync(c => c.Key, c => new BatchProgress(c.Total, c.Printed, c.Failed, c.Bytes), cancel);
        return [.. (await db.Provinces.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancel))
            .Where(p => counts.ContainsKey(p.Id))
            .Select(p => new BatchProvince(p.Id, p.Name, p.NameEn, counts[p.Id]))];
    }
}
