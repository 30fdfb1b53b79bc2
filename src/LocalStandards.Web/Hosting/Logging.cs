using System.Globalization;
using LocalStandards.Web.Frame;
using Serilog;
using Serilog.Formatting.Json;

namespace LocalStandards.Web.Hosting;

/// <summary>A readable console and a rolling JSON file.</summary>
public static class Logging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder, string dataDirectory)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true), Path.Combine(dataDirectory, "logs", "portal-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: PortalSettings.LogDays, shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Serilog.ILogger>(logger);
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
