using System.Diagnostics;
using LocalStandards.Data.Submissions;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>Counts, on one node at a time, how often each item is answered: the country's page says when.</summary>
public sealed class FieldCounting(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger<FieldCounting> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "The answers were not counted"))
{
    public const string LeaseName = "field-counts";

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    /// <summary>Nearly as long as the interval: once in it is enough, however many nodes there are.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(14);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <returns>False when another node does it.</returns>
    public Task<bool> RunRoundAsync(CancellationToken cancel) => UnderLeaseAsync(
        async db =>
        {
            var watch = Stopwatch.StartNew();
            var read = await new CountFields(db).RunAsync(Now, cancel);
            logger.LogInformation("Answers of {Count} forms in progress counted after {Milliseconds} ms", read, watch.ElapsedMilliseconds);
        },
        cancel);
}
