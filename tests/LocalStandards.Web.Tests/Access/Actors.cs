using System.Collections.Concurrent;
using LocalStandards.Demo.People;
using LocalStandards.Web.Tests.Infrastructure;

namespace LocalStandards.Web.Tests.Access;

/// <summary>The public and the ten demo accounts, each signed in once.</summary>
public sealed class Actors : IDisposable
{
    public const string Public = "public";

    private readonly ConcurrentDictionary<string, Task<Visitor>> visitors = [];

    public static IReadOnlyList<string> All { get; } = [Public, .. DemoAccounts.UserNames];

    public Task<Visitor> AsAsync(PortalFactory portal, string actor) => visitors.GetOrAdd(actor, name => NewAsync(portal, name));

    /// <summary>A browser that is thrown away, for what ends its session.</summary>
    public static async Task<Visitor> NewAsync(PortalFactory portal, string actor)
    {
        var visitor = portal.Visitor();
        if (actor != Public)
            await visitor.SignInAsync(actor);
        return visitor;
    }

    public void Dispose()
    {
        foreach (var visitor in visitors.Values)
            visitor.Result.Dispose();
    }
}
