using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LocalStandards.Benchmarks;

/// <summary>A bare Kestrel endpoint: what the machine can do when nothing is done.</summary>
internal static class BareServer
{
    public static Task RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Results.Text("ok"));
        app.Urls.Add(url);
        return app.RunAsync();
    }
}
