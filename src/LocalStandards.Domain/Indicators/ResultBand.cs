using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Domain.Indicators;

/// <summary>The five results of the real report.</summary>
public enum ResultBand
{
    Above = 1,
    Meets = 2,
    FutureDevelopment = 3,
    NotDone = 4,

    /// <summary>Out of the denominator.</summary>
    NoService = 5,
}

/// <summary>
/// How the set words a result; the label may hold placeholders (<see cref="Placeholders"/>). <c>Meets</c> tells whether it
/// counts as passed, and is null when it does not count at all.
/// </summary>
public sealed record BandLabel(
    ResultBand Band, string Label, int Order, string Tone, bool? Meets, string? When = null, string? Provenance = null) : ICoded
{
    string ICoded.Code => FileCodes.Bands.CodeOf(Band);
}
