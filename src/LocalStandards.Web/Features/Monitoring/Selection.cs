using LocalStandards.Data.Monitoring;
using LocalStandards.Web.Features.Monitoring.Areas;

namespace LocalStandards.Web.Features.Monitoring;

/// <summary>
/// The authorities somebody picked: those ticked, or all that match the filters, found by them again and not by a list of
/// five hundred.
/// </summary>
/// <param name="Codes">Ticked; of a selection of all nothing.</param>
public sealed record Selection(MonitoredArea Area, FollowUpFilter Filter, bool IsAll, IReadOnlyList<string> Codes)
{
    /// <summary>As a form or an address carries it: area, filters, and <c>all</c> or an <c>a</c> for each ticked.</summary>
    public static Selection Of(MonitoredArea area, HttpRequest request)
    {
        // The filters stand in the address of a form that is posted, too.
        var isAll = request.Query["all"] == "1";
        return new Selection(area, FollowUpFilter.Read(request.Query), isAll, isAll ? [] : [.. request.Query["a"].OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    public IEnumerable<FollowUpRecord> In(IEnumerable<FollowUpRecord> records, DateTimeOffset now)
    {
        if (IsAll)
            return Filter.Of(records, now);
        var ticked = Codes.ToHashSet(StringComparer.Ordinal);
        return (FollowUpFilter.Everything with { List = Domain.Monitoring.CountedList.Expected, Sort = Filter.Sort, IsDescending = Filter.IsDescending })
            .Of(records.Where(r => ticked.Contains(r.Code)), now);
    }

    /// <summary>As <see cref="Of"/> reads it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters =>
        Filter.Parameters().Where(p => p.Key != "page").Append(new("area", Area.Code)).Concat(IsAll ? [new("all", "1")] : Codes.Select(code => new KeyValuePair<string, string?>("a", code)));

    /// <summary>The address of the list the selection was made in.</summary>
    public string Back => Filter.Href(Area.Address);
}
