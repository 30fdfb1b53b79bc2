namespace LocalStandards.Domain.Indicators;

public enum PrefillSource
{
    /// <summary>A field of the authority register, such as <c>population</c>.</summary>
    Registry,

    /// <summary>An item of the same indicator in the year before, by its key.</summary>
    PreviousYear,

    /// <summary>Another field of the same year, <c>68-3-01.a</c>.</summary>
    SameYear,
}

/// <summary>Where a first value for an item can be taken from; the officer may change it.</summary>
public sealed record Prefill(PrefillSource Source, string Name)
{
    private const string RegistryWord = "registry", PreviousYearWord = "previousYear", SameYearWord = "sameYear";

    /// <summary>Reads <c>registry:field</c>, <c>previousYear:key</c> or <c>sameYear:indicator.key</c>; null when it is none of them.</summary>
    public static Prefill? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == text.Length - 1)
            return null;

        var name = text[(colon + 1)..];
        return text[..colon] switch
        {
            RegistryWord => new(PrefillSource.Registry, name),
            PreviousYearWord => new(PrefillSource.PreviousYear, name),
            SameYearWord => new(PrefillSource.SameYear, name),
            _ => null,
        };
    }

    public override string ToString() => Source switch
    {
        PrefillSource.Registry => $"{RegistryWord}:{Name}",
        PrefillSource.PreviousYear => $"{PreviousYearWord}:{Name}",
        _ => $"{SameYearWord}:{Name}",
    };
}
