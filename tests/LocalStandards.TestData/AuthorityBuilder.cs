using LocalStandards.Domain.Authorities;

namespace LocalStandards.TestData;

/// <summary>An อบต. in <see cref="A.District"/>, registered long ago, unless a test says otherwise.</summary>
public sealed record AuthorityBuilder(string Code)
{
    private AuthorityType Type { get; init; } = AuthorityType.Sao;
    private string Name { get; init; } = "บ้านทดสอบ";
    private string? Tier { get; init; } = "สามัญ";
    private int District { get; init; } = 3604;

    public AuthorityBuilder Of(AuthorityType type, string? tier = null) => this with { Type = type, Tier = tier };

    public AuthorityBuilder Named(string name) => this with { Name = name };

    public AuthorityBuilder In(District district) => this with { District = district.Id };

    public LocalAuthority Build() => LocalAuthority.Register(
        Code, new("1" + Code, Name, Type, District / 100, District, Tier, Phone: null, Email: null, Population: 5_000, Households: 1_500), new(2000, 1, 1));
}
