using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Frame.GeneratedFiles;

/// <summary>
/// Makes the files of one kind that were asked for, on one node at a time, and removes those that were kept long enough.
/// Its progress is in the database: after a stop, the node that takes the lease next goes on.
/// </summary>
/// <param name="lease">The lease's name.</param>
/// <param name="failure">The log's message when a round fails.</param>
public abstract class GeneratedFileJob<T, TOptions>(
    IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger logger, string lease, string failure)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(lease, Interval, LeaseLength, failure))
    where T : GeneratedFile where TOptions : GeneratedFileOptions
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Renewed while a file is made, before every few pieces of it; longer than those may take.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(45);

    /// <summary>Makes until nothing waits, another node is at it, or the server cannot go on.</summary>
    /// <returns>How much it did.</returns>
    protected abstract Task<int> MakeAsync(CancellationToken cancel);

    /// <summary>Where what a file consists of lies among the portal's files.</summary>
    protected abstract string FolderOf(int id);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <returns>How much it did, apart from removing.</returns>
    public async Task<int> RunRoundAsync(CancellationToken cancel)
    {
        await RemoveOldAsync(cancel);
        return await MakeAsync(cancel);
    }

    /// <summary>Those under way, the small ones first: a province does not wait for the country.</summary>
    protected static IQueryable<T> Open(AppDbContext db) => db.Set<T>()
        .Where(f => f.State == GeneratedFileState.Queued || f.State == GeneratedFileState.Running).OrderBy(f => f.Total).ThenBy(f => f.Id);

    /// <summary>Files first: whoever is stopped between the two finds the record again.</summary>
    private async Task RemoveOldAsync(CancellationToken cancel)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDbContext>());
        var since = Now.AddDays(-services.GetRequiredService<IOptions<TOptions>>().Value.KeptDays);
        // Where nothing is old nothing is written, not even the lease.
        if (!await db.Set<T>().AnyAsync(f => f.EndedAt < since, cancel) || !await TakeLeaseAsync(db, cancel))
            return;
        foreach (var id in await db.Set<T>().Where(f => f.EndedAt < since).Select(f => f.Id).ToListAsync(cancel))
        {
            services.GetRequiredService<StoredFiles>().DeleteFolder(FolderOf(id));
            await db.TrySaveAsync(
                async () =>
                {
                    // Somebody may have had it taken up again in this moment: then it is made anew.
                    if (await db.Set<T>().SingleOrDefaultAsync(f => f.Id == id && f.EndedAt < since, cancel) is { } old)
                        db.Remove(old);
                    return true;
                },
                cancel);
        }
    }
}
