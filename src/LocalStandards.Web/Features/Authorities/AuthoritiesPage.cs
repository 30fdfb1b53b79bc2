using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>Who has finished, in no language yet: one reading serves every reader.</summary>
/// <param name="Filter">What was really applied: an unknown province, for example, is left out.</param>
/// <param name="Round">Null before the first round has opened.</param>
/// <param name="Rounds">Those that have opened, newest first.</param>
/// <param name="Districts">Of the chosen province; empty without one.</param>
/// <param name="ByType">Everything that matches but for the status; types without any are left out.</param>
/// <param name="At">The time of the figures.</param>
public sealed record AuthoritiesPage(
    AuthoritiesFilter Filter, ListedRound? Round, IReadOnlyList<ListedRound> Rounds, IReadOnlyList<ListedProvince> Provinces,
    IReadOnlyList<ListedDistrict> Districts, IReadOnlyDictionary<AuthorityType, RoundCount> ByType,
    IReadOnlyList<AuthorityRow> Rows, DateTimeOffset At)
{
    public const int PageSize = 50;

    public RoundCount Total { get; } = RoundCount.Sum(ByType.Values);

    public ListedProvince? Province => Provinces.FirstOrDefault(p => p.Id == Filter.ProvinceId);

    public ListedDistrict? District => Districts.FirstOrDefault(d => d.Id == Filter.DistrictId);

    public Pager Pager => new(Filter.Page, PageSize, RowCount(Total, Filter.Status), page => (Filter with { Page = page }).Href);

    /// <summary>How many rows the whole list has.</summary>
    public static int RowCount(RoundCount total, ListedStatus status) => status switch
    {
        ListedStatus.Submitted => total.Submitted,
        ListedStatus.NotSubmitted => total.Expected - total.Submitted,
        _ => total.Expected,
    };

    /// <summary>Bytes in memory, roughly: what the cache counts.</summary>
    public long Size => 4_000 + 250L * Provinces.Count + 150L * Districts.Count + 500L * Rows.Count;
}

public sealed record ListedRound(int Id, string Code, string Name);

public sealed record ListedProvince(int Id, string Name, string NameEn);

public sealed record ListedDistrict(int Id, string Name);
