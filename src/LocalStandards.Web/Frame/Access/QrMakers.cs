using LocalStandards.Domain.Access;

namespace LocalStandards.Web.Frame.Access;

/// <summary>Who makes QR codes; the policy of the studio is made from it.</summary>
public static class QrMakers
{
    public static IReadOnlyList<Role> Roles { get; } =
        [Role.Recorder, Role.Executive, Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover];

    public static bool Include(Actor actor) => Roles.Any(actor.Has);
}
