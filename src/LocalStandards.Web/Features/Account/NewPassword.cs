using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>What both pages that set a password ask first.</summary>
public static class NewPassword
{
    public static void CheckTyped(PasswordForm form, ModelStateDictionary state, IStringLocalizer<Words> words)
    {
        if (string.IsNullOrEmpty(form.NewPassword))
            state.AddModelError(nameof(form.NewPassword), words["ยังไม่ได้กรอกรหัสผ่านใหม่"]);
        else if (form.NewPassword != form.RepeatedPassword)
            state.AddModelError(nameof(form.RepeatedPassword), words["รหัสผ่านใหม่ทั้งสองช่องไม่ตรงกัน"]);
    }
}
