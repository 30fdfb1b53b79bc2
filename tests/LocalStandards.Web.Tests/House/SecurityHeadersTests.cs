using System.Net;
using AngleSharp.Dom;
using LocalStandards.Demo;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>Headers, cookies and markup that keep a browser safe, on every route (quality.md 7).</summary>
public sealed class SecurityHeadersTests(RoleMatrixTests.Portal portal, Actors actors) : IClassFixture<RoleMatrixTests.Portal>, IClassFixture<Actors>
{
    public static TheoryData<string> Pages =>
    [
        .. RoleMatrix.Rows.Where(r => r.Endpoint.StartsWith("GET ", StringComparison.Ordinal) || r.Endpoint.StartsWith("ANY ", StringComparison.Ordinal)).Select(r => r.Address),
        "/entry/2569/9-9", "/errors/400", "/errors/403", "/errors/429", "/errors/500", "/errors/0", "/errors/999",
    ];

    public static TheoryData<string> Files =>
        ["/css/base.css", "/css/base.css?v=1", "/js/site.js", "/lib/htmx.min.js", "/lib/bootstrap.css", "/img/logo.svg", "/favicon.svg", "/lib/icons.svg", "/css/none.css"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_ForTheKindsOfReader_CarriesTheHeaders(string address)
    {
        foreach (var actor in new[] { Actors.Public, "recorder", "province", "central", "admin" })
        {
            var visitor = await actors.AsAsync(portal, actor);
            using var answer = await visitor.GetAsync(address);
            MustBeSafe(answer);
            if (actor != Actors.Public && !address.StartsWith("/health", StringComparison.Ordinal))
                Assert.True(answer.Headers.CacheControl?.NoStore == true, $"{actor} {address} may be kept by a cache: {answer.Headers.CacheControl}");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                MustHoldNothingInline(await Visitor.ReadAsync(answer), answer);
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task File_OfTheSite_CarriesTheHeaders(string address)
    {
        var visitor = await actors.AsAsync(portal, Actors.Public);
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(address.Contains("none") ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
        MustBeSafe(answer);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Refusal_OfAPost_CarriesTheHeaders()
    {
        var visitor = await actors.AsAsync(portal, "recorder");
        using var body = new FormUrlEncodedContent([]);
        using var answer = await visitor.Http.PostAsync("/entry/2569/1", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        MustBeSafe(answer);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task StartingPage_BeforeTheDatabaseIsReady_CarriesTheHeaders()
    {
        await using var starting = new PortalFactory();
        // Another instance is at it: this one waits.
        await using var other = new FileStream(SeededDatabase.FileIn(starting.DataDirectory) + ".startup-lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var visitor = starting.Visitor();
        using var answer = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        MustBeSafe(answer);
        MustHoldNothingInline(await Visitor.ReadAsync(answer), answer);
        using var live = await visitor.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Cookies_OfAJourney_BelongToThisHostAlone()
    {
        using var visitor = portal.Visitor();
        var set = new List<string>();
        await Take(visitor.GetAsync("/account/sign-in"));
        await Take(visitor.TrySignInAsync("recorder", DemoOptions.DefaultPassword));
        await Take(visitor.GetAsync("/display?size=3&contrast=high&language=th"));
        await Take(visitor.GetAsync("/entry/2569/2-1"));
        // A message is carried over the redirect.
        await Take(visitor.PostAsync("/entry/2569/assignments", [new("form", "2-1"), new("officer", "2")]));
        await Take(visitor.GetAsync("/"));
        await Take(visitor.PostAsync("/account/sign-out", []));
        Assert.Contains(set, c => c.StartsWith("__Host-LocalStandards=", StringComparison.Ordinal));
        Assert.All(set, cookie =>
        {
            var parts = cookie.Split(';', StringSplitOptions.TrimEntries).Select(p => p.ToLowerInvariant()).ToList();
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("path=/", parts);
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains(parts, p => p is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.Ordinal));
        });

        async Task Take(Task<HttpResponseMessage> request)
        {
            using var answer = await request;
            if (answer.Headers.TryGetValues("Set-Cookie", out var values))
                set.AddRange(values);
        }
    }

    [Fact]
    public async Task Cookies_OfEveryScheme_AreNamedForThisHost()
    {
        var schemes = await portal.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync();
        var options = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        Assert.All(
            schemes.Where(s => typeof(CookieAuthenticationHandler).IsAssignableFrom(s.HandlerType)),
            s => Assert.StartsWith("__Host-", options.Get(s.Name).Cookie.Name, StringComparison.Ordinal));
    }

    internal static void MustBeSafe(HttpResponseMessage answer)
    {
        var policy = Header("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.DoesNotContain(policy, p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains('*') || p.Contains("http:", StringComparison.Ordinal));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Matches("^max-age=31536000", Header("Strict-Transport-Security"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));

        string Header(string name) => string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : ["(none)"]);
    }

    private static void MustHoldNothingInline(IDocument page, HttpResponseMessage answer)
    {
        Assert.All(page.Scripts, s => Assert.True(s.HasAttribute("src") && s.Text.Length == 0, s.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("[style]").Select(e => e.OuterHtml));
        Assert.Empty(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(a => a.Name));
        // The one inline sheet is the paper's, by its nonce.
        var nonce = page.QuerySelector("style")?.GetAttribute("nonce");
        Assert.All(page.QuerySelectorAll("style"), s => Assert.Equal(nonce, s.GetAttribute("nonce")));
        if (page.QuerySelector("style") is not null)
            Assert.Contains($"'nonce-{nonce}'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.All(page.QuerySelectorAll("form"), f => Assert.True(
            f.GetAttribute("method") != "post" || f.QuerySelector("input[name=__RequestVerificationToken]") is not null, f.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("[src],link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .Where(a => a.Contains("//", StringComparison.Ordinal)));
    }
}
