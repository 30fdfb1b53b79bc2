using LocalStandards.Data.Saving;
using LocalStandards.Documents;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Prints the batches of reports that were asked for, a few reports at a time, behind everything somebody waits for.</summary>
public sealed class ReportPrinting(
    IServiceScopeFactory scopes, IOptions<DocumentOptions> documents, StartupState state, TimeProvider clock, ILogger<ReportPrinting> logger)
    : GeneratedFileJob<ReportBatch, ReportBatchOptions>(scopes, state, clock, logger, LeaseName, "The batches of reports were not gone on with")
{
    public const string LeaseName = "report-printing";

    /// <summary>So many batches take turns, the small ones first: a district does not wait for the country.</summary>
    private const int InTurn = 8;

    protected override string FolderOf(int id) => BatchFiles.FolderOf(id);

    /// <returns>How many reports it tried.</returns>
    protected override async Task<int> MakeAsync(CancellationToken cancel)
    {
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

    /// <summary>The next few items of the batches whose turn it is; those of which none waits are finished. None without the lease.</summary>
    private Task<List<ReportBatchItem>> NextAsync(CancellationToken cancel) => InScopeAsync(async db =>
    {
        var next = new List<ReportBatchItem>();
        // Where nothing is asked for nothing is written, not even the lease.
        if (!await Open(db).AnyAsync(cancel) || !await TakeLeaseAsync(db, cancel))
            return next;
        await db.TrySaveAsync(
            async () =>
            {
                next.Clear();
                foreach (var batch in await Open(db).Take(InTurn).ToListAsync(cancel))
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
                return true;
            },
            cancel);
        return next;
    });

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

    /// <summary>Records the server's trouble with every batch that waits.</summary>
    private Task<bool> StallAsync(BatchTrouble trouble, CancellationToken cancel) => InScopeAsync(db => db.TrySaveAsync(
        async () =>
        {
            foreach (var batch in await Open(db).ToListAsync(cancel))
                batch.Stall(trouble, Now);
            return true;
        },
        cancel));
}
