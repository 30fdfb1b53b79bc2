using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Web.Frame.Figures;

/// <summary>How dark a province is on the map.</summary>
public enum MapShade { Neutral, Below45, From45, From60, From75, From90 }

/// <summary>How far the authorities of one province have come.</summary>
/// <param name="Id">The official two-digit code, which the public list is filtered by.</param>
/// <param name="TakesPart">False for กรุงเทพมหานคร only.</param>
/// <param name="Count">None of anything where no authority has to assess itself.</param>
public sealed record ProvinceCount(int Id, string IsoCode, string Name, string NameEn, bool TakesPart, RoundCount Count)
{
    public bool HasAuthorities => Count.Expected > 0;

    /// <summary>By the percentage as it is shown, so that number and colour never disagree.</summary>
    public MapShade Shade => !HasAuthorities ? MapShade.Neutral : Count.Percent switch
    {
        < 45 => MapShade.Below45,
        < 60 => MapShade.From45,
        < 75 => MapShade.From60,
        < 90 => MapShade.From75,
        _ => MapShade.From90,
    };
}

/// <summary>The country by province (<c>_ProvinceMap</c>, <c>_ProvinceTable</c>).</summary>
/// <param name="Provinces">All 77.</param>
/// <param name="Href">Where one leads, by its id.</param>
/// <param name="View">As of when it counts.</param>
/// <param name="ListAddress">The page with the list of one, by its id; null for who may see totals only.</param>
public sealed record CountryMap(IReadOnlyList<ProvinceCount> Provinces, Func<int, string> Href, RoundView View = RoundView.Now, Func<int, string>? ListAddress = null)
{
    public FiveNumbers NumbersOf(ProvinceCount province) => new(province.Count, View, ListAddress?.Invoke(province.Id));
}
