using LocalStandards.Data;
using LocalStandards.Data.Audit;
using LocalStandards.Data.Leases;
using LocalStandards.Web.Plumbing;

namespace LocalStandards.Web.Jobs;

/// <summary>Seals the audit trail, on one node at a time. A round that fails is logged and tried again.</summary>
public sealed class AuditSealing(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger<AuditSealing> logger) : BackgroundService
{
    public const string LeaseName = "audit-sealing";

    /// <summary>With <see cref="LeaseLength"/> less than a minute, so that every row is sealed within one even when a node dies.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

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
                logger.LogError(failure, "The audit trail was not sealed; again in {Seconds} s", Interval.TotalSeconds);
            }
            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    /// <summary>Seals until nothing is left, or another node is at it.</summary>
    /// <returns>How many rows it sealed.</returns>
    public async Task<int> RunRoundAsync(CancellationToken cancel)
    {
        var total = 0;
        int count;
        do
        {
            count = await SealNextAsync(cancel);
            total += count;
        }
        while (count == SealAudit.BatchSize);
        return total;
    }

    private async Task<int> SealNextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var sealing = new SealAudit(db);
        // Where nothing happened nothing is written, not even the lease.
        if (!await sealing.HasWorkAsync(cancel) || !await Lease.TryTakeAsync(db, LeaseName, owner, clock.GetUtcNow(), LeaseLength, cancel))
            return 0;
        if (await sealing.RunAsync(clock.GetUtcNow(), cancel) is not { } seal)
            return 0;
        // Outside the database, where who changes rows does not reach: check-audit --noted takes it.
        logger.LogInformation("Audit seal {Number}:{Hash} over {Count} rows", seal.Number, Convert.ToHexString(seal.Hash), seal.Count);
        return seal.Count;
    }
}
