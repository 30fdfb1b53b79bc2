using LocalStandards.Data;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>Sends what the rounds' plans of reminders have for today, on one node at a time.</summary>
public sealed class ReminderSending(
    IServiceScopeFactory scopes, StartupState state, TimeProvider clock, RoundCache rounds, ILogger<ReminderSending> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "The plan's reminders were not sent"))
{
    public const string LeaseName = "reminder-sending";

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <summary>Runs every step that is due, or leaves it to the node that is at it.</summary>
    /// <returns>How many authorities it reminded.</returns>
    public async Task<int> RunRoundAsync(CancellationToken cancel)
    {
        var reached = 0;
        await EachAsync(db => new RunReminderPlan(db, rounds).DueAsync(Now, cancel), async (db, due) => reached += await RunAsync(db, due, cancel), cancel);
        return reached;
    }

    private async Task<int> RunAsync(AppDbContext db, DueStep due, CancellationToken cancel)
    {
        if (await new RunReminderPlan(db, rounds).RunAsync(due, Now, cancel) is not { } count)
            return 0;
        if (count > 0)
            logger.LogInformation("Step {Step} of a plan for {Day} reminded {Count}", due.StepId, due.Day, count);
        return count;
    }
}
