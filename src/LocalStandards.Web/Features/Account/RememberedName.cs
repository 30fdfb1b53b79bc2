namespace LocalStandards.Web.Features.Account;

/// <summary>The user name kept in a browser that asked for it, and nothing else.</summary>
public static class RememberedName
{
    public const string Cookie = "__Host-user-name";

    public static string? Read(HttpRequest request) =>
        request.Cookies[Cookie] is { Length: > 0 and <= 256 } name ? name : null;

    /// <param name="name">Null forgets it.</param>
    public static void Write(HttpResponse response, string? name)
    {
        if (name is null)
            response.Cookies.Delete(Cookie);
        else
            response.Cookies.Append(Cookie, name, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true });
    }
}
