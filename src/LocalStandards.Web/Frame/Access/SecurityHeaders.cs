namespace LocalStandards.Web.Frame.Access;

/// <summary>The headers every response carries (quality.md 7).</summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The key under which an action leaves the nonce of its one inline style sheet (documents in the browser).</summary>
    public const string StyleNonce = nameof(StyleNonce);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = http.Items[StyleNonce] is string nonce
                ? $"{ContentSecurityPolicy}; style-src 'self' 'nonce-{nonce}'"
                : ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // Pages of a signed-in person leave nothing in caches or in the back button after sign-out.
            if (http.User.Identity?.IsAuthenticated == true)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
