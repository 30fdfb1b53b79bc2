using Microsoft.Extensions.Caching.Memory;

namespace LocalStandards.Web.Frame.Figures;

/// <summary>
/// What anonymous readers see, read from the database once in each minute of the app's clock: the same for everybody and
/// in every language. Bounded by the size of the shared cache.
/// </summary>
public sealed class PublicFigures(IMemoryCache cache, TimeProvider clock)
{
    public static TimeSpan KeptFor { get; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The minute in which an instant lies. Figures and the pages made from them end together with it: what is kept of what
    /// is kept is still no older than a minute.
    /// </summary>
    public static long MinuteOf(DateTimeOffset instant) => instant.UtcTicks / KeptFor.Ticks;

    /// <param name="read">Reads the figure as of the instant given.</param>
    /// <param name="sizeOf">Bytes it takes in memory, roughly.</param>
    public async Task<T> GetAsync<T>(string key, Func<DateTimeOffset, Task<T>> read, Func<T, long> sizeOf)
    {
        var now = clock.GetUtcNow();
        if (cache.TryGetValue(key, out Kept<T>? kept) && kept!.Minute == MinuteOf(now))
            return kept.Value;
        var value = await read(now);
        cache.Set(key, new Kept<T>(value, MinuteOf(now)), new MemoryCacheEntryOptions
        {
            Size = 2L * key.Length + sizeOf(value),
            AbsoluteExpirationRelativeToNow = KeptFor,
        });
        return value;
    }

    private sealed record Kept<T>(T Value, long Minute);
}
