using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Quality;

public enum QualitySort { Weight, Place, Kind }

/// <summary>The filters as understood; what is not understood counts as not chosen, and is said.</summary>
/// <param name="Page">As asked for; may lie outside the list.</param>
public sealed record QualityFilter(QualityKind? Kind, int? ProvinceId, AuthorityType? Type, QualitySort Sort, int Page)
{
    /// <summary>What of the address was not understood, as it stands there.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public static QualityFilter Everything { get; } = new(null, null, null, QualitySort.Weight, 1);

    public bool IsNarrowed => Kind is not null || ProvinceId is not null || Type is not null;

    public static QualityFilter Read(IQueryCollection query)
    {
        var address = new AddressFilters(query, "kind", "province", "type", "sort", "page");
        return new QualityFilter(
            address.Choice<QualityKind>("kind", CodeOf),
            address.Number("province", 99),
            address.Value("type", AuthorityTypes.Parse),
            address.Choice<QualitySort>("sort", CodeOf) ?? QualitySort.Weight,
            address.Page()) { Ignored = address.Ignored };
    }

    /// <summary>As it stands in addresses.</summary>
    public static string CodeOf(QualitySort sort) => sort.ToString().ToLowerInvariant();

    /// <summary>As it stands in addresses.</summary>
    public static string? CodeOf(QualityKind kind) => kind switch
    {
        QualityKind.SuspiciousUnit => "unit",
        QualityKind.FarFromLastYear => "last-year",
        QualityKind.FarFromPeers => "peers",
        QualityKind.SameAsAnother => "same",
        QualityKind.AllHundred => "hundred",
        _ => null,
    };

    public string Href(string year) => QualityLinks.Round(year, Parameters());

    /// <summary>The address of all of it as a file.</summary>
    /// <param name="ending">csv or xlsx.</param>
    public string FileHref(string year, string ending) => QualityLinks.File(year, ending, (this with { Page = 1 }).Parameters());

    private IEnumerable<KeyValuePair<string, string?>> Parameters()
    {
        if (Kind is { } kind)
            yield return new("kind", CodeOf(kind));
        if (ProvinceId is { } province)
            yield return new("province", province.ToString(CultureInfo.InvariantCulture));
        if (Type is { } type)
            yield return new("type", type.DataCode());
        if (Sort != QualitySort.Weight)
            yield return new("sort", CodeOf(Sort));
        if (Page != 1)
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
    }
}
