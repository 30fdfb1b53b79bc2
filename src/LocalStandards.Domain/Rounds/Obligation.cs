using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Rounds;

/// <summary>
/// That an authority must assess itself in a round: made when its set is published. Until the window opens it follows the
/// register; then it keeps what the authority was and which set it answers. Submission, deadlines and statistics hang on
/// it, never on the authority's present type.
/// </summary>
public sealed class Obligation
{
    private Obligation() { }

    public static Obligation For(LocalAuthority authority, string district, string province, int roundId, int indicatorSetId)
    {
        var obligation = new Obligation { RoundId = roundId, AuthorityId = authority.Id };
        obligation.Follow(authority, district, province, indicatorSetId);
        return obligation;
    }

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

    /// <summary>Before the opening: brings it to what the authority is by now.</summary>
    /// <param name="indicatorSetId">The set of its type as it is now.</param>
    public void Follow(LocalAuthority authority, string district, string province, int indicatorSetId)
    {
        IndicatorSetId = indicatorSetId;
        (Type, Name, Tier, DistrictId, ProvinceId) = (authority.Type, authority.Name, authority.Tier, authority.DistrictId, authority.ProvinceId);
        SearchKey = LocalAuthority.SearchKeyOf(authority.Type, authority.Name, district, province);
    }

    public AuthorityPlace Place => new(Type, ProvinceId, DistrictId, AuthorityId);
    public string ShortName => Type.ShortNameOf(Name);
    public string FullName => Type.FullNameOf(Name);
}
