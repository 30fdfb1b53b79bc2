using System.Diagnostics;
using LocalStandards.Data;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Writes the exports that were asked for, one after the other, on one node at a time; removes old ones.</summary>
public sealed class AnswerExporting(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger<AnswerExporting> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "The exports were not gone on with"))
{
    public const string LeaseName = "answer-exports";

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Renewed every <see cref="RowsBetween"/> rows.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(45);

    /// <summary>So many rows are written before the progress is told.</summary>
    public const int RowsBetween = 500;

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <summary>Writes until none waits, or another node is at it.</summary>
    /// <returns>How many it finished.</returns>
    public async Task<int> RunRoundAsync(CancellationToken cancel)
    {
        await RemoveOldAsync(cancel);
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

    private async Task RemoveOldAsync(CancellationToken cancel)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var removal = scope.ServiceProvider.GetRequiredService<RemoveOldExports>();
        if (await removal.HasWorkAsync(Now, cancel) && await TakeLeaseAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancel))
            await removal.RunAsync(Now, cancel);
    }

    /// <summary>The smallest that waits: a province does not wait for the country. One that failed in this round waits for the next.</summary>
    private Task<int?> NextAsync(HashSet<int> tried, CancellationToken cancel) => InScopeAsync(async db =>
    {
        var next = await db.AnswerExports
            .Where(e => (e.State == ExportState.Queued || e.State == ExportState.Running) && !tried.Contains(e.Id))
            .OrderBy(e => e.Total).ThenBy(e => e.Id).Select(e => (int?)e.Id).FirstOrDefaultAsync(cancel);
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
