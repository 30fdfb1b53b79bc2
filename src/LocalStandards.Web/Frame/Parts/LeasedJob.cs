using LocalStandards.Data;
using LocalStandards.Data.Leases;

namespace LocalStandards.Web.Frame.Parts;

/// <summary>When a job works, and under which lease.</summary>
/// <param name="Lease">Its name.</param>
/// <param name="Interval">Between two rounds.</param>
/// <param name="LeaseLength">How long it is taken for.</param>
/// <param name="Failure">The log's message when a round fails.</param>
public sealed record JobRhythm(string Lease, TimeSpan Interval, TimeSpan LeaseLength, string Failure);

/// <summary>
/// Work in the background that one node at a time does, round after round: whoever takes the lease does it. A round that
/// fails is logged and tried again.
/// </summary>
public abstract class LeasedJob(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger logger, JobRhythm rhythm) : BackgroundService
{
    private readonly string owner = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    protected IServiceScopeFactory Scopes => scopes;

    protected ILogger Logger => logger;

    protected DateTimeOffset Now => clock.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.WhenReadyAsync(stoppingToken);
        while (true)
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            // A statement cut short by the stop may end as any exception.
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "{Failure}; again in {Seconds} s", rhythm.Failure, rhythm.Interval.TotalSeconds);
            }
            await Task.Delay(rhythm.Interval, clock, stoppingToken);
        }
    }

    /// <summary>Does what is due, or leaves it to the node that is at it.</summary>
    protected abstract Task RoundAsync(CancellationToken cancel);

    /// <returns>False when another node has the lease.</returns>
    protected Task<bool> TakeLeaseAsync(AppDbContext db, CancellationToken cancel) => Lease.TryTakeAsync(db, rhythm.Lease, owner, Now, rhythm.LeaseLength, cancel);

    /// <summary>Runs the work in a scope of its own, if this node gets the lease.</summary>
    /// <returns>False when another node has the lease.</returns>
    protected Task<bool> UnderLeaseAsync(Func<AppDbContext, Task> work, CancellationToken cancel) => InScopeAsync(async db =>
    {
        if (!await TakeLeaseAsync(db, cancel))
            return false;
        await work(db);
        return true;
    });

    /// <summary>Does what is due, one after the other, or leaves the rest to the node that is at it.</summary>
    /// <returns>How many were done here.</returns>
    protected async Task<int> EachAsync<T>(Func<AppDbContext, Task<IReadOnlyList<T>>> due, Func<AppDbContext, T, Task> work, CancellationToken cancel)
    {
        var done = 0;
        foreach (var one in await InScopeAsync(due))
        {
            if (!await UnderLeaseAsync(db => work(db, one), cancel))
                break;
            done++;
        }
        return done;
    }

    protected async Task<T> InScopeAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
