using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Navigation;

/// <summary>Where one can go from every page: what the features bring, in order.</summary>
public sealed class SiteNavigation(IEnumerable<NavPlaces> features, IStringLocalizer<Words> words)
{
    private readonly NavPlaces[] features = [.. features];

    /// <param name="path">Of the page shown.</param>
    public IReadOnlyList<NavItem> Of(NavReader reader, string path)
    {
        var items = features.SelectMany(places => places(reader, words)).ToList();
        // An authority's people have few places: these need no headings.
        var hasHeadings = reader.Work is null;
        return
        [
            .. from area in items.GroupBy(i => i.Area)
               let current = area.MaxBy(i => Length(i, path))
               from place in area.OrderBy(i => hasHeadings ? i.Group : NavGroup.None).ThenBy(i => i.Order)
               let begins = hasHeadings && place == area.Where(i => i.Group == place.Group).MinBy(i => i.Order)
               select place with { IsCurrent = place == current && Length(place, path) > 0, Heading = begins ? HeadingOf(place.Group) : null },
        ];
    }

    /// <summary>Of the part of the path that says it is this place; 0 where it is not. The longest wins.</summary>
    private static int Length(NavItem place, string path) =>
        (place.Covers ?? [place.Href]).Where(address => path == address || (address != HomeLinks.Home && path.StartsWith(address + "/", StringComparison.Ordinal)))
            .Select(address => address.Length).DefaultIfEmpty().Max();

    private string? HeadingOf(NavGroup group) => group switch
    {
        NavGroup.Schedule => words["กำหนดการ"].Value,
        NavGroup.Contact => words["สื่อสาร"].Value,
        NavGroup.System => words["ระบบ"].Value,
        _ => null,
    };
}
