using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LocalStandards.Web.Tests.Infrastructure;

namespace LocalStandards.Web.Tests.Access;

/// <summary>
/// Somebody who presses every link and sends every form that only asks: one address for each route and set of query keys,
/// from the front page on.
/// </summary>
internal sealed class Crawl(PortalRoutes routes, string actor, Visitor visitor)
{
    /// <summary>How many of one route and set of keys, by how many keys: of filters put together one is enough.</summary>
    private static readonly int[] MostAlike = [3, 2, 1];

    private static readonly HtmlParser Parser = new();

    private readonly Queue<(string Address, string From)> ahead = new();
    private readonly Dictionary<(string Route, string Keys), int> alike = [];
    private readonly HashSet<string> offered = [];

    /// <summary>Names of endpoints that answered with what was asked for, or led on.</summary>
    public HashSet<string> Reached { get; } = [];

    /// <summary>What was offered and did not lead where it should.</summary>
    public List<string> Faults { get; } = [];

    public async Task RunAsync()
    {
        Offer("/", "-");
        while (ahead.TryDequeue(out var next))
            await FollowAsync(next.Address, next.From);
    }

    private async Task FollowAsync(string address, string from)
    {
        using var answer = await visitor.GetAsync(address);
        var isLed = answer.StatusCode == HttpStatusCode.Redirect;
        var to = answer.Headers.Location?.OriginalString ?? "";
        if ((!answer.IsSuccessStatusCode && !isLed) || to.Contains("/account/sign-in", StringComparison.Ordinal))
        {
            Faults.Add($"{actor}: {from} leads to {address}: {(int)answer.StatusCode} {to}");
            return;
        }
        if (EndpointOf(address) is { } endpoint)
            Reached.Add(endpoint.Name);
        if (isLed)
            Offer(to, address);
        else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            Read(Parser.ParseDocument(await answer.Content.ReadAsStringAsync()), address);
    }

    private void Read(IHtmlDocument page, string address)
    {
        foreach (var link in page.QuerySelectorAll("a[href]"))
            Offer(link.GetAttribute("href")!, address);
        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form").Where(f => f.Method == "get"))
        {
            var asked = string.Join('&', Visitor.FieldsOf(form).Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            foreach (var action in form.QuerySelectorAll("button[formaction]").Select(b => b.GetAttribute("formaction")!).Prepend(form.GetAttribute("action") ?? ""))
                Offer($"{action.Split('?', '#')[0]}?{asked}", address);
        }
    }

    /// <param name="address">As it stands on the page; what leads out of the portal is left alone.</param>
    private void Offer(string address, string from)
    {
        var here = new Uri(new Uri("https://localhost/"), from == "-" ? "/" : from);
        if (!Uri.TryCreate(here, address, out var to) || to.Authority != here.Authority || address.StartsWith('#'))
            return;
        List<string> keys = [.. KeysOf(to)];
        // What is filtered twice over is not filtered further.
        if (keys.Count > 0 && KeysOf(here).Count() > 1)
            return;
        var kind = (EndpointOf(to.PathAndQuery)?.Route ?? to.AbsolutePath, string.Join('&', keys));
        var known = alike.GetValueOrDefault(kind);
        if (known < MostAlike[Math.Min(keys.Count, MostAlike.Length - 1)] && offered.Add(to.PathAndQuery))
        {
            alike[kind] = known + 1;
            ahead.Enqueue((to.PathAndQuery, from));
        }
    }

    private static IEnumerable<string> KeysOf(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')[0]).Distinct().Order(StringComparer.Ordinal);

    private PortalEndpoint? EndpointOf(string address) => routes.Of(address).FirstOrDefault(e => e.Method is "GET" or PortalEndpoint.AnyMethod);
}
