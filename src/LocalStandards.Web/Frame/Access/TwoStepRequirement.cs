using LocalStandards.Domain.Access;

namespace LocalStandards.Web.Frame.Access;

/// <summary>
/// Whose sign-in needs a second step: those who see or decide for more than one authority (quality.md 8).
/// <c>Security:RequireTwoStep</c>, on by default except in the demo.
/// </summary>
public sealed class TwoStepRequirement(bool isOn)
{
    /// <summary>Carried by a session that may do nothing but set up its second step.</summary>
    public const string SetUpClaim = "must-set-up-two-step";

    public bool IsOn => isOn;

    public bool AppliesTo(IEnumerable<Role> roles) => isOn && roles.Any(role =>
        role is Role.CentralOfficer or Role.CentralApprover or Role.Administrator or Role.ProvincialOfficer or Role.Assessor);
}
