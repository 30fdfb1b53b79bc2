using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Audit;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>The one-time link with which a person chooses a password. Used, expired and unknown links look the same.</summary>
[Route("account/activations/{token:maxlength(100)}")]
[Authorize(Policies.Everyone)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ActivationsController(
    AppDbContext db, PortalUsers users, AuditOrigin origin, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string token, CancellationToken cancel) =>
        await FindAsync(token, cancel) is { } link ? Page(token, link) : Spent();

    [HttpPost]
    [EnableRateLimiting(AccountFeature.SignInLimiter)]
    public async Task<IActionResult> Update(string token, PasswordForm form, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { User: { } user } link)
            return Spent();
        NewPassword.CheckTyped(form, ModelState, words);
        if (ModelState.IsValid && await users.RefusalOfAsync(user, form.NewPassword!) is { } refusal)
            ModelState.AddModelError(nameof(form.NewPassword), refusal);
        if (!ModelState.IsValid)
            return Page(token, link);

        // Of two clicks at once the second finds the link used.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var used = await db.ActivationLinks
            .Where(l => l.Id == link.Id && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        if (used == 0)
            return Spent();
        (origin.Action, origin.UserId) = ("activate", user.Id);
        var result = await users.SetPasswordAsync(user, form.NewPassword!, NoticeKind.Activated);
        if (!result.Succeeded)
            throw new InvalidOperationException("The account changed while its password was set: " + result);
        await transaction.CommitAsync(cancel);
        TempData[Flash.Key] = words["ตั้งรหัสผ่านแล้ว เข้าสู่ระบบด้วยชื่อผู้ใช้ {0} และรหัสผ่านใหม่ได้", user.UserName!].Value;
        return RedirectToAction(nameof(SignInController.New), "SignIn");
    }

    private Task<ActivationLink?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = ActivationToken.HashOf(token);
        var now = clock.GetUtcNow();
        return db.ActivationLinks.Include(l => l.User)
            .FirstOrDefaultAsync(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now && l.User!.DisabledAt == null, cancel);
    }

    private ViewResult Page(string token, ActivationLink link) =>
        View("Activation", new ActivationPage(token, link.User!.FullName, link.User.UserName!));

    private ViewResult Spent()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("ActivationSpent");
    }
}
