using LocalStandards.Data;
using LocalStandards.Data.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>
/// Identity's store, with the secrets of the second step as passwords are kept: recovery codes hashed, the authenticator's
/// key encrypted with the portal's keys. Where those are under a certificate, a copy of the database alone signs nobody in.
/// </summary>
public sealed class PortalUserStore(
    AppDbContext db, IPasswordHasher<AppUser> hasher, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserOnlyStore<AppUser, AppDbContext, int>(db, errors)
{
    // Where Identity keeps the codes.
    private const string Provider = "[AspNetUserStore]", CodesName = "RecoveryCodes";

    private readonly IDataProtector keys = protection.CreateProtector("two-step key");

    public override Task SetAuthenticatorKeyAsync(AppUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, keys.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(AppUser user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? keys.Unprotect(kept) : null;

    public override Task ReplaceCodesAsync(AppUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => hasher.HashPassword(user, code)).ToList(), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(AppUser user, string code, CancellationToken cancellationToken)
    {
        var kept = await GetTokenAsync(user, Provider, CodesName, cancellationToken) ?? "";
        var match = kept.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed);
        if (match is null)
            return false;
        var rest = kept.Split(';').Where(hash => hash != match);
        await base.ReplaceCodesAsync(user, rest, cancellationToken);
        return true;
    }
}
