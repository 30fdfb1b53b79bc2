namespace LocalStandards.Web.Hosting;

/// <summary>Files named with a version (<c>?v=</c>) may be kept for a year; others are asked for again after ten minutes.</summary>
public static class StaticFiles
{
    public static StaticFileOptions CachedByVersion { get; } = new()
    {
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
            context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=600",
    };
}
