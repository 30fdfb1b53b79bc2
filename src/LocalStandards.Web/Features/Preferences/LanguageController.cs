using LocalStandards.Web.Plumbing;
using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Preferences;

/// <summary>The reader's language, kept in this browser.</summary>
[Route("language")]
[Authorize(Policies.Everyone)]
public sealed class LanguageController : Controller
{
    [HttpPost]
    public IActionResult Update(string? language, string? returnUrl)
    {
        var culture = language == "en" ? Cultures.English : Cultures.Thai;
        Response.Cookies.Append(
            Cultures.Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), DisplayPreferences.ForAYear());
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
