using LocalStandards.Data;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LocalStandards.Web.Hosting;

/// <summary>Ready: the database answers, is migrated, and is seeded where it must be.</summary>
public sealed class ReadyCheck(StartupState state, AppDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (state.Failure is not null)
            return HealthCheckResult.Unhealthy("start-up failed");
        if (!state.IsReady)
            return HealthCheckResult.Unhealthy(state.Step);
        await db.Installations.AsNoTracking().AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
