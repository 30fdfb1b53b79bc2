using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Rounds;

/// <summary>
/// That an authority must assess itself in a round: made when the round opens. It freezes what the authority was then
/// and which set it answers; submission, deadlines and statistics hang on it, never on the authority's present type.
/// </summary>
public sealed class Obligation
{
    private Obligation() { }

    public static Obligation For(LocalAuthority authority, string district, string province, int roundId, int indicatorSetId) => new()
    {
        RoundId = roundId,
        AuthorityId = authority.Id,
        IndicatorSetId = indicatorSetId,
        Type = authority.Type,
        Name = authority.Name,
        Tier = authority.Tier,
        DistrictId = authority.DistrictId,
        ProvinceId = authority.ProvinceId,
        SearchKey = LocalAuthority.SearchKeyOf(authority.Type, authority.Name, district, province),
    };

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public AssessmentRound? Round { get; private set; }
    public int AuthorityId { get; private set; }
    public LocalAuthority? Authority { get; private set; }
    public int IndicatorSetId { get; private set; }
    public AuthorityType Type { get; private set; }
    public string Name { get; private set; } = "";
    public string? Tier { get; private set; }
    public int DistrictId { get; private set; }
    public District? District { get; private set; }
    public int ProvinceId { get; private set; }
    public Province? Province { get; private set; }
    /// <summary>Name, district and province folded for search (<see cref="Thai.ThaiText.SearchKey"/>).</summary>
    public string SearchKey { get; private set; } = "";

    public string ShortName => Type.ShortNameOf(Name);
    public string FullName => Type.FullNameOf(Name);
}
