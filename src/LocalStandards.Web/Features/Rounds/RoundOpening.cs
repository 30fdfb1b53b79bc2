using LocalStandards.Data;
using LocalStandards.Data.Register;
using LocalStandards.Data.Submissions;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>
/// What a window's opening brings, on one node at a time: obligations follow the register until then and are frozen, and
/// what was filled for practice is erased.
/// </summary>
public sealed class RoundOpening(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger<RoundOpening> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "An opening was not completed"))
{
    public const string LeaseName = "round-opening";

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <summary>Does what is due, or leaves it to the node that is at it.</summary>
    public async Task RunRoundAsync(CancellationToken cancel)
    {
        await EachAsync(db => new FollowRegister(db).DueAsync(Now, cancel), (db, roundId) => FollowAsync(db, roundId, cancel), cancel);
        var erased = 0;
        while (await InScopeAsync(db => new ErasePractice(db).HasWorkAsync(Now, cancel))
            && await UnderLeaseAsync(async db => erased += await new ErasePractice(db).RunAsync(Now, cancel), cancel))
        {
        }
        if (erased > 0)
            logger.LogInformation("Practice of {Count} authorities erased at the opening", erased);
    }

    private async Task FollowAsync(AppDbContext db, int roundId, CancellationToken cancel)
    {
        var outcome = await new FollowRegister(db).RunAsync(roundId, Now, cancel);
        if (outcome != FollowOutcome.Nothing)
            logger.LogInformation("Round {Round} follows the register: {Changed} changed, {Left} left, {Added} added", roundId, outcome.Changed, outcome.Left, outcome.Added);
    }
}
