using System.Diagnostics;
using LocalStandards.Data;
using LocalStandards.Data.Results;

namespace LocalStandards.Web.Frame.Parts;

/// <summary>Takes figures of types in rounds as they become due, one after the other, on one node at a time.</summary>
/// <param name="lease">The lease's name.</param>
/// <param name="what">What the figures are, for the log.</param>
public abstract class TypeFiguresJob(
    IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger logger, string lease, string what)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(lease, Interval, LeaseLength, $"The {what} were not taken"))
{
    /// <summary>How soon what has become due is taken.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(4);

    protected abstract ITypeFigures Figures(AppDbContext db);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <returns>How many types of rounds were taken here; the rest is left to the node that is at it.</returns>
    public Task<int> RunRoundAsync(CancellationToken cancel) => EachAsync(
        db => Figures(db).DueAsync(Now, cancel),
        async (db, due) =>
        {
            var watch = Stopwatch.StartNew();
            var (authorities, count) = await Figures(db).RunAsync(due.RoundId, due.Type, Now, cancel);
            Logger.LogInformation(
                "{Figures} {What} of {Count} {Type} in round {Round} after {Milliseconds} ms", count, what, authorities, due.Type, due.RoundId, watch.ElapsedMilliseconds);
        },
        cancel);
}
