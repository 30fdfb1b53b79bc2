using System.Collections.Concurrent;
using System.Diagnostics;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Benchmarks;

/// <summary>People of as many authorities who save a form of theirs again and again, as the portal does it.</summary>
internal sealed class Savers
{
    public const int Count = 8;

    private const string Form = "2-2", Field = "68-2-05.$note";

    private static readonly TimeSpan Before = TimeSpan.FromSeconds(2), Between = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<TimeSpan> took = [];
    private Task all = Task.CompletedTask;

    /// <param name="now">What time it is for them.</param>
    /// <returns>Once all have saved for a while.</returns>
    public static async Task<Savers> StartAsync(IServiceProvider services, AppDbContext db, string round, DateTimeOffset now)
    {
        var authorities = await db.Obligations.Where(o => o.Round!.Code == round && o.Type == AuthorityType.Sao && db.Submissions.Any(s => s.ObligationId == o.Id))
            .OrderBy(o => o.Id).Select(o => o.AuthorityId).Take(Count).ToListAsync();
        var savers = new Savers();
        savers.all = Task.WhenAll(authorities.Select(authority => Task.Run(() => savers.SaveAsync(services, authority, round, new Stopped(now)))));
        await Task.Delay(Before);
        savers.took.Clear();
        return savers;
    }

    /// <returns>How long each save took, the shortest first.</returns>
    public async Task<IReadOnlyList<TimeSpan>> StopAsync()
    {
        await stop.CancelAsync();
        await all;
        return [.. took.Order()];
    }

    private async Task SaveAsync(IServiceProvider services, int authority, string round, TimeProvider clock)
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var sets = new IndicatorSets(cache, clock);
        var (known, corrections) = (new ObligationCache(cache, new RoundCache(), clock), new CorrectionCache(sets));
        var actor = new Actor(1, [new Grant(Role.Recorder, authority)]);
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            var watch = Stopwatch.StartNew();
            await using (var scope = services.CreateAsyncScope())
            {
                var submissions = new Submissions(scope.ServiceProvider.GetRequiredService<AppDbContext>(), known, sets, corrections, clock);
                var saved = await submissions.SaveAsync(
                    actor, round,
                    (record, submission) => submission.Record(
                        record.Context, record.Context.Set.Forms[Form],
                        [new FieldChange(Field, submission.Answers.FirstOrDefault(a => a.Field == Field)?.Value ?? "", $"ครั้งที่ {n}")], actor, record.Now),
                    CancellationToken.None);
                if (saved?.Outcome is not { Refusal: null, Changed: 1 })
                    throw new InvalidOperationException($"Not saved: {saved?.Outcome}.");
            }
            took.Add(watch.Elapsed);
            await Task.Delay(Between);
        }
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
