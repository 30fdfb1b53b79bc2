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
        var batch = await db.ReportBatches.SingleOrDefaultAsync(b => b.Id == batchId, cancel);
        var item = await db.ReportBatchItems.SingleOrDefaultAsync(i => i.BatchId == batchId && i.ObligationId == obligationId, cancel);
        if (batch is not { IsOpen: true } || item is not { State: BatchItemState.Waiting })
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
            item.Fail(failure switch
            {
                ContentException => BatchItemFailure.Content,
                PrintTimeoutException => BatchItemFailure.TooSlow,
                _ => BatchItemFailure.Printing,
            });
            await TrySaveAsync(cancel);
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
        item.Print(file, pdf.Length);
        batch.Recover();
        if (!await TrySaveAsync(cancel))
            files.Delete(folder, file);
        return null;
    }

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

    /// <returns>False when another node settled the item first, or the batch was ended meanwhile.</returns>
    private async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsCollision())
        {
            return false;
        }
    }

    private sealed class ContentException(Exception cause) : Exception("What was submitted cannot be made into a report.", cause);
}
