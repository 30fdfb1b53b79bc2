using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Account;

/// <summary>Makes the pages on which a person turns the own second step on and off.</summary>
public sealed class TwoStepPages(PortalUsers users, TwoStepOffer offer, TwoStepRequirement requirement, AppDbContext db, TimeProvider clock)
{
    /// <param name="key">The offer made before; null for a new one.</param>
    public async Task<TwoStepPage> OffAsync(AppUser user, string? key, CancellationToken cancel)
    {
        var isRequired = await IsRequiredAsync(user, cancel);
        return key is null ? offer.New(user, isRequired) : offer.Show(user, key, isRequired);
    }

    public async Task<TwoStepOnPage> OnAsync(AppUser user, CancellationToken cancel) =>
        new(await users.CountRecoveryCodesAsync(user), await IsRequiredAsync(user, cancel));

    private async Task<bool> IsRequiredAsync(AppUser user, CancellationToken cancel)
    {
        var today = Bangkok.DateOf(clock.GetUtcNow());
        return requirement.AppliesTo(await db.RoleAssignments.AsNoTracking()
            .Where(r => r.UserId == user.Id && r.From <= today && (r.To == null || today < r.To))
            .Select(r => r.Role).ToListAsync(cancel));
    }
}
