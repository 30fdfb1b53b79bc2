using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Web.Tests.Access;

/// <summary>One way into the portal, as reflection finds it: <c>GET /entry/{year}/{form}</c>.</summary>
public sealed record PortalEndpoint(string Method, string Route, RouteEndpoint Endpoint)
{
    /// <summary>For an endpoint that answers every method.</summary>
    public const string AnyMethod = "ANY";

    public string Name => $"{Method} {Route}";

    public static IReadOnlyList<PortalEndpoint> Of(PortalFactory portal) =>
    [
        .. from endpoint in portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct()
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [AnyMethod]
           select new PortalEndpoint(method, Shown(endpoint.RoutePattern), endpoint),
    ];

    /// <summary>The route without its constraints, which only repeat what an id looks like.</summary>
    private static string Shown(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => part.ToString(),
    }))));
}
