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
public enum ChaseSort { Urgency, Name, District, State, Progress, SignIn, Contact }

/// <summary>
/// The filters of a list as understood. All of it stands in the address, so that a view can be kept and sent on; what is
/// not understood counts as not chosen, and is said.
/// </summary>
/// <param name="Ring">Only those to ring today.</param>
/// <param name="DistrictId">Its ทต. and อบต.; 0 is those directly under the province.</param>
/// <param name="IdleDays">Not signed in for so many days, or never.</param>
/// <param name="Page">As asked for; may lie outside the list.</param>
public sealed record ChaseFilter(
    CountedList List, ChaseState? State, bool Ring, AuthorityType? Type, Region? Region, int? DistrictId, int? IdleDays, string Text, ChaseSort Sort, bool IsDescending,
    RoundView View, int Page)
{
    public const string RingCode = "ring", DirectCode = "direct";

    /// <summary>What of the address was not understood, as it stands there.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public static ChaseFilter Everything { get; } = new(CountedList.Outstanding, null, false, null, null, null, null, "", ChaseSort.Urgency, false, RoundView.Now, 1);

    public bool IsNarrowed => State is not null || Ring || Type is not null || Region is not null || DistrictId is not null || IdleDays is not null || Text.Length > 0;

    public static ChaseFilter Read(IQueryCollection query)
    {
        var address = new AddressFilters(query, "list", "state", "type", "region", "district", "idle", "q", "sort", "view", "page", "area", "all", "a");
        var state = address.Value<(bool Ring, ChaseState? State)>("state", code => code == RingCode ? (true, null) : StateOf(code) is { } known ? (false, known) : null);
        var sort = address.Value("sort", SortOf);
        return new ChaseFilter(
            address.Choice<CountedList>("list", FiveNumbers.CodeOf) ?? CountedList.Outstanding,
            state?.State, state?.Ring ?? false,
            address.Value("type", AuthorityTypes.Parse),
            address.Choice<Region>("region", Regions.DataCode),
            address.Value("district", code => code == DirectCode ? 0 : AddressFilters.NumberOf(code, 9999)),
            address.Number("idle", 999),
            SearchedName.Of(query["q"]).Text, sort?.Sort ?? ChaseSort.Urgency, sort?.IsDescending ?? false,
            ViewSwitch.Read(address), address.Page()) { Ignored = address.Ignored };
    }

    /// <summary>The rows that match, in order.</summary>
    public IEnumerable<ChaseRecord> Of(IEnumerable<ChaseRecord> records, DateTimeOffset now)
    {
        var matching = Among(records, now);
        IOrderedEnumerable<ChaseRecord> ordered = Sort switch
        {
            ChaseSort.Name => By(r => r.ShortName, ThaiOrder.Instance),
            ChaseSort.District => By(r => r.District, ThaiOrder.Instance),
            ChaseSort.State => By(r => r.State, Comparer<ChaseState>.Default),
            ChaseSort.Progress => By(r => r.Percent, Comparer<int>.Default),
            // Who never did comes first.
            ChaseSort.SignIn => By(r => r.SignedInAt, Comparer<DateTimeOffset?>.Default),
            ChaseSort.Contact => By(r => LastTouch(r), Comparer<DateOnly?>.Default),
            // Who is to be rung, then those it can wait for.
            _ => By(r => r.RingAt(now) is { } reason ? (int)reason : 10 + (int)r.State, Comparer<int>.Default),
        };
        return ordered.ThenBy(r => r.Province, ThaiOrder.Instance).ThenBy(r => r.District, ThaiOrder.Instance).ThenBy(r => r.Name, ThaiOrder.Instance).ThenBy(r => r.Code, StringComparer.Ordinal);

        IOrderedEnumerable<ChaseRecord> By<TKey>(Func<ChaseRecord, TKey> key, IComparer<TKey> comparer) =>
            IsDescending ? matching.OrderByDescending(key, comparer) : matching.OrderBy(key, comparer);
    }

    /// <summary>The rows that match, as they come: to be counted.</summary>
    public IEnumerable<ChaseRecord> Among(IEnumerable<ChaseRecord> records, DateTimeOffset now)
    {
        var words = ThaiText.SearchWords(Text);
        var idleSince = IdleDays is { } days ? now.AddDays(-days) : (DateTimeOffset?)null;
        return records.Where(r => r.StandingIn(View).IsIn(List)
            && (State is null || r.State == State)
            && (!Ring || r.RingAt(now) is not null)
            && (Type is null || r.Type == Type)
            && (Region is null || r.Region == Region)
            && (DistrictId is not { } district || (district == 0 ? !r.Type.IsUnderDistrict() : r.DistrictId == district && r.Type.IsUnderDistrict()))
            && (idleSince is null || r.SignedInAt is null || r.SignedInAt < idleSince)
            && (words.Count == 0 || Matches(r, words)));
    }

    private static bool Matches(ChaseRecord record, IReadOnlyList<string> words)
    {
        var key = LocalAuthority.SearchKeyOf(record.Type, record.Name, record.District, record.Province);
        return words.All(word => key.Contains(word, StringComparison.Ordinal));
    }

    private static DateOnly? LastTouch(ChaseRecord record) =>
        record.ContactAt is { } at && (record.RemindedOn is null || Bangkok.DateOf(at) >= record.RemindedOn) ? Bangkok.DateOf(at) : record.RemindedOn;

    /// <summary>What stands after the ? of an address, without the page where it is the first.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters()
    {
        if (List != CountedList.Outstanding)
            yield return new("list", FiveNumbers.CodeOf(List));
        if (Ring)
            yield return new("state", RingCode);
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
        if (Sort != ChaseSort.Urgency || IsDescending)
            yield return new("sort", (IsDescending ? "-" : "") + CodeOf(Sort));
        if (View != RoundView.Now)
            yield return new("view", View.ToString());
        if (Page != 1)
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
    }

    public string Href(string address) => address + QueryString.Create(Parameters()) + "#list";

    public static string CodeOf(ChaseState state) => state switch
    {
        ChaseState.NeverSignedIn => "never-signed-in",
        ChaseState.NotStarted => "not-started",
        ChaseState.InProgress => "in-progress",
        ChaseState.Returned => "returned",
        ChaseState.Ready => "ready",
        _ => "submitted",
    };

    public static string CodeOf(ChaseSort sort) => sort switch
    {
        ChaseSort.SignIn => "sign-in",
        _ => sort.ToString().ToLowerInvariant(),
    };

    private static ChaseState? StateOf(string code) => ChaseStates.All.Cast<ChaseState?>().FirstOrDefault(s => CodeOf(s!.Value) == code);

    private static (ChaseSort Sort, bool IsDescending)? SortOf(string code)
    {
        var found = Enum.GetValues<ChaseSort>().Cast<ChaseSort?>().FirstOrDefault(s => CodeOf(s!.Value) == code.TrimStart('-'));
        return found is { } sort ? (sort, code.StartsWith('-')) : null;
    }
}
