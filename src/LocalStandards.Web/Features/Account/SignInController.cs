using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>Signing in with name and password.</summary>
[Route("account/sign-in")]
[Authorize(Policies.Everyone)]
public sealed class SignInController(PortalSignIn signIn, SignInQueries queries, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true)
            return LocalRedirect(HomeLinks.Home);
        var name = RememberedName.Read(Request);
        return await PageAsync(new SignInForm { UserName = name, RemembersName = name is not null, ReturnUrl = returnUrl }, cancel);
    }

    [HttpPost]
    [EnableRateLimiting(AccountFeature.SignInLimiter)]
    public async Task<IActionResult> Create(SignInForm form, CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true)
            return LocalRedirect(HomeLinks.Home);
        form.UserName = ThaiDigits.ToArabic(form.UserName?.Trim() ?? "");
        if (form.UserName.Length == 0)
            ModelState.AddModelError(nameof(form.UserName), words["ยังไม่ได้กรอกรหัส อปท. หรือชื่อผู้ใช้"]);
        if (string.IsNullOrEmpty(form.Password))
            ModelState.AddModelError(nameof(form.Password), words["ยังไม่ได้กรอกรหัสผ่าน"]);
        if (!ModelState.IsValid)
            return await PageAsync(form, cancel);

        var result = await signIn.SignInWithPasswordAsync(form.UserName, form.Password!);
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            RememberedName.Write(Response, form.RemembersName ? form.UserName : null);
            return result.Succeeded
                ? LocalRedirect(Return.Address(Url, form.ReturnUrl))
                : RedirectToAction(nameof(SignInCodesController.New), "SignInCodes", new { returnUrl = form.ReturnUrl });
        }
        ModelState.AddModelError(nameof(form.UserName), result.IsLockedOut
            ? words["ใส่รหัสผ่านไม่ถูกต้องครบ 5 ครั้ง ระบบพักชื่อผู้ใช้นี้ไว้ 15 นาที แล้วจึงลองใหม่ได้"]
            : words["ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง ตรวจตัวพิมพ์ใหญ่เล็กและภาษาของแป้นพิมพ์ แล้วลองอีกครั้ง"]);
        return await PageAsync(form, cancel);
    }

    private async Task<IActionResult> PageAsync(SignInForm form, CancellationToken cancel) =>
        View("SignIn", await queries.PageAsync(form, TempData[Flash.Key] as string, cancel));
}
