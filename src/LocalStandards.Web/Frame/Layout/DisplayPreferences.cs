namespace LocalStandards.Web.Frame.Layout;

/// <summary>Text size (1–3) and contrast, kept in the reader's own browser.</summary>
public static class DisplayPreferences
{
    public const string TextSizeCookie = "__Host-text-size", ContrastCookie = "__Host-contrast";

    public static int TextSize(HttpRequest request) =>
        request.Cookies[TextSizeCookie] switch { "1" => 1, "3" => 3, _ => 2 };

    public static bool IsHighContrast(HttpRequest request) => request.Cookies[ContrastCookie] == "high";

    internal static CookieOptions ForAYear() => new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true };
}
