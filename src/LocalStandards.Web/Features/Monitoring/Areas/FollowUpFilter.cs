using System.Globalization;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Monitoring.Areas;

/// <summary>How the rows are put in order.</summary>
public enum FollowUpSort { Urgency, Name, District, State, Progress, SignIn, Contact }

/// <summary>
/// The filters of a list as understood. All of it stands in the address, so that a view can be kept and sent on; what is
/// not understood counts as not chosen, and is said.
/// </summary>
/// <param name="CallToday">Only those to call today.</param>
/// <param name="DistrictId">Its ทต. and อบต.; 0 is those directly under the province.</param>
/// <param name="IdleDays">Not signed in for so many days, or never.</param>
/// <param name="Page">As asked for; may lie outside the list.</param>
public sealed record FollowUpFilter(
    CountedList List, FollowUpState? State, bool CallToday, AuthorityType? Type, Region? Region, int? DistrictId, int? IdleDays, string Text, FollowUpSort Sort, bool IsDescending,
    RoundView View, int Page)
{
    public const string CallCode = "ring", DirectCode = "direct";

    /// <summary>What of the address was not understood, as it stands there.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public static FollowUpFilter Everything { get; } = new(CountedList.Outstanding, null, false, null, null, null, null, "", FollowUpSort.Urgency, false, RoundView.Now, 1);

    public bool IsNarrowed => State is not null || CallToday || Type is not null || Region is not null || DistrictId is not null || IdleDays is not null || Text.Length > 0;

    public static FollowUpFilter Read(IQueryCollection query)
    {
        var address = new AddressFilters(query, "list", "state", "type", "region", "district", "idle", "q", "sort", "view", "page", "area", "all", "a");
        var state = address.Value<(bool CallToday, FollowUpState? State)>("state", code => code == CallCode ? (true, null) : StateOf(code) is { } known ? (false, known) : null);
        var sort = address.Value("sort", SortOf);
        return new FollowUpFilter(
            address.Choice<CountedList>("list", FiveNumbers.CodeOf) ?? CountedList.Outstanding,
            state?.State, state?.CallToday ?? false,
            address.Value("type", AuthorityTypes.Parse),
            address.Choice<Region>("region", Regions.DataCode),
            address.Value("district", code => code == DirectCode ? 0 : AddressFilters.NumberOf(code, 9999)),
            address.Number("idle", 999),
            SearchedName.Of(query["q"]).Text, sort?.Sort ?? FollowUpSort.Urgency, sort?.IsDescending ?? false,
            ViewSwitch.Read(address), address.Page()) { Ignored = address.Ignored };
    }

    /// <summary>The rows that match, in order.</summary>
    public IEnumerable<FollowUpRecord> Of(IEnumerable<FollowUpRecord> records, DateTimeOffset now)
    {
        var matching = Among(records, now);
        IOrderedEnumerable<FollowUpRecord> ordered = Sort switch
        {
            FollowUpSort.Name => By(r => r.ShortName, ThaiOrder.Instance),
            FollowUpSort.District => By(r => r.District, ThaiOrder.Instance),
            FollowUpSort.State => By(r => r.State, Comparer<FollowUpState>.Default),
            FollowUpSort.Progress => By(r => r.Percent, Comparer<int>.Default),
            // Who never did comes first.
            FollowUpSort.SignIn => By(r => r.SignedInAt, Comparer<DateTimeOffset?>.Default),
            FollowUpSort.Contact => By(r => LastTouch(r), Comparer<DateOnly?>.Default),
            // Those to call today first.
            _ => By(r => r.CallReasonAt(now) is { } reason ? (int)reason : 10 + (int)r.State, Comparer<int>.Default),
        };
        return ordered.ThenBy(r => r.Province, ThaiOrder.Instance).ThenBy(r => r.District, ThaiOrder.Instance).ThenBy(r => r.Name, ThaiOrder.Instance).ThenBy(r => r.Code, StringComparer.Ordinal);

        IOrderedEnumerable<FollowUpRecord> By<TKey>(Func<FollowUpRecord, TKey> key, IComparer<TKey> comparer) =>
            IsDescending ? matching.OrderByDescending(key, comparer) : matching.OrderBy(key, comparer);
    }

    /// <summary>The rows that match, as they come: to be counted.</summary>
    public IEnumerable<FollowUpRecord> Among(IEnumerable<FollowUpRecord> records, DateTimeOffset now)
    {
        var words = ThaiText.SearchWords(Text);
        var idleSince = IdleDays is { } days ? now.AddDays(-days) : (DateTimeOffset?)null;
        return records.Where(r => r.StandingIn(View).IsIn(List)
            && (State is null || r.State == State)
            && (!CallToday || r.CallReasonAt(now) is not null)
            && (Type is null || r.Type == Type)
            && (Region is null || r.Region == Region)
            && (DistrictId is not { } district || (district == 0 ? !r.Type.IsUnderDistrict() : r.DistrictId == district && r.Type.IsUnderDistrict()))
            && (idleSince is null || r.SignedInAt is null || r.SignedInAt < idleSince)
            && (words.Count == 0 || Matches(r, words)));
    }

    private static bool Matches(FollowUpRecord record, IReadOnlyList<string> words)
    {
        var key = LocalAuthority.SearchKeyOf(record.Type, record.Name, record.District, record.Province);
        return words.All(word => key.Contains(word, StringComparison.Ordinal));
    }

    private static DateOnly? LastTouch(FollowUpRecord record) =>
        record.ContactAt is { } at && (record.RemindedOn is null || Bangkok.DateOf(at) >= record.RemindedOn) ? Bangkok.DateOf(at) : record.RemindedOn;

    /// <summary>What stands after the ? of an address, without the page where it is the first.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters()
    {
        if (List != CountedList.Outstanding)
            yield return new("list", FiveNumbers.CodeOf(List));
        if (CallToday)
            yield return new("state", CallCode);
        else if (State is { } state)
            yield return new("state", CodeOf(state));
        if (Type is { } type)
            yield return new("type", type.DataCode());
        if (Region is { } region)
            yield return new("region", region.DataCode());
        if (DistrictId is { } district)
            yield return new("district", district == 0 ? DirectCode : district.ToString(CultureInfo.InvariantCulture));
        if (IdleDays is { } idle)
            yield return new("idle", idle.ToString(CultureInfo.InvariantCulture));
        if (Text.Length > 0)
            yield return new("q", Text);
        if (Sort != FollowUpSort.Urgency || IsDescending)
            yield return new("sort", (IsDescending ? "-" : "") + CodeOf(Sort));
        if (View != RoundView.Now)
            yield return new("view", View.ToString());
        if (Page != 1)
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
    }

    public string Href(string address) => Link.With(address, Parameters()) + "#list";

    public static string CodeOf(FollowUpState state) => state switch
    {
        FollowUpState.NeverSignedIn => "never-signed-in",
        FollowUpState.NotStarted => "not-started",
        FollowUpState.InProgress => "in-progress",
        FollowUpState.Returned => "returned",
        FollowUpState.Ready => "ready",
        _ => "submitted",
    };

    public static string CodeOf(FollowUpSort sort) => sort switch
    {
        FollowUpSort.SignIn => "sign-in",
        _ => sort.ToString().ToLowerInvariant(),
    };

    private static FollowUpState? StateOf(string code) => FollowUpStates.All.Cast<FollowUpState?>().FirstOrDefault(s => CodeOf(s!.Value) == code);

    private static (FollowUpSort Sort, bool IsDescending)? SortOf(string code)
    {
        var found = Enum.GetValues<FollowUpSort>().Cast<FollowUpSort?>().FirstOrDefault(s => CodeOf(s!.Value) == code.TrimStart('-'));
        return found is { } sort ? (sort, code.StartsWith('-')) : null;
    }
}
