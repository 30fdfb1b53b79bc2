using System.Diagnostics;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Results;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Quality;

/// <summary>Looks through what was submitted since the last time, on one node at a time.</summary>
public sealed class QualityWatching(
    IServiceScopeFactory scopes, IndicatorSets sets, StartupState state, TimeProvider clock, ILogger<QualityWatching> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "Submitted answers were not looked through"))
{
    public const string LeaseName = "quality-watch";

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(4);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <summary>Looks through what is due, one type of one round after the other, or leaves it to the node that is at it.</summary>
    /// <returns>How many types of rounds were looked through.</returns>
    public async Task<int> RunRoundAsync(CancellationToken cancel)
    {
        var done = await EachAsync(db => new WatchQuality(db, sets).DueAsync(Now, cancel), (db, due) => LookAsync(db, due.RoundId, due.Type, cancel), cancel);
        // Rounds looked through for the first time leave much behind, and an idle portal does not collect it.
        if (done > AuthorityTypes.All.Count)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return done;
    }

    private async Task LookAsync(AppDbContext db, int roundId, AuthorityType type, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var (authorities, found) = await new WatchQuality(db, sets).RunAsync(roundId, type, Now, cancel);
        logger.LogInformation("{Found} findings on answers of {Count} {Type} in round {Round} after {Milliseconds} ms", found, authorities, type, roundId, watch.ElapsedMilliseconds);
    }
}
