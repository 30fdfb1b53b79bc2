using System.Security.Claims;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>
/// Identity's sign-in with the portal's rules: a disabled person neither signs in nor stays in, nobody can tell a wrong
/// name from a wrong password, and every refusal leaves an audit row.
/// </summary>
public sealed class PortalSignIn(
    PortalUsers users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<AppUser> principals,
    IOptions<IdentityOptions> options, ILogger<SignInManager<AppUser>> logger,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<AppUser> confirmation,
    IPasswordHasher<AppUser> hasher, UnknownNames unknown, AppDbContext db, AuditOrigin origin, TimeProvider clock)
    : SignInManager<AppUser>(users, http, principals, options, logger, schemes, confirmation)
{
    // Without the dash Identity writes in the middle.
    private const int RecoveryCodeLength = 10;

    // What an unknown name's password is held against, so that the answer takes as long.
    private static string? nobodysHash;

    public override async Task<bool> CanSignInAsync(AppUser user) =>
        user.DisabledAt is null && await base.CanSignInAsync(user);

    public override async Task<AppUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { DisabledAt: null } user ? user : null;

    // Identity would let a person in without a code whose authenticator cannot be read.
    public override Task<bool> IsTwoFactorEnabledAsync(AppUser user) => Task.FromResult(user.TwoFactorEnabled);

    /// <summary>
    /// Name and password as typed: Succeeded, RequiresTwoFactor (then the code is asked), LockedOut, or Failed for everything
    /// else. Names nobody has are locked out as accounts are, so that a lockout tells nothing either.
    /// </summary>
    public async Task<SignInResult> SignInWithPasswordAsync(string name, string password)
    {
        var user = name.Length is > 0 and <= 256 ? await users.FindByNameAsync(name) : null;
        if (user is null)
        {
            Verify(null, password);
            await RefuseAsync(null);
            return unknown.IsLockedOutAfterFailing(name) ? SignInResult.LockedOut : SignInResult.Failed;
        }
        var checkedPassword = await CheckPasswordAsync(user, password, "sign-in");
        if (!checkedPassword.Succeeded)
            return checkedPassword;
        if (!user.TwoFactorEnabled)
            await SucceedAsync(user);
        return await SignInOrTwoFactorAsync(user, isPersistent: false);
    }

    /// <summary>The second step, after the right password: a code of the authenticator, or one of the recovery codes.</summary>
    /// <param name="typed">With Arabic digits; spaces and dashes do not matter.</param>
    public async Task<SignInResult> SignInWithCodeAsync(AppUser user, string typed)
    {
        var isLockedOut = await users.IsLockedOutAsync(user);
        if (isLockedOut || !await CanSignInAsync(user) || !await VerifyCodeAsync(user, typed))
        {
            await RefuseAsync(user, "second step", countsAsAttempt: !isLockedOut);
            return await users.IsLockedOutAsync(user) ? SignInResult.LockedOut : SignInResult.Failed;
        }
        await SucceedAsync(user);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInAsync(user, isPersistent: false);
        return SignInResult.Success;
    }

    private async Task<bool> VerifyCodeAsync(AppUser user, string typed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length switch
        {
            6 => await users.UseCodeAsync(user, code),
            RecoveryCodeLength => (await users.RedeemTwoFactorRecoveryCodeAsync(user, $"{code[..5]}-{code[5..]}")).Succeeded,
            _ => false,
        };
    }

    /// <summary>Whether it is the person's password; wrong ones count towards the lockout and are audited as refused.</summary>
    /// <param name="purpose">What the password was asked for, for the audit row: sign-in.</param>
    public async Task<SignInResult> CheckPasswordAsync(AppUser user, string password, string purpose)
    {
        var isRight = Verify(user, password);
        var isLockedOut = await users.IsLockedOutAsync(user);
        if (isRight && !isLockedOut && await CanSignInAsync(user))
            return SignInResult.Success;
        await RefuseAsync(user, purpose, countsAsAttempt: !isLockedOut);
        return await users.IsLockedOutAsync(user) ? SignInResult.LockedOut : SignInResult.Failed;
    }

    /// <summary>Notes that the person is in: when, and that earlier failures are forgotten.</summary>
    public async Task SucceedAsync(AppUser user)
    {
        (origin.Action, origin.UserId) = ("sign-in", user.Id);
        (user.LastSignInAt, user.AccessFailedCount, user.LockoutEnd) = (clock.GetUtcNow(), 0, null);
        await users.UpdateAsync(user);
    }

    /// <summary>An audit row of what was refused; of names nobody has it keeps the address alone.</summary>
    public async Task RefuseAsync(AppUser? user, string purpose = "sign-in", bool countsAsAttempt = true)
    {
        (origin.Action, origin.UserId) = ("refused: " + purpose, user?.Id);
        if (user is not null && countsAsAttempt)
        {
            await users.AccessFailedAsync(user);
            return;
        }
        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow(), UserId = origin.UserId, Address = origin.Address, RequestId = origin.RequestId,
            Action = origin.Action, Changes = "[]",
        });
        await db.SaveChangesAsync();
    }

    private bool Verify(AppUser? user, string password)
    {
        var someone = user ?? new AppUser();
        nobodysHash ??= hasher.HashPassword(someone, Guid.NewGuid().ToString());
        var result = hasher.VerifyHashedPassword(someone, someone.PasswordHash ?? nobodysHash, password);
        return someone.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }
}
