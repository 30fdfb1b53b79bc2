using System.Net;
using System.Reflection;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>What every action states, whatever it does.</summary>
public sealed class ActionTests(PortalFactory portal, Actors actors) : IClassFixture<PortalFactory>, IClassFixture<Actors>
{
    /// <summary>Answers whatever request an error ended, so it cannot ask for a token; it changes nothing.</summary>
    private const string Errors = "Errors";

    private static readonly HashSet<string> KnownPolicies =
        [.. typeof(Policies).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    private IEnumerable<(PortalEndpoint Endpoint, ControllerActionDescriptor Action)> Actions =>
        from endpoint in PortalEndpoint.Of(portal)
        let action = endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
        where action is not null
        select (endpoint, action);

    [Fact]
    public void Actions_All_StateAPolicyOfOurs()
    {
        Assert.NotEmpty(Actions);
        Assert.Empty(Actions
            .Where(a => !a.Endpoint.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(d => d.Policy is { } policy && KnownPolicies.Contains(policy)))
            .Select(a => a.Endpoint.Name));
    }

    [Fact]
    public void Actions_All_AreClosedToWhoTheirPolicyDoesNotName()
    {
        Assert.Empty(Actions.Where(a => a.Endpoint.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(a => a.Endpoint.Name));
        // What is no action is for machines.
        Assert.Equal(["ANY /health/live", "ANY /health/ready"], PortalEndpoint.Of(portal)
            .Where(e => e.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>What makes them so is left out of the portal (PortalSetup).</summary>
    [Fact]
    public void Controllers_None_IsAnApiController() =>
        Assert.Empty(Actions.Where(a => a.Endpoint.Endpoint.Metadata.GetMetadata<ApiControllerAttribute>() is not null).Select(a => a.Endpoint.Name));

    [Fact]
    public void Writes_All_ValidateAntiforgery()
    {
        var open = from a in Actions
                   where a.Endpoint.Method is not ("GET" or "HEAD") && a.Action.ControllerName != Errors
                   let filters = a.Action.FilterDescriptors.Select(f => f.Filter).ToList()
                   where filters.OfType<IgnoreAntiforgeryTokenAttribute>().Any() || !filters.OfType<AutoValidateAntiforgeryTokenAttribute>().Any()
                   select a.Endpoint.Name;
        Assert.Empty(open);
    }

    public static TheoryData<string> Posts => [.. RoleMatrix.Rows.Where(r => r.Endpoint.StartsWith("POST ", StringComparison.Ordinal) && !r.Endpoint.Contains("/errors/")).Select(r => r.Endpoint)];

    [Theory, MemberData(nameof(Posts))]
    public async Task Post_WithoutAToken_IsRefused(string endpoint)
    {
        var row = RoleMatrix.Rows.Single(r => r.Endpoint == endpoint);
        foreach (var actor in Actors.All.Where(a => row.OutcomeFor(a) is not ("in" or "403" or "404")).Take(2))
        {
            var visitor = await actors.AsAsync(portal, actor);
            foreach (var token in new[] { null, "", "CfDJ8AAAA", new string('x', 10_000) })
            {
                using var body = new FormUrlEncodedContent(token is null ? row.Body : row.Body.Append(new("__RequestVerificationToken", token)));
                using var answer = await visitor.Http.PostAsync(row.Address, body);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{actor}: {(int)answer.StatusCode}");
                Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            }
        }
    }

    [Fact]
    public async Task Post_WithAnothersToken_IsRefused()
    {
        var (recorder, section) = (await actors.AsAsync(portal, "recorder"), await actors.AsAsync(portal, "section"));
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", await section.TokenAsync())]);
        using var answer = await recorder.Http.PostAsync("/entry/2569/2-1", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
