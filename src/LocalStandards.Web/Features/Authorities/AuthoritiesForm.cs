using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>The filters as they stand in the address. All are text: whatever was typed there is read without an error.</summary>
public sealed class AuthoritiesForm
{
    public string? Year { get; set; }
    public string? Q { get; set; }
    public string? Province { get; set; }
    public string? District { get; set; }
    public string? Type { get; set; }
    public string? Status { get; set; }
    public string? Page { get; set; }

    /// <summary>What is understood of it; the rest counts as not chosen.</summary>
    public AuthoritiesFilter Read()
    {
        var name = SearchedName.Of(Q);
        return new AuthoritiesFilter(
            string.IsNullOrWhiteSpace(Year) ? null : ThaiDigits.ToArabic(Year.Trim()),
            name.Text,
            (int?)Number(Province), (int?)Number(District),
            AuthorityTypes.Parse(Type),
            Status switch { "not-submitted" => ListedStatus.NotSubmitted, "all" => ListedStatus.All, _ => ListedStatus.Submitted },
            (int)(Number(Page) ?? 1))
        {
            IsNameTooLong = name.IsTooLong,
        };
    }

    /// <summary>A number out of an int's range is its nearest end; null when it is none.</summary>
    private static decimal? Number(string? text) => ThaiNumber.TryParse(text, out var value)
        ? decimal.Truncate(Math.Clamp(value, int.MinValue, int.MaxValue))
        : null;
}

/// <summary>Which authorities the list shows.</summary>
public enum ListedStatus { Submitted, NotSubmitted, All }

/// <summary>The filters as understood.</summary>
/// <param name="Year">Code of the round; null for the latest.</param>
/// <param name="Page">As asked for; may lie outside the list.</param>
public sealed record AuthoritiesFilter(
    string? Year, string Name, int? ProvinceId, int? DistrictId, AuthorityType? Type, ListedStatus Status, int Page)
{
    public bool IsNameTooLong { get; init; }

    /// <summary>Whether anything but the year narrows the list.</summary>
    public bool IsNarrowed =>
        Name.Length > 0 || ProvinceId is not null || Type is not null || Status != ListedStatus.Submitted;

    public string StatusCode => Status switch
    {
        ListedStatus.NotSubmitted => "not-submitted",
        ListedStatus.All => "all",
        _ => "submitted",
    };

    /// <summary>The address of the list so filtered.</summary>
    public string Href => AuthoritiesLinks.Filtered(Parameters());

    /// <summary>The address of all of it as a file.</summary>
    /// <param name="ending">csv or xlsx.</param>
    public string FileHref(string ending) => AuthoritiesLinks.File(ending, (this with { Page = 1 }).Parameters());

    private IEnumerable<KeyValuePair<string, string?>> Parameters()
    {
        if (Year is not null)
            yield return new("year", Year);
        if (Name.Length > 0)
            yield return new("q", Name);
        if (ProvinceId is { } province)
            yield return new("province", province.ToString(CultureInfo.InvariantCulture));
        if (DistrictId is { } district)
            yield return new("district", district.ToString(CultureInfo.InvariantCulture));
        if (Type is { } type)
            yield return new("type", type.DataCode());
        if (Status != ListedStatus.Submitted)
            yield return new("status", StatusCode);
        if (Page != 1)
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
    }
}
