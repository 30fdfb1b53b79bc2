using LocalStandards.Data.Audit;
using LocalStandards.Web.Frame.Access;

namespace LocalStandards.Web.Hosting;

/// <summary>Tells the audit trail, and the log, who acts in a request, from where and upon what route.</summary>
public sealed class RequestOrigin(RequestDelegate next)
{
    private static readonly object Route = new();

    public Task InvokeAsync(HttpContext http, AuditOrigin origin)
    {
        var actor = http.User.ToActor();
        origin.UserId = actor.UserId;
        origin.Role = actor.MainRole;
        origin.AuthorityId = actor.OwnAuthorityId;
        origin.Address = http.Connection.RemoteIpAddress?.ToString();
        origin.RequestId = http.TraceIdentifier;
        // A page that tells of an error comes by here a second time: the route stays the one that was asked for.
        http.Items.TryAdd(Route, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        return next(http);
    }

    /// <summary>The pattern of the route asked for, such as <c>authorities/{code}</c>; null where no endpoint answered.</summary>
    public static string? RouteOf(HttpContext http) => http.Items.TryGetValue(Route, out var route) ? (string?)route : null;
}
