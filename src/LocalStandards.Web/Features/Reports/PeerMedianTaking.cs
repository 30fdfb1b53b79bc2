using System.Diagnostics;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Results;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Reports;

/// <summary>Takes the medians that are due, on one node at a time.</summary>
public sealed class PeerMedianTaking(
    IServiceScopeFactory scopes, IndicatorSets sets, StartupState state, TimeProvider clock, ILogger<PeerMedianTaking> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "The medians were not taken"))
{
    public const string LeaseName = "peer-medians";

    /// <summary>How soon after a close the figure is frozen.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(4);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <summary>Takes what is due, one type of one round after the other, or leaves it to the node that is at it.</summary>
    /// <returns>How many were taken.</returns>
    public Task<int> RunRoundAsync(CancellationToken cancel) =>
        EachAsync(db => new TakePeerMedians(db, sets).DueAsync(Now, cancel), (db, due) => TakeAsync(db, due.RoundId, due.Type, cancel), cancel);

    private async Task TakeAsync(AppDbContext db, int roundId, AuthorityType type, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var count = await new TakePeerMedians(db, sets).RunAsync(roundId, type, Now, cancel);
        logger.LogInformation("Medians of {Count} {Type} in round {Round} after {Milliseconds} ms", count, type, roundId, watch.ElapsedMilliseconds);
    }
}
