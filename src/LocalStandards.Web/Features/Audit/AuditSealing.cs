using LocalStandards.Data.Audit;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Audit;

/// <summary>Seals the audit trail, on one node at a time.</summary>
public sealed class AuditSealing(IServiceScopeFactory scopes, StartupState state, TimeProvider clock, ILogger<AuditSealing> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "The audit trail was not sealed"))
{
    public const string LeaseName = "audit-sealing";

    /// <summary>With <see cref="LeaseLength"/> less than a minute, so that every row is sealed within one even when a node dies.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

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

    private Task<int> SealNextAsync(CancellationToken cancel) => InScopeAsync(async db =>
    {
        var sealing = new SealAudit(db);
        // Where nothing happened nothing is written, not even the lease.
        if (!await sealing.HasWorkAsync(cancel) || !await TakeLeaseAsync(db, cancel))
            return 0;
        if (await sealing.RunAsync(Now, cancel) is not { } seal)
            return 0;
        // Outside the database, where who changes rows does not reach: check-audit --noted takes it.
        logger.LogInformation("Audit seal {Number}:{Hash} over {Count} rows", seal.Number, Convert.ToHexString(seal.Hash), seal.Count);
        return seal.Count;
    });
}
