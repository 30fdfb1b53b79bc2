using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>The second step of signing in, for those who turned it on.</summary>
[Route("account/sign-in/code")]
[Authorize(Policies.Everyone)]
public sealed class SignInCodesController(PortalSignIn signIn, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl) => await signIn.GetTwoFactorAuthenticationUserAsync() is null
        ? RedirectToAction(nameof(SignInController.New), "SignIn", new { returnUrl })
        : View("SignInCode", new SignInCodeForm { ReturnUrl = returnUrl });

    [HttpPost]
    [EnableRateLimiting(AccountFeature.SignInLimiter)]
    public async Task<IActionResult> Create(SignInCodeForm form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
            return RedirectToAction(nameof(SignInController.New), "SignIn", new { returnUrl = form.ReturnUrl });
        var code = ThaiDigits.ToArabic(form.Code ?? "");
        var result = await signIn.SignInWithCodeAsync(user, code);
        if (result.Succeeded)
            return LocalRedirect(Return.Address(Url, form.ReturnUrl));
        ModelState.AddModelError(nameof(form.Code), result.IsLockedOut
            ? words["ใส่รหัสไม่ถูกต้องครบ 5 ครั้ง ระบบพักชื่อผู้ใช้นี้ไว้ 15 นาที แล้วจึงลองใหม่ได้"]
            : words["รหัสไม่ถูกต้องหรือใช้ไปแล้ว รอรหัสชุดใหม่ในแอปแล้วกรอกอีกครั้ง"]);
        return View("SignInCode", form);
    }
}
