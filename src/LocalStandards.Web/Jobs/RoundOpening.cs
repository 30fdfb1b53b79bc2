using LocalStandards.Data;
using LocalStandards.Data.Leases;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Web.Plumbing;

namespace LocalStandards.Web.Jobs;

/// <summary>
/// What a window's opening brings, on one node at a time: obligations follow the register until then and are frozen, and
/// what was filled for practice is erased. A round that fails is logged and tried again.
/// </summary>
public sealed class RoundOpening(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger<RoundOpening> logger) : BackgroundService
{
    public const string LeaseName = "round-opening";

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    private readonly string owner = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.WhenReadyAsync(stoppingToken);
        while (true)
        {
            try
            {
                await RunRoundAsync(stoppingToken);
            }
            // A statement cut short by the stop may end as any exception.
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "An opening was not completed; again in {Seconds} s", Interval.TotalSeconds);
            }
            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    /// <summary>Does what is due, or leaves it to the node that is at it.</summary>
    public async Task RunRoundAsync(CancellationToken cancel)
    {
        foreach (var roundId in await InScopeAsync(db => new FollowRegister(db).DueAsync(clock.GetUtcNow(), cancel)))
        {
            if (!await UnderLeaseAsync(db => FollowAsync(db, roundId, cancel), cancel))
                return;
        }
        var erased = 0;
        while (await InScopeAsync(db => new ErasePractice(db).HasWorkAsync(clock.GetUtcNow(), cancel))
            && await UnderLeaseAsync(async db => erased += await new ErasePractice(db).RunAsync(clock.GetUtcNow(), cancel), cancel))
        {
        }
        if (erased > 0)
            logger.LogInformation("Practice of {Count} authorities erased at the opening", erased);
    }

    private async Task FollowAsync(AppDbContext db, int roundId, CancellationToken cancel)
    {
        var outcome = await new FollowRegister(db).RunAsync(roundId, clock.GetUtcNow(), cancel);
        if (outcome != FollowOutcome.Nothing)
            logger.LogInformation("Round {Round} follows the register: {Changed} changed, {Left} left, {Added} added", roundId, outcome.Changed, outcome.Left, outcome.Added);
    }

    /// <returns>False when another node has the lease.</returns>
    private Task<bool> UnderLeaseAsync(Func<AppDbContext, Task> work, CancellationToken cancel) => InScopeAsync(async db =>
    {
        if (!await Lease.TryTakeAsync(db, LeaseName, owner, clock.GetUtcNow(), LeaseLength, cancel))
            return false;
        await work(db);
        return true;
    });

    private async Task<T> InScopeAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
