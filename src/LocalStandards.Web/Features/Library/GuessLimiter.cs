using System.Threading.RateLimiting;
using LocalStandards.Web.Frame.Access;

namespace LocalStandards.Web.Features.Library;

/// <summary>
/// So many wrong codes a minute from one address. Right ones cost nothing: a hall full of people may scan the same poster
/// behind one address.
/// </summary>
public sealed class GuessLimiter(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetFixedWindowLimiter(
            Network.Of(http.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether the address has guessed as often as it may.</summary>
    public bool IsSpent(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http, 0);
        return !lease.IsAcquired;
    }

    public void Count(HttpContext http) => limiter.AttemptAcquire(http).Dispose();

    public void Dispose() => limiter.Dispose();
}
