using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Features.Quality;

/// <summary>The filters as they stand in the address. All are text: whatever was typed there is read without an error.</summary>
public sealed class QualityForm
{
    public string? Kind { get; set; }
    public string? Province { get; set; }
    public string? Type { get; set; }
    public string? Sort { get; set; }
    public string? Page { get; set; }

    /// <summary>What is understood of it; the rest counts as not chosen.</summary>
    public QualityFilter Read() => new(
        Enum.GetValues<QualityKind>().Where(kind => QualityFilter.CodeOf(kind) == Kind).Cast<QualityKind?>().FirstOrDefault(),
        (int?)Number(Province), AuthorityTypes.Parse(Type),
        Sort switch { "place" => QualitySort.Place, "kind" => QualitySort.Kind, _ => QualitySort.Weight },
        (int)(Number(Page) ?? 1));

    /// <summary>A number out of an int's range is its nearest end; null when it is none.</summary>
    private static decimal? Number(string? text) =>
        ThaiNumber.TryParse(text, out var value) ? decimal.Truncate(Math.Clamp(value, int.MinValue, int.MaxValue)) : null;
}

public enum QualitySort { Weight, Place, Kind }

/// <summary>The filters as understood.</summary>
/// <param name="Page">As asked for; may lie outside the list.</param>
public sealed record QualityFilter(QualityKind? Kind, int? ProvinceId, AuthorityType? Type, QualitySort Sort, int Page)
{
    public bool IsNarrowed => Kind is not null || ProvinceId is not null || Type is not null;

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

    public string Href(string year) => $"/quality/{year}" + QueryString.Create(Parameters());

    /// <summary>The address of all of it as a file.</summary>
    /// <param name="ending">csv or xlsx.</param>
    public string FileHref(string year, string ending) => $"/quality/{year}.{ending}" + QueryString.Create((this with { Page = 1 }).Parameters());

    private IEnumerable<KeyValuePair<string, string?>> Parameters()
    {
        if (Kind is { } kind)
            yield return new("kind", CodeOf(kind));
        if (ProvinceId is { } province)
            yield return new("province", province.ToString(CultureInfo.InvariantCulture));
        if (Type is { } type)
            yield return new("type", type.DataCode());
        if (Sort != QualitySort.Weight)
            yield return new("sort", Sort == QualitySort.Place ? "place" : "kind");
        if (Page != 1)
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
    }
}
