using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Submissions;

/// <summary>
/// What the authorities of one type came to in one round, gathered for their medians: each result's value, and the share
/// passed of all indicators, of each area and of each form. Holds no name and no answer, personal ones least of all.
/// </summary>
public sealed class PeerFigures(IndicatorSetDefinition set)
{
    /// <summary>Of fewer values there is no median: it would come close to telling somebody's own.</summary>
    public const int Fewest = 5;

    /// <summary>The share passed of all indicators.</summary>
    public const string All = "$all";

    private readonly Dictionary<(int? ProvinceId, string Code), List<decimal>> values = [];

    /// <summary>The share passed of one area.</summary>
    public static string OfArea(string code) => "$area." + code;

    /// <summary>The share passed of one form.</summary>
    public static string OfForm(string code) => "$form." + code;

    /// <summary>One authority's results, of the version that counts.</summary>
    public void Add(int provinceId, IReadOnlyList<IndicatorResult> results)
    {
        foreach (var result in results)
        {
            if (result.Value is { } value)
                Add(provinceId, result.IndicatorCode, value);
        }
        var scored = results
            .Where(r => set.Indicators.Find(r.IndicatorCode) is { Measure.IsScored: true })
            .Select(r => (set.Indicators[r.IndicatorCode].AreaCode, r.Band))
            .ToList();
        AddShare(provinceId, All, scored.Select(r => r.Band));
        foreach (var area in set.Areas)
            AddShare(provinceId, OfArea(area.Code), scored.Where(r => r.AreaCode == area.Code).Select(r => r.Band));
        foreach (var form in set.Forms)
            AddShare(provinceId, OfForm(form.Code), scored.Where(r => form.AreaCodes.Contains(r.AreaCode)).Select(r => r.Band));
    }

    /// <summary>Every median of enough values, province by province and of the country, which has no province.</summary>
    public IEnumerable<PeerFigure> Medians() => values
        .Where(of => of.Value.Count >= Fewest)
        .Select(of => new PeerFigure(of.Key.ProvinceId, of.Key.Code, Median.Of(of.Value)!.Value, of.Value.Count));

    /// <summary>
    /// The median to show beside an authority's own figure: its province's; the country's where fewer than
    /// <see cref="Fewest"/> other authorities of the province have a figure; or none. The authority's own figure is part of
    /// the median, but does not count among those others.
    /// </summary>
    /// <param name="own">The authority's own figure; null when it has none and so is not among them.</param>
    public static PeerFigure? MedianFor(decimal? own, PeerFigure? province, PeerFigure? country)
    {
        return IsTold(province) ? province : IsTold(country) ? country : null;

        bool IsTold(PeerFigure? figure) => figure is not null && figure.Count - (own is null ? 0 : 1) >= Fewest;
    }

    private void AddShare(int provinceId, string code, IEnumerable<ResultBand?> bands)
    {
        if (BandTally.Of(bands).PercentPassed is { } percent)
            Add(provinceId, code, percent);
    }

    private void Add(int provinceId, string code, decimal value)
    {
        foreach (var province in new int?[] { provinceId, null })
        {
            if (!values.TryGetValue((province, code), out var list))
                values[(province, code)] = list = [];
            list.Add(value);
        }
    }
}

/// <summary>One median.</summary>
/// <param name="ProvinceId">Null for the country's.</param>
/// <param name="Code">An indicator's code, or one of <see cref="PeerFigures"/>'s own, which begin with $.</param>
/// <param name="Count">Of how many values.</param>
public sealed record PeerFigure(int? ProvinceId, string Code, decimal Value, int Count);
