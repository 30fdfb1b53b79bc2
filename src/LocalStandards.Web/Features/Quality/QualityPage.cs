using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Quality;

/// <summary>What stands out in the submitted answers that the actor watches over.</summary>
/// <param name="Rounds">Those that have opened, newest first.</param>
/// <param name="Provinces">To choose from; fewer than two where the actor has one.</param>
/// <param name="ByKind">Everything that matches but for the kind.</param>
/// <param name="AsOf">When answers were looked through, of the type that waits longest; null while none was.</param>
public sealed record QualityPage(
    QualityRound Round, IReadOnlyList<QualityRound> Rounds, IReadOnlyList<QualityProvince> Provinces, QualityFilter Filter,
    IReadOnlyDictionary<QualityKind, int> ByKind, IReadOnlyList<QualityRow> Rows, DateTimeOffset? AsOf, DateTimeOffset Now)
{
    public const int PageSize = 50;

    public int Count => Filter.Kind is { } kind ? ByKind.GetValueOrDefault(kind) : ByKind.Values.Sum();

    public Pager Pager => new(Filter.Page, PageSize, Count, page => (Filter with { Page = page }).Href(Round.Code));
}

public sealed record QualityRound(int Id, string Code, string Name);

public sealed record QualityProvince(int Id, string Name, string NameEn);

/// <param name="Item">Null where the finding is about all answers.</param>
/// <param name="Other">Whose answers are the same.</param>
public sealed record QualityRow(
    string Code, AuthorityType Type, string Name, string District, string Province, string ProvinceEn, QualityKind Kind, QualityItem? Item,
    decimal Value, decimal? LastYear, decimal? Median, int Peers, QualityOther? Other)
{
    public string Authority => Type.ShortNameOf(Name);
}

public sealed record QualityItem(FieldName Field, string Indicator, string Label, string? Unit, int Decimals);

public sealed record QualityOther(AuthorityType Type, string Name, string District, string Province, string ProvinceEn);
