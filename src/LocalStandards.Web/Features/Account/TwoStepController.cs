using LocalStandards.Data.Audit;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>Turning one's own second step on and off.</summary>
[Route("account/two-step")]
[Authorize(Policies.SignedIn)]
public sealed class TwoStepController(
    PortalUsers users, PortalSignIn signIn, TwoStepOffer offer, TwoStepPages pages, AuditOrigin origin, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } user)
            return Challenge();
        return user.TwoFactorEnabled ? View("TwoStepOn", await pages.OnAsync(user, cancel)) : View("TwoStep", await pages.OffAsync(user, null, cancel));
    }

    [HttpPost]
    [EnableRateLimiting(AccountFeature.SignInLimiter)]
    public async Task<IActionResult> Create(TwoStepForm form, CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } user)
            return Challenge();
        if (user.TwoFactorEnabled)
            return RedirectToAction(nameof(Show));
        if (offer.KeyOf(user, form.ProtectedKey) is not { } key)
        {
            ModelState.AddModelError(nameof(form.Code), words["รหัส QR นี้หมดอายุแล้ว ลบรายการเดิมในแอป แล้วสแกนรหัสใหม่ด้านล่าง"]);
            return View("TwoStep", await pages.OffAsync(user, null, cancel));
        }
        var code = string.Concat(ThaiDigits.ToArabic(form.Code ?? "").Where(char.IsAsciiDigit));
        if (!users.IsCodeOf(key, code))
        {
            ModelState.AddModelError(nameof(form.Code), words["รหัสไม่ถูกต้อง ตรวจว่าเวลาของโทรศัพท์ตั้งเป็นอัตโนมัติ แล้วกรอกรหัสที่แสดงอยู่ขณะนี้"]);
            return View("TwoStep", await pages.OffAsync(user, key, cancel));
        }
        origin.Action = "turn on two-step";
        var codes = await users.TurnOnTwoStepAsync(user, key);
        await users.UseCodeAsync(user, code);
        await signIn.RefreshSignInAsync(user);
        return View("RecoveryCodes", new RecoveryCodesPage(codes));
    }

    [HttpPost("off")]
    [EnableRateLimiting(AccountFeature.SignInLimiter)]
    public async Task<IActionResult> Delete(string? password, CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } user)
            return Challenge();
        if (!user.TwoFactorEnabled)
            return RedirectToAction(nameof(Show));
        var result = string.IsNullOrEmpty(password) ? null : await signIn.CheckPasswordAsync(user, password, "turn off two-step");
        if (result is not { Succeeded: true })
        {
            ModelState.AddModelError("Password", result is null ? words["ยังไม่ได้กรอกรหัสผ่าน"]
                : result.IsLockedOut ? words["ใส่รหัสผ่านไม่ถูกต้องครบ 5 ครั้ง ระบบพักชื่อผู้ใช้นี้ไว้ 15 นาที แล้วจึงลองใหม่ได้"]
                : words["รหัสผ่านไม่ถูกต้อง"]);
            return View("TwoStepOn", await pages.OnAsync(user, cancel));
        }
        origin.Action = "turn off two-step";
        await users.TurnOffTwoStepAsync(user);
        await signIn.RefreshSignInAsync(user);
        TempData[Flash.Key] = words["ปิดการยืนยันตัวตนสองขั้นแล้ว"].Value;
        return RedirectToAction(nameof(PasswordController.Edit), "Password");
    }
}
