using LocalStandards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Preferences;

/// <summary>Text size and contrast. A link, as it must work everywhere; it changes nothing but this browser's own look.</summary>
[Route("display")]
[Authorize(Policies.Everyone)]
public sealed class DisplayController : Controller
{
    [HttpGet]
    public IActionResult Update(int? size, string? contrast, string? returnUrl)
    {
        if (size is >= 1 and <= 3)
            Response.Cookies.Append(DisplayPreferences.TextSizeCookie, size.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), DisplayPreferences.ForAYear());
        if (contrast is "high" or "normal")
            Response.Cookies.Append(DisplayPreferences.ContrastCookie, contrast, DisplayPreferences.ForAYear());
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
