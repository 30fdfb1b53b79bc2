using System.Globalization;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Preferences;

/// <summary>
/// Text size, contrast and language. A link, as it must work everywhere and pages that carry it hold no token; it changes
/// nothing but this browser's own look.
/// </summary>
[Route("display")]
[Authorize(Policies.Everyone)]
public sealed class DisplayController : Controller
{
    [HttpGet]
    public IActionResult Update(int? size, string? contrast, string? language, string? returnUrl)
    {
        if (size is >= 1 and <= 3)
            Response.Cookies.Append(DisplayPreferences.TextSizeCookie, size.Value.ToString(CultureInfo.InvariantCulture), DisplayPreferences.ForAYear());
        if (contrast is "high" or "normal")
            Response.Cookies.Append(DisplayPreferences.ContrastCookie, contrast, DisplayPreferences.ForAYear());
        if (language is "th" or "en")
        {
            var culture = new RequestCulture(language == "en" ? Cultures.English : Cultures.Thai);
            Response.Cookies.Append(Cultures.Cookie, CookieRequestCultureProvider.MakeCookieValue(culture), DisplayPreferences.ForAYear());
        }
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : HomeLinks.Home);
    }
}
