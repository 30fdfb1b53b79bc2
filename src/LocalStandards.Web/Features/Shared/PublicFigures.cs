using Microsoft.Extensions.Caching.Memory;

namespace LocalStandards.Web.Features.Shared;

/// <summary>
/// What anonymous readers see, read from the database at most once a minute: the same for everybody and in every
/// language. Bounded by the size of the shared cache; each figure carries its own time, so the app's clock decides.
/// </summary>
public sealed class PublicFigures(IMemoryCache cache, TimeProvider clock)
{
    public static TimeSpan KeptFor { get; } = TimeSpan.FromMinutes(1);

    /// <param name="read">Reads the figure as of the instant given.</param>
    /// <param name="sizeOf">Bytes it takes in memory, roughly.</param>
    public async Task<T> GetAsync<T>(string key, Func<DateTimeOffset, Task<T>> read, Func<T, long> sizeOf)
    {
        var now = clock.GetUtcNow();
        if (cache.TryGetValue(key, out Kept<T>? kept) && kept!.At <= now && now < kept.At + KeptFor)
            return kept.Value;
        var value = await read(now);
        cache.Set(key, new Kept<T>(value, now), new MemoryCacheEntryOptions
        {
            Size = 2L * key.Length + sizeOf(value),
            AbsoluteExpirationRelativeToNow = KeptFor,
        });
        return value;
    }

    private sealed record Kept<T>(T Value, DateTimeOffset At);
}
