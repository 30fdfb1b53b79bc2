using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Monitoring.Areas;

/// <summary>An area in one round: its numbers, its parts, and the follow-up list.</summary>
/// <param name="Count">Of the whole area, as of the filter's view.</param>
/// <param name="Parts">Of a province: its districts, and those directly under it; furthest behind first.</param>
/// <param name="Pace">Null when nobody who has time is left.</param>
/// <param name="Tabs">How many of the list are in each state, and (null) to be called today.</param>
/// <param name="Rows">Of the page shown.</param>
public sealed record AreaPage(
    MonitoredArea Area, FollowUpFilter Filter, RoundCount Count, IReadOnlyList<AreaPart> Parts, IReadOnlyDictionary<AuthorityType, RoundCount> ByType,
    Pace? Pace, IReadOnlyList<FollowUpTab> Tabs, CallList? CallList, IReadOnlyList<FollowUpRecord> Rows, int Matching,
    DateTimeOffset Now, bool MayContact)
{
    public const int PageSize = 25;

    public Pager Pager => new(Filter.Page, PageSize, Matching, page => (Filter with { Page = page }).Href(Area.Address));

    public string Href(FollowUpFilter filter) => (filter with { Page = 1 }).Href(Area.Address);
}

/// <summary>A district's ทต. and อบต., or with no id those that stand directly under the province.</summary>
public sealed record AreaPart(int? DistrictId, string? Name, RoundCount Count)
{
    public int Outstanding => Count.Expected - Count.Submitted;
}

/// <param name="State">Null of all.</param>
public sealed record FollowUpTab(FollowUpState? State, bool CallToday, int Count);
