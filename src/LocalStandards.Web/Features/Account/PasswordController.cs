using LocalStandards.Data.Access;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>Changing one's own password; every other session of the person ends.</summary>
[Route("account/password")]
[Authorize(Policies.SignedIn)]
public sealed class PasswordController(PortalUsers users, PortalSignIn signIn, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit() => await users.GetUserAsync(User) is { } user ? Page(user) : Challenge();

    [HttpPost]
    [EnableRateLimiting(AccountFeature.SignInLimiter)]
    public async Task<IActionResult> Update(PasswordForm form)
    {
        if (await users.GetUserAsync(User) is not { } user)
            return Challenge();
        if (string.IsNullOrEmpty(form.CurrentPassword))
            ModelState.AddModelError(nameof(form.CurrentPassword), words["ยังไม่ได้กรอกรหัสผ่านปัจจุบัน"]);
        NewPassword.CheckTyped(form, ModelState, words);
        // The rules first: a wrong current password counts towards the lockout, a weak new one does not.
        if (ModelState.IsValid && await users.RefusalOfAsync(user, form.NewPassword!) is { } refusal)
            ModelState.AddModelError(nameof(form.NewPassword), refusal);
        if (ModelState.IsValid && form.NewPassword == form.CurrentPassword)
            ModelState.AddModelError(nameof(form.NewPassword), words["รหัสผ่านใหม่ต้องต่างจากรหัสผ่านปัจจุบัน"]);
        if (!ModelState.IsValid)
            return Page(user);

        var result = await signIn.CheckPasswordAsync(user, form.CurrentPassword!, "change password");
        if (result.IsLockedOut)
        {
            ModelState.AddModelError(nameof(form.CurrentPassword), words["ใส่รหัสผ่านไม่ถูกต้องครบ 5 ครั้ง ระบบพักชื่อผู้ใช้นี้ไว้ 15 นาที แล้วจึงลองใหม่ได้"]);
            return Page(user);
        }
        if (!result.Succeeded)
        {
            ModelState.AddModelError(nameof(form.CurrentPassword), words["รหัสผ่านปัจจุบันไม่ถูกต้อง"]);
            return Page(user);
        }
        await users.SetPasswordAsync(user, form.NewPassword!, NoticeKind.PasswordChanged);
        await signIn.RefreshSignInAsync(user);
        TempData[Flash.Key] = words["เปลี่ยนรหัสผ่านแล้ว เครื่องอื่นที่เข้าสู่ระบบด้วยบัญชีนี้จะถูกออกจากระบบภายใน 1 นาที"].Value;
        return RedirectToAction(nameof(Edit));
    }

    private ViewResult Page(AppUser user) => View("Password", new PasswordPage(user.UserName!, TempData[Flash.Key] as string));
}
