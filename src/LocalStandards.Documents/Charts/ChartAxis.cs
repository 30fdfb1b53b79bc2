namespace LocalStandards.Documents.Charts;

/// <summary>One direction of a <see cref="RadarChart"/>.</summary>
/// <param name="Label">Short enough to stand at the end of the axis.</param>
/// <param name="Value">0 to 100.</param>
/// <param name="Shown">The value in words and in the digits of the page.</param>
/// <param name="Compared">What it is held against; null where there is nothing.</param>
public sealed record ChartAxis(string Label, decimal Value, string Shown, decimal? Compared);
