using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>
/// Thai first, English by choice. The Thai of requests is th-TH with the Gregorian calendar: with its own, a posted
/// 2025-09-26 would bind as the year 1482. Dates are shown through ThaiDate only.
/// </summary>
public static class Cultures
{
    /// <summary>In which a browser keeps its reader's choice.</summary>
    public const string Cookie = "__Host-language";

    /// <summary>Thai words, invariant figures and dates.</summary>
    public static CultureInfo Thai { get; } = Make("th-TH");

    public static CultureInfo English { get; } = Make("en");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Thai);
        options.SupportedCultures = options.SupportedUICultures = [Thai, English];
        // Only the reader's own choice counts: office browsers are often set to English by accident.
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
        options.ApplyCurrentCultureToResponseHeaders = true;
    }

    private static CultureInfo Make(string name)
    {
        var culture = new CultureInfo(name, useUserOverride: false);
        culture.DateTimeFormat = (DateTimeFormatInfo)CultureInfo.InvariantCulture.DateTimeFormat.Clone();
        culture.NumberFormat = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        return CultureInfo.ReadOnly(culture);
    }
}
