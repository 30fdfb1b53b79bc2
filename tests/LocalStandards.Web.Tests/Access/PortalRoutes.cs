using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Web.Tests.Access;

/// <summary>Which endpoint answers an address, without asking it.</summary>
internal sealed class PortalRoutes(PortalFactory portal)
{
    private readonly ParameterPolicyFactory policies = portal.Services.GetRequiredService<ParameterPolicyFactory>();

    private readonly IReadOnlyList<(PortalEndpoint Endpoint, TemplateMatcher Matcher)> routes =
    [
        .. PortalEndpoint.Of(portal).OrderBy(e => e.Endpoint.RoutePattern.InboundPrecedence).ThenBy(e => e.Endpoint.Order)
            .Select(e => (e, new TemplateMatcher(new RouteTemplate(e.Endpoint.RoutePattern), new RouteValueDictionary(e.Endpoint.RoutePattern.Defaults)))),
    ];

    /// <summary>Those that could answer it by any method, the one that does first; what answers whatever nobody else does is none.</summary>
    public IEnumerable<PortalEndpoint> Of(string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        foreach (var (endpoint, matcher) in routes)
        {
            var values = new RouteValueDictionary();
            if (!endpoint.Route.Contains("{path}", StringComparison.Ordinal) && matcher.TryMatch(path, values) && Holds(endpoint, values))
                yield return endpoint;
        }
    }

    private bool Holds(PortalEndpoint endpoint, RouteValueDictionary values) =>
        endpoint.Endpoint.RoutePattern.ParameterPolicies.All(parameter => parameter.Value.All(reference =>
            policies.Create(endpoint.Endpoint.RoutePattern.GetParameter(parameter.Key), reference) is not IRouteConstraint constraint
            || constraint.Match(null, null, parameter.Key, values, RouteDirection.IncomingRequest)));
}
