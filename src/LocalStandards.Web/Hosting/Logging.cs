using System.Globalization;
using LocalStandards.Data.Audit;
using LocalStandards.Web.Frame;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace LocalStandards.Web.Hosting;

/// <summary>A readable console and a rolling JSON file; a line a request.</summary>
public static class Logging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder, string dataDirectory)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<NoAddress>()
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true), Path.Combine(dataDirectory, "logs", "portal-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: PortalSettings.LogDays, shared: true)
            .CreateLogger();
        builder.Services.AddSerilog(logger, dispose: true);
    }

    /// <summary>
    /// One line a request: user id (never the name), role, route, status, milliseconds. The route's pattern, not the address:
    /// no answers and no personal data reach the log. Outside whatever answers errors, so that it tells what was sent.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {Route} {StatusCode} {Elapsed:0.0} ms user {UserId} {Role} {RequestId}";
        options.GetLevel = (_, _, failure) => failure is null ? LogEventLevel.Information : LogEventLevel.Error;
        options.GetMessageTemplateProperties = static (http, _, elapsed, status) =>
        {
            var origin = http.RequestServices.GetRequiredService<AuditOrigin>();
            return
            [
                Property("RequestMethod", http.Request.Method), Property("Route", RequestOrigin.RouteOf(http) ?? "(none)"), Property("StatusCode", status),
                Property("Elapsed", elapsed), Property("UserId", origin.UserId), Property("Role", origin.Role), Property("RequestId", http.TraceIdentifier),
            ];
        };
    });

    private static LogEventProperty Property(string name, object? value) => new(name, new ScalarValue(value));

    /// <summary>ASP.NET Core gives everything written during a request its address, which may hold a name or a secret.</summary>
    private sealed class NoAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
