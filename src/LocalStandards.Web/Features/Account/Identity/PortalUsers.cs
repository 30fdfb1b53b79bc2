using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Notices;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>Identity's accounts, with lockouts and codes on the portal's clock instead of the machine's.</summary>
public sealed class PortalUsers(
    IUserStore<AppUser> store, IOptions<IdentityOptions> options, IPasswordHasher<AppUser> hasher,
    IEnumerable<IUserValidator<AppUser>> userRules, IEnumerable<IPasswordValidator<AppUser>> passwordRules,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<AppUser>> logger, AppDbContext db, TimeProvider clock)
    : UserManager<AppUser>(store, options, hasher, userRules, passwordRules, normalizer, errors, services, logger)
{
    private const string TokenOwner = "LocalStandards", LastStepName = "LastCodeStep";

    /// <summary>How many recovery codes a person is given.</summary>
    public const int RecoveryCodes = 10;

    public override Task<bool> IsLockedOutAsync(AppUser user) =>
        Task.FromResult(user is { LockoutEnabled: true, LockoutEnd: { } end } && clock.GetUtcNow() < end);

    public override async Task<IdentityResult> AccessFailedAsync(AppUser user)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        }
        return await UpdateUserAsync(user);
    }

    /// <summary>Why the rules refuse a new password, ready to show; null when they do not.</summary>
    public async Task<string?> RefusalOfAsync(AppUser user, string password)
    {
        var result = await ValidatePasswordAsync(user, password);
        return result.Succeeded ? null : string.Join(' ', result.Errors.Select(e => e.Description));
    }

    /// <summary>
    /// Sets the password whatever was before, ends every session and any lockout, and tells the person; refused by the
    /// password rules.
    /// </summary>
    /// <param name="told">As what: the first password, or another.</param>
    public async Task<IdentityResult> SetPasswordAsync(AppUser user, string password, NoticeKind told)
    {
        // Also renews the security stamp, which is what ends the sessions.
        var result = await UpdatePasswordHash(user, password, validatePassword: true);
        if (!result.Succeeded)
            return result;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        Notify(user, told);
        return await UpdateUserAsync(user);
    }

    /// <summary>Whether the code is right now for a key that is nobody's yet.</summary>
    public bool IsCodeOf(string key, string code) => Totp.StepOf(key, code, clock.GetUtcNow()) is not null;

    /// <summary>Whether the code of the authenticator app is right now and was not used before; it is used then.</summary>
    public async Task<bool> UseCodeAsync(AppUser user, string code)
    {
        if (await GetAuthenticatorKeyAsync(user) is not { } key || Totp.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return false;
        var last = await GetAuthenticationTokenAsync(user, TokenOwner, LastStepName);
        // Of two requests with one code the second fails to save.
        return (last is null || long.Parse(last, CultureInfo.InvariantCulture) < step)
            && (await SetAuthenticationTokenAsync(user, TokenOwner, LastStepName, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    /// <summary>From now on a code of this key is asked at sign-in; other sessions end. The recovery codes are shown once.</summary>
    public async Task<IReadOnlyList<string>> TurnOnTwoStepAsync(AppUser user, string key)
    {
        Notify(user, NoticeKind.TwoStepOn);
        await ((IUserAuthenticatorKeyStore<AppUser>)Store).SetAuthenticatorKeyAsync(user, key, CancellationToken);
        await SetTwoFactorEnabledAsync(user, true);
        return [.. await GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];
    }

    /// <summary>The password alone signs in again; the key, what it was used for and the recovery codes are gone.</summary>
    public async Task TurnOffTwoStepAsync(AppUser user)
    {
        Notify(user, NoticeKind.TwoStepOff);
        await RemoveAuthenticationTokenAsync(user, TokenOwner, LastStepName);
        await GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
        await ((IUserAuthenticatorKeyStore<AppUser>)Store).SetAuthenticatorKeyAsync(user, Totp.NewKey(), CancellationToken);
        await SetTwoFactorEnabledAsync(user, false);
    }

    /// <summary>Raises a notice, which the account's next save writes.</summary>
    private void Notify(AppUser user, NoticeKind kind) =>
        db.Add(new Notice(kind, clock.GetUtcNow(), AccountLinks.Password, Audience.Person(user.Id)));
}
