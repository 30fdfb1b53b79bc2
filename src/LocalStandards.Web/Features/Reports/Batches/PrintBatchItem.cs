using System.Data.Common;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Documents.Printing;
using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>A report as PDF, behind everything that somebody waits for.</summary>
public delegate Task<byte[]> PrintReport(AuthorityReport report, CancellationToken stop);

/// <summary>
/// Prints one report of a batch: put together, printed, stored, recorded. Whoever is stopped between two of these leaves
/// the item waiting as it was, and at most a file that no record names.
/// </summary>
public sealed class PrintBatchItem(AppDbContext db, ReportQueries reports, PrintReport print, StoredFiles files, ILogger<PrintBatchItem> logger)
{
    /// <returns>What of the server stands in the way; null when the report was printed, was tried, or is no longer wanted.</returns>
    public async Task<BatchTrouble?> RunAsync(int batchId, int obligationId, CancellationToken cancel)
    {
        if (await FindAsync(batchId, obligationId, cancel) is not ({ IsOpen: true } batch, var item))
            return null;
        var folder = BatchFiles.FolderOf(batchId);
        byte[] pdf;
        try
        {
            pdf = await print(await ReportAsync(batch, item, cancel), cancel);
        }
        catch (ChromiumMissingException missing)
        {
            logger.LogWarning("{Reason}", missing.Message);
            return BatchTrouble.NoPrinter;
        }
        // The database's faults are the round's; and a stop may end as any exception.
        catch (Exception failure) when (failure is not DbException && !cancel.IsCancellationRequested)
        {
            logger.LogWarning(failure, "Report {ObligationId} of batch {BatchId} was not printed", obligationId, batchId);
            var why = failure switch
            {
                ContentException => BatchItemFailure.Content,
                PrintTimeoutException => BatchItemFailure.TooSlow,
                _ => BatchItemFailure.Printing,
            };
            await SettleAsync(batchId, obligationId, (_, own) => own.Fail(why), cancel);
            return null;
        }
        string file;
        try
        {
            file = await files.WriteAsync(folder, ".pdf", pdf, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogError(failure, "The reports of batch {BatchId} cannot be stored", batchId);
            return BatchTrouble.NoStorage;
        }
        var isKept = await SettleAsync(
            batchId, obligationId,
            (of, own) =>
            {
                own.Print(file, pdf.Length);
                of.Recover();
            },
            cancel);
        if (!isKept)
            files.Delete(folder, file);
        return null;
    }

    /// <summary>The item while it waits, in its batch.</summary>
    private async Task<(ReportBatch Batch, ReportBatchItem Item)?> FindAsync(int batchId, int obligationId, CancellationToken cancel) =>
        await db.ReportBatches.SingleOrDefaultAsync(b => b.Id == batchId, cancel) is { } batch
            && await db.ReportBatchItems.SingleOrDefaultAsync(i => i.BatchId == batchId && i.ObligationId == obligationId, cancel) is { State: BatchItemState.Waiting } item
            ? (batch, item)
            : null;

    /// <summary>Also when the batch was cancelled meanwhile: what was at work is kept.</summary>
    /// <returns>False when another node settled the item first.</returns>
    private Task<bool> SettleAsync(int batchId, int obligationId, Action<ReportBatch, ReportBatchItem> settle, CancellationToken cancel) => db.TrySaveAsync(
        async () =>
        {
            if (await FindAsync(batchId, obligationId, cancel) is not var (batch, item))
                return false;
            settle(batch, item);
            return true;
        },
        cancel);

    private async Task<AuthorityReport> ReportAsync(ReportBatch batch, ReportBatchItem item, CancellationToken cancel)
    {
        try
        {
            return await reports.OfVersionAsync(item.ObligationId, item.VersionNumber, new Uri(batch.Origin), cancel);
        }
        catch (Exception failure) when (failure is not DbException && !cancel.IsCancellationRequested)
        {
            throw new ContentException(failure);
        }
    }

    private sealed class ContentException(Exception cause) : Exception("What was submitted cannot be made into a report.", cause);
}
