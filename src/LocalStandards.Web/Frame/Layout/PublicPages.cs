using System.Globalization;
using LocalStandards.Web.Frame.Figures;

namespace LocalStandards.Web.Frame.Layout;

/// <summary>
/// Pages of the public kept as they were sent. Each look of a page is kept for itself, and none longer than the minute of
/// its figures. Never a signed-in person's and never one that sets a cookie: the framework's own policy, which this adds to.
/// </summary>
public static class PublicPages
{
    /// <summary>The policy an action names to have its answers kept.</summary>
    public const string Kept = "public-page";

    private const int MostBytes = 48 * 1024 * 1024, LargestPage = 1024 * 1024;

    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = MostBytes;
        options.MaximumBodySize = LargestPage;
        options.AddPolicy(Kept, policy => policy
            // What is searched for seldom comes twice.
            .With(context => string.IsNullOrEmpty(context.HttpContext.Request.Query["q"]))
            .Expire(PublicFigures.KeptFor)
            .VaryByValue(http => new("look", LookOf(http))));
    });

    private static string LookOf(HttpContext http)
    {
        var minute = PublicFigures.MinuteOf(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        return string.Create(CultureInfo.InvariantCulture,
            $"{CultureInfo.CurrentUICulture.Name} {DisplayPreferences.TextSize(http.Request)} {DisplayPreferences.IsHighContrast(http.Request)} {minute}");
    }
}
