using System.Text;
using LocalStandards.Data.Audit;
using LocalStandards.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>Sends the answer in the file, headers and bytes, whatever is asked; logs as the portal does, beside the file.</summary>
    public static async Task RunAsync(string url, string answerFile)
    {
        var answer = await File.ReadAllBytesAsync(answerFile);
        var head = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        var body = answer[(head + 4)..];
        var headers = Encoding.ASCII.GetString(answer, 0, head).Split("\r\n").Skip(1).Select(line => line.Split(": ", 2))
            .Where(header => header[0] != "Date").ToList();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Serilog:MinimumLevel:Override:Microsoft"] = "Warning";
        builder.AddPortalLogging(Path.GetDirectoryName(answerFile)!);
        builder.Services.AddScoped<AuditOrigin>();
        var app = builder.Build();
        app.UseRequestLog();
        app.UseMiddleware<RequestOrigin>();
        app.MapGet("/{*path}", async http =>
        {
            foreach (var header in headers)
                http.Response.Headers[header[0]] = header[1];
            await http.Response.Body.WriteAsync(body);
        });
        app.Urls.Add(url);
        await app.RunAsync();
    }
}
