using System.Diagnostics;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Writes the exports that were asked for, one after the other.</summary>
public sealed class AnswerExporting(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger<AnswerExporting> logger)
    : GeneratedFileJob<AnswerExport, ExportOptions>(scopes, state, clock, logger, LeaseName, "The exports were not gone on with")
{
    public const string LeaseName = "answer-exports";

    /// <summary>How many rows are written between two records of progress, each with a renewal of the lease.</summary>
    public const int RowsBetween = 500;

    protected override string FolderOf(int id) => ExportFiles.FolderOf(id);

    /// <returns>How many it finished.</returns>
    protected override async Task<int> MakeAsync(CancellationToken cancel)
    {
        var finished = 0;
        var tried = new HashSet<int>();
        while (await NextAsync(tried, cancel) is { } id)
        {
            tried.Add(id);
            if (await WriteAsync(id, cancel))
                finished++;
        }
        return finished;
    }

    /// <summary>The smallest that waits; one that failed in this round waits for the next.</summary>
    private Task<int?> NextAsync(HashSet<int> tried, CancellationToken cancel) => InScopeAsync(async db =>
    {
        var next = await Open(db).Where(e => !tried.Contains(e.Id)).Select(e => (int?)e.Id).FirstOrDefaultAsync(cancel);
        // Where nothing is asked for nothing is written, not even the lease.
        return next is not null && await TakeLeaseAsync(db, cancel) ? next : null;
    });

    private async Task<bool> WriteAsync(int id, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        await using var scope = Scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<WriteAnswerExport>().RunAsync(id, rows => KeepOnAsync(id, rows, cancel), cancel) is not { } count)
            return false;
        logger.LogInformation("Export {ExportId} of {Count} rows after {Milliseconds} ms", id, count, watch.ElapsedMilliseconds);
        return true;
    }

    /// <summary>Beside the query that is read: in a context of its own.</summary>
    private Task<bool> KeepOnAsync(int id, int rows, CancellationToken cancel) => InScopeAsync(async db =>
    {
        if (!await TakeLeaseAsync(db, cancel))
            return false;
        await db.AnswerExports.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Written, rows), cancel);
        return true;
    });
}
