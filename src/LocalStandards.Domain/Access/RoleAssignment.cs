namespace LocalStandards.Domain.Access;

/// <summary>A dated assignment: person × role × scope × from–to. Ended, never deleted.</summary>
public sealed class RoleAssignment
{
    public int Id { get; init; }
    public required int UserId { get; init; }
    public required Role Role { get; init; }
    public int? AuthorityId { get; init; }
    public int? DistrictId { get; init; }
    public int? ProvinceId { get; init; }
    public ExecutivePosition? Position { get; init; }
    public required DateOnly From { get; init; }
    /// <summary>The first day without the role; null while it runs.</summary>
    public DateOnly? To { get; private set; }

    public bool IsInForceOn(DateOnly day) => From <= day && (To is null || day < To);

    public void End(DateOnly on) => To = on;

    public Grant ToGrant() => new(Role, AuthorityId, DistrictId, ProvinceId, Position);
}
