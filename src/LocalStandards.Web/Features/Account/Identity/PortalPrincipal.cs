using System.Security.Claims;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>
/// Puts the role assignments in force today into the session; none for a person whose roles need a second step that is not
/// set up yet.
/// </summary>
public sealed class PortalPrincipal(
    UserManager<AppUser> users, IOptions<IdentityOptions> options, AppDbContext db, TwoStepRequirement twoStep, TimeProvider clock)
    : UserClaimsPrincipalFactory<AppUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var today = Bangkok.DateOf(clock.GetUtcNow());
        var assignments = await db.RoleAssignments.AsNoTracking()
            .Where(r => r.UserId == user.Id && r.From <= today && (r.To == null || today < r.To))
            .OrderBy(r => r.Id)
            .ToListAsync();
        var mustSetUp = !user.TwoFactorEnabled && twoStep.AppliesTo(assignments.Select(r => r.Role));
        ActorClaims.Write(identity, user.FullName, user.PositionTitle, mustSetUp ? [] : assignments.Select(r => r.ToGrant()));
        if (mustSetUp)
            identity.AddClaim(new Claim(TwoStepRequirement.SetUpClaim, "true"));
        return identity;
    }
}
