using System.Diagnostics;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Publishing;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Benchmarks;

/// <summary>
/// On a copy of the demo: what a proposed standard would do to the answers every อบต. really gave, and publishing a
/// correction while all of them are half-way, those who have submitted in 2568 being made to fill still.
/// </summary>
internal static class StudioMeasurement
{
    private const string Round = "2568", Altered = "68-3-02";

    public static Task RunAsync(string data, Action<string, string, string> print) => DemoCopy.UseServicesAsync(data, async services =>
    {
        await using var scope = services.CreateAsyncScope();
        await MeasureAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), services, print);
    });

    private static async Task MeasureAsync(AppDbContext db, IServiceProvider services, Action<string, string, string> print)
    {
        await SimulateAsync(db, print);
        // Half-way through its window, so that others can save.
        var opens = await db.Rounds.Where(r => r.Code == Round).SelectMany(r => r.Windows).MinAsync(w => w.Opens);
        var now = opens.AddDays(20);
        var saos = db.Obligations.Where(o => o.Round!.Code == Round && o.Type == AuthorityType.Sao);
        await db.Submissions.Where(s => saos.Any(o => o.Id == s.ObligationId))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.InProgress));

        var writer = new Actor(1, [new Grant(Role.CentralOfficer)]);
        var approver = new Actor(2, [new Grant(Role.CentralApprover)]);
        var inForce = await db.IndicatorSets.AsNoTracking().Where(s => saos.Any(o => o.IndicatorSetId == s.Id)).OrderByDescending(s => s.Version).FirstAsync();
        var set = IndicatorSetReader.ReadOne(inForce.Document);
        var corrected = set with
        {
            Version = inForce.Version + 1,
            Indicators = set.Indicators.Select(i => i.Code == Altered ? i with { Definition = "แก้นิยามระหว่างเปิดรับ" } : i).ToCodedList(),
        };
        var row = IndicatorSet.Draft(inForce.RoundId, corrected, inForce.Id, "แก้นิยาม", writer.UserId, now);
        db.Add(row);
        Allow(row.Propose(writer, now));
        Allow(row.Approve(await db.Resolutions.Select(r => r.Id).FirstAsync(), writer));
        await db.SaveChangesAsync();

        var savers = await Savers.StartAsync(services, db, Round, now);
        var watch = Stopwatch.StartNew();
        var outcome = await new PublishIndicatorSets(db).RunAsync([row], approver, now, CancellationToken.None);
        var took = watch.Elapsed;
        Allow(outcome.Refusal);
        print("correction published", $"{took.TotalSeconds:0.00} s", $"{outcome.Moved:N0} อบต. half-way, one form touched; limit 5 s");
        var saves = await savers.StopAsync();
        print("saves meanwhile", $"{saves[saves.Count * 95 / 100].TotalSeconds:0.00} s", $"p95 of {saves.Count} by {Savers.Count} people, the longest {saves[^1].TotalSeconds:0.00} s; limit 1 s");
    }

    private static async Task SimulateAsync(AppDbContext db, Action<string, string, string> print)
    {
        var inForce = await db.InForceAsync(Programme.MinimumStandards, int.Parse(Round, CultureInfo.InvariantCulture), AuthorityType.Sao, CancellationToken.None)
            ?? throw new InvalidOperationException($"No set of {Round}.");
        var before = IndicatorSetReader.ReadOne(inForce.Document).Indicators[Altered];
        var proposed = before with { Standards = before.Standards.Select(s => s with { Value = s.Value * 1.1m }).ToValueList() };
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var simulate = new SimulateIndicator(db, cache);
        var (first, simulation) = await TimedAsync();
        var (again, _) = await TimedAsync();
        print("simulation", $"{first.TotalSeconds:0.00} s", $"answers of {simulation.Authorities:N0} อบต.; limit 2 s; another value tried after it {again.TotalSeconds:0.00} s");

        async Task<(TimeSpan, Simulation)> TimedAsync()
        {
            var watch = Stopwatch.StartNew();
            var result = await simulate.RunAsync(inForce.RoundId, code: before.Code, year: inForce.RoundId, type: AuthorityType.Sao, proposed: proposed, cancel: CancellationToken.None);
            return (watch.Elapsed, result);
        }
    }

    private static void Allow(IndicatorSetRefusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"Refused: {refusal}.");
    }
}
