using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Lists;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Figures;

/// <summary>The five numbers of an area in one round (<c>_FiveNumbers</c>), each leading to its list.</summary>
/// <param name="ListAddress">The page with the list, with what else stands after its ?; null for who may see totals only.</param>
public sealed record FiveNumbers(RoundCount Count, RoundView View, string? ListAddress = null)
{
    /// <summary>The list behind a number, as of the same view.</summary>
    public string? AddressOf(CountedList list) => ListAddress is null ? null : Link.With(ListAddress, ("list", CodeOf(list)), ("view", ViewSwitch.CodeOf(View))) + "#list";

    /// <summary>How long the list is.</summary>
    public int NumberOf(CountedList list) => list switch
    {
        CountedList.Expected => Count.Expected,
        CountedList.Submitted => Count.Submitted,
        CountedList.OnTime => Count.OnTime,
        CountedList.Late => Count.Late,
        _ => Count.Expected - Count.Submitted,
    };

    /// <summary>As it stands in addresses.</summary>
    public static string CodeOf(CountedList list) => list switch
    {
        CountedList.Expected => "expected",
        CountedList.Submitted => "submitted",
        CountedList.OnTime => "on-time",
        CountedList.Late => "late",
        _ => "outstanding",
    };

    /// <summary>What stands below the number; <see cref="CountedList.Outstanding"/> is what the percentage lacks.</summary>
    public static string Label(CountedList list, IStringLocalizer<Words> words) => list switch
    {
        CountedList.Expected => words["ต้องประเมิน"],
        CountedList.Submitted => words["ส่งแล้ว"],
        CountedList.OnTime => words["ทันกำหนด"],
        CountedList.Late => words["หลังกำหนด"],
        _ => words["ค้าง"],
    };
}

/// <summary>As of when a page counts, to be changed (<c>_ViewSwitch</c>).</summary>
/// <param name="Address">Of the same page without its view; with what else stands after its ?.</param>
public sealed record ViewSwitch(RoundView View, string Address)
{
    public string Href(RoundView view) => Link.With(Address, ("view", CodeOf(view)));

    /// <summary>As it stands in addresses; null of now, which they leave out.</summary>
    public static string? CodeOf(RoundView view) => view == RoundView.Now ? null : view.ToString();

    /// <summary>The view of an address; now where none stands there.</summary>
    public static RoundView Read(AddressFilters address) =>
        address.Value("view", code => Enum.TryParse<RoundView>(code, out var view) && Enum.IsDefined(view) ? view : (RoundView?)null) ?? RoundView.Now;
}
