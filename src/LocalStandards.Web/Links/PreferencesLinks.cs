namespace LocalStandards.Web.Links;

/// <summary>How the reader's own browser shows the portal.</summary>
public static class PreferencesLinks
{
    public const string Display = "/display";

    /// <param name="back">The page that is shown again.</param>
    public static string TextSize(int size, string back) => Link.With(Display, ("size", size), ("returnUrl", back));

    public static string Contrast(bool isHigh, string back) => Link.With(Display, ("contrast", isHigh ? "high" : "normal"), ("returnUrl", back));

    /// <param name="language">th or en.</param>
    public static string Language(string language, string back) => Link.With(Display, ("language", language), ("returnUrl", back));
}
