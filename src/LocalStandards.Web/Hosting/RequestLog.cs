using System.Diagnostics;
using LocalStandards.Data.Audit;
using LocalStandards.Web.Frame.Access;

namespace LocalStandards.Web.Hosting;

/// <summary>
/// One line a request: user id (never the name), role, route, status, milliseconds. The route's pattern, not the
/// address: no answers and no personal data reach the log. Also tells the audit trail who acts.
/// </summary>
public sealed class RequestLog(RequestDelegate next, Serilog.ILogger logger)
{
    private readonly Serilog.ILogger log = logger.ForContext<RequestLog>();

    public async Task InvokeAsync(HttpContext http, AuditOrigin origin)
    {
        var start = Stopwatch.GetTimestamp();
        var actor = http.User.ToActor();
        origin.UserId = actor.UserId;
        origin.Role = actor.MainRole;
        origin.AuthorityId = actor.OwnAuthorityId;
        origin.Address = http.Connection.RemoteIpAddress?.ToString();
        origin.RequestId = http.TraceIdentifier;
        try
        {
            await next(http);
        }
        finally
        {
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            log.Information(
                "{Method} {Route} {Status} {Elapsed:0.0} ms user {UserId} {Role} {RequestId}",
                http.Request.Method, route, http.Response.StatusCode,
                Stopwatch.GetElapsedTime(start).TotalMilliseconds, actor.UserId, actor.MainRole, http.TraceIdentifier);
        }
    }
}
