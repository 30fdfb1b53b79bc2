using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Figures;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>The whole country in one round.</summary>
/// <param name="Rounds">Those that have opened, newest first.</param>
/// <param name="Provinces">All 77 in the order of a Thai dictionary.</param>
/// <param name="At">The time of the figures.</param>
public sealed record CountryPage(
    CountryRound Round, IReadOnlyList<CountryRound> Rounds, RoundView View, IReadOnlyDictionary<AuthorityType, RoundCount> ByType,
    IReadOnlyList<ProvinceCount> Provinces, IReadOnlyList<RegionCount> Regions, CountryDays Days, IReadOnlyList<MissedForm> MissedForms,
    IReadOnlyList<MissedItem> MissedItems, DateTimeOffset At)
{
    private const int Slowest = 8;

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public RoundCount Total { get; } = RoundCount.Sum(ByType.Values);

    /// <summary>Null once it is over, in a view of the past, and while the round is too young to tell.</summary>
    public Forecast? Forecast { get; } = View == RoundView.Now && At < Days.Ends
        ? Forecast.Of(RoundCount.Sum(ByType.Values).Expected, RoundCount.Sum(ByType.Values).Submitted, Days.Own.LastWhole(Days.Today, Forecast.MostDays), (decimal)(Days.Ends - At).TotalDays)
        : null;

    /// <summary>Those furthest behind.</summary>
    public IEnumerable<ProvinceCount> SlowestProvinces => Provinces
        .Where(p => p.HasAuthorities && p.Count.Submitted < p.Count.Expected).OrderBy(p => p.Count.Percent).ThenByDescending(p => p.Count.Expected).Take(Slowest);

    /// <summary>Where the chosen view stands: as of which day.</summary>
    public DateOnly AsOf => View switch
    {
        RoundView.OriginalClose => Earlier(Days.LastOriginal, Days.Today),
        RoundView.EffectiveClose => Earlier(Days.Last, Days.Today),
        _ => Days.Today,
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <param name="Expected">How many have to assess themselves.</param>
public sealed record CountryRound(int Id, string Code, Programme Programme, int Year, Guid Stamp, int Expected)
{
    public string Name => Programme.RoundNameOf(Year);
    /// <summary>When it was last counted how often items are answered; null while nobody has begun, or before the first time.</summary>
    public DateTimeOffset? CountedAt { get; init; }
}

public sealed record RegionCount(Region Region, RoundCount Count);

/// <summary>First submissions day by day, against the ends, beside the two rounds before.</summary>
/// <param name="ByType">Of the last seven days, today among them.</param>
/// <param name="Closes">The original close; of the last type to close.</param>
/// <param name="Ends">When entry ends for everybody of the last type, extensions included.</param>
/// <param name="SomeEnd">The latest that some were granted; not before <paramref name="Ends"/>.</param>
/// <param name="Before">Rounds before, the latest first.</param>
public sealed record CountryDays(
    SubmissionDays Own, IReadOnlyDictionary<AuthorityType, int> ByType, DateTimeOffset Closes, DateTimeOffset Ends, DateTimeOffset SomeEnd,
    IReadOnlyList<EarlierRound> Before, DateOnly Today)
{
    /// <summary>The last day of the original window.</summary>
    public DateOnly LastOriginal => Bangkok.LastDayBefore(Closes);

    /// <summary>The last day on which everybody can submit.</summary>
    public DateOnly Last => Bangkok.LastDayBefore(Ends);

    /// <summary>The last day that may have figures: where some were granted more time they go on.</summary>
    public DateOnly LastKnown => Bangkok.LastDayBefore(SomeEnd) is var end && Today < end ? Today : end;
}

/// <param name="Expected">How many had to.</param>
public sealed record EarlierRound(string Name, int Expected, SubmissionDays Days)
{
    /// <summary>How many had submitted by the end of its nth day.</summary>
    public RoundCount At(int day) => new(Expected, Math.Min(Expected, Days.UntilNth(day)), 0, 0, 0);
}

/// <param name="Lacking">In progress and lacking something of the form.</param>
/// <param name="InProgress">Of how many.</param>
/// <param name="Empty">Items left empty, all together.</param>
public sealed record MissedForm(string Code, string Title, int Lacking, int InProgress, int Empty);

/// <param name="Empty">In progress and without an answer to it.</param>
/// <param name="InProgress">Of how many that are asked it.</param>
public sealed record MissedItem(FieldName Field, string Indicator, string Item, string Form, int Empty, int InProgress);
