using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Documents;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>
/// Prints the batches of reports that were asked for, on one node at a time. Everything it knows stands in the database:
/// after a stop, whoever takes the lease next goes on with the items that wait.
/// </summary>
public sealed class ReportPrinting(
    IServiceScopeFactory scopes, StartupState state, TimeProvider clock, IOptions<DocumentOptions> documents, ILogger<ReportPrinting> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "The batches of reports were not gone on with"))
{
    public const string LeaseName = "report-printing";

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Renewed before every few reports; longer than one may take.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(45);

    /// <summary>So many batches take turns, the small ones first: a district does not wait for the country.</summary>
    private const int InTurn = 8;

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <summary>Removes what is old, then prints until nothing waits, another node is at it, or the server cannot go on.</summary>
    /// <returns>How many reports it tried.</returns>
    public async Task<int> RunRoundAsync(CancellationToken cancel)
    {
        await RemoveOldAsync(cancel);
        var tried = 0;
        while (await NextAsync(cancel) is { Count: > 0 } next)
        {
            var trouble = await PrintAsync(next, cancel);
            tried += next.Count;
            if (trouble is null)
                continue;
            await StallAsync(trouble.Value, cancel);
            break;
        }
        return tried;
    }

    private async Task RemoveOldAsync(CancellationToken cancel)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var removal = scope.ServiceProvider.GetRequiredService<RemoveOldBatches>();
        if (await removal.HasWorkAsync(Now, cancel) && await TakeLeaseAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancel))
            await removal.RunAsync(Now, cancel);
    }

    /// <summary>The next few items of the batches whose turn it is; those of which none waits are finished. None without the lease.</summary>
    private async Task<List<ReportBatchItem>> NextAsync(CancellationToken cancel)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        // Where nothing is asked for nothing is written, not even the lease.
        if (!await Open(db).AnyAsync(cancel) || !await TakeLeaseAsync(db, cancel))
            return [];
        var next = new List<ReportBatchItem>();
        foreach (var batch in await Open(db).OrderBy(b => b.Total).ThenBy(b => b.Id).Take(InTurn).ToListAsync(cancel))
        {
            var items = db.ReportBatchItems.AsNoTracking().Where(i => i.BatchId == batch.Id);
            // What failed before comes last, so that it holds nothing up.
            var waiting = await items.Where(i => i.State == BatchItemState.Waiting)
                .OrderBy(i => i.Attempts).ThenBy(i => i.ObligationId)
                .Take(documents.Value.InBackground).ToListAsync(cancel);
            if (waiting.Count > 0)
                batch.Begin(Now);
            else
                batch.Finish(await items.AnyAsync(i => i.State == BatchItemState.Printed, cancel), Now);
            next.AddRange(waiting);
        }
        await SaveAsync(db, cancel);
        return next;
    }

    private async Task<BatchTrouble?> PrintAsync(List<ReportBatchItem> items, CancellationToken cancel)
    {
        BatchTrouble? trouble = null;
        await Parallel.ForEachAsync(
            items, new ParallelOptions { MaxDegreeOfParallelism = documents.Value.InBackground, CancellationToken = cancel }, async (item, stop) =>
            {
                if (trouble is not null)
                    return;
                await using var scope = Scopes.CreateAsyncScope();
                var printing = scope.ServiceProvider.GetRequiredService<PrintBatchItem>();
                if (await printing.RunAsync(item.BatchId, item.ObligationId, stop) is { } found)
                    trouble = found;
            });
        return trouble;
    }

    /// <summary>The trouble is the server's: every batch that waits is told of it.</summary>
    private async Task StallAsync(BatchTrouble trouble, CancellationToken cancel)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        foreach (var batch in await Open(db).ToListAsync(cancel))
            batch.Stall(trouble, Now);
        await SaveAsync(db, cancel);
    }

    private static IQueryable<ReportBatch> Open(AppDbContext db) =>
        db.ReportBatches.Where(b => b.State == BatchState.Queued || b.State == BatchState.Running);

    private static async Task SaveAsync(AppDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure.IsCollision())
        {
            // A batch was cancelled meanwhile; the next time round sees it as it is.
        }
    }
}
