namespace LocalStandards.Demo;

/// <summary>
/// Chance that falls the same way on every machine and runtime: invented data is drawn by the name of what it is for
/// ("36010004 population"), so adding one draw never changes another. Integers only. Never for secrets.
/// </summary>
public sealed class Dice
{
    private ulong state;

    private Dice(ulong seed) => state = seed;

    /// <summary>The dice of that name; equal names roll equally (FNV-1a seeds splitmix64).</summary>
    public static Dice For(string name)
    {
        var hash = 14695981039346656037;
        foreach (var c in name)
            hash = (hash ^ c) * 1099511628211;
        return new(hash);
    }

    /// <summary>0 … sides − 1.</summary>
    public int Roll(int sides) => (int)(((Next() >> 32) * (ulong)sides) >> 32);

    /// <summary>True in that many of a hundred rolls.</summary>
    public bool Chance(int percent) => Roll(100) < percent;

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Roll(choices.Count)];

    /// <summary>Around the median and skewed as sizes of places are: two in three between 0.66 and 1.5 of it.</summary>
    public int Around(int median)
    {
        long value = median;
        for (var i = 0; i < 10; i++)
            value = value * (800 + Roll(450)) / 1000;
        return (int)value;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
