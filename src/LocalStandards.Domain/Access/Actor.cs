namespace LocalStandards.Domain.Access;

/// <summary>A role in force and where it reaches; scope ids are null where the role reaches the country.</summary>
public sealed record Grant(
    Role Role, int? AuthorityId = null, int? DistrictId = null, int? ProvinceId = null, ExecutivePosition? Position = null);

/// <summary>Who acts: a signed-in person with the roles in force, the public, or the system itself (jobs, seeding).</summary>
public sealed record Actor(int? UserId, IReadOnlyList<Grant> Grants)
{
    public static Actor Public { get; } = new(null, []);

    public bool Has(Role role) => Grants.Any(g => g.Role == role);

    public bool Has(Role role, int authorityId) => Grants.Any(g => g.Role == role && g.AuthorityId == authorityId);

    /// <summary>Whether the person is of the central office, as officer or approver.</summary>
    public bool IsCentre => Has(Role.CentralOfficer) || Has(Role.CentralApprover);

    /// <summary>Whether the person is the ปลัด of the authority.</summary>
    public bool IsClerkOf(int authorityId) =>
        Grants.Any(g => g.Role == Role.Executive && g.Position == ExecutivePosition.Clerk && g.AuthorityId == authorityId);

    /// <summary>The role a request line and an audit row name; the first granted.</summary>
    public Role? MainRole => Grants.Count == 0 ? null : Grants[0].Role;

    /// <summary>The one authority a recorder, section officer or executive belongs to.</summary>
    public int? OwnAuthorityId => Grants.FirstOrDefault(
        g => g.Role is Role.Recorder or Role.SectionOfficer or Role.Executive)?.AuthorityId;
}
