using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>Counts failures of names nobody has as accounts count theirs; keeps hashes only, for the length of a lockout.</summary>
public sealed class UnknownNames(IMemoryCache cache, ILookupNormalizer normalizer, IOptions<IdentityOptions> options, TimeProvider clock)
{
    private const int BytesPerName = 256;

    public bool IsLockedOutAfterFailing(string name)
    {
        var rules = options.Value.Lockout;
        var key = ("unknown name", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(normalizer.NormalizeName(name)))));
        var now = clock.GetUtcNow();
        var (count, lockedUntil) = cache.TryGetValue(key, out (int Count, DateTimeOffset? Until) seen) ? seen : (0, null);
        if (now < lockedUntil)
            return true;
        count++;
        lockedUntil = count >= rules.MaxFailedAccessAttempts ? now + rules.DefaultLockoutTimeSpan : null;
        cache.Set(key, (lockedUntil is null ? count : 0, lockedUntil), new MemoryCacheEntryOptions
        {
            Size = BytesPerName, AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(1),
        });
        return lockedUntil is not null;
    }
}
