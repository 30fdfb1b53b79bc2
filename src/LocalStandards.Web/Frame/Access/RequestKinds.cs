namespace LocalStandards.Web.Frame.Access;

/// <summary>Who is asking, and from where, as far as answers differ by it.</summary>
public static class RequestKinds
{
    /// <summary>A script's request for a part of a page: it gets a status where a person would be redirected.</summary>
    public static bool IsFromScript(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") || request.Headers.XRequestedWith == "XMLHttpRequest";

    /// <summary>The portal's own page on which a form was sent; null when unknown or from elsewhere.</summary>
    public static string? OwnReferer(this HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : null;
}
