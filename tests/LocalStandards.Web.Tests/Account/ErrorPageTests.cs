using System.Net;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class ErrorPageTests(ErrorPageTests.FaultyPortal portal) : IClassFixture<ErrorPageTests.FaultyPortal>
{
    [Theory]
    [InlineData(null, ".topnav")]
    [InlineData("recorder", ".sidenav")]
    public async Task UnknownAddress_IsAPageThatHelps(string? userName, string navigation)
    {
        using var visitor = await VisitorAsync(userName);
        var page = await visitor.GetPageAsync("/nowhere/at/all.aspx?x=<script>", HttpStatusCode.NotFound);
        Assert.Contains("ไม่พบหน้า", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(navigation));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href]"));
    }

    [Fact]
    public async Task RoleNotAllowed_IsAPageThatHelps()
    {
        using var visitor = await portal.SignedInAsync("admin");
        var page = await visitor.GetPageAsync("/entry/2569/review", HttpStatusCode.Forbidden);
        Assert.Contains("ไม่มีสิทธิ์", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("recorder")]
    public async Task Fault_ShowsAReferenceAndNothingOfTheInside(string? userName)
    {
        using var visitor = await VisitorAsync(userName);
        using var answer = await visitor.GetAsync("/test/fault");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("main strong.keep")!.TextContent));
        foreach (var inside in new[] { FaultController.Secret, "Exception", " at LocalStandards", "FaultController" })
            Assert.DoesNotContain(inside, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/test/fault", HttpStatusCode.InternalServerError)]
    public async Task Script_GetsASentenceInsteadOfAPage(string address, HttpStatusCode status)
    {
        using var visitor = await portal.SignedInAsync("recorder");
        visitor.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("role=\"alert\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(FaultController.Secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaleForm_OffersThePageItStoodOn()
    {
        using var visitor = await portal.SignedInAsync("recorder");
        var page = await visitor.GetPageAsync("/account/password");
        visitor.Http.DefaultRequestHeaders.Referrer = new Uri("https://localhost/account/password?from=menu");
        using var answer = await visitor.PostFormAsync(page, "form[data-password]", new() { ["__RequestVerificationToken"] = "stale" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(answer)).QuerySelector("main a[href='/account/password?from=menu']"));
    }

    [Fact]
    public async Task StaleForm_RefererElsewhere_IsNotOffered()
    {
        using var visitor = await portal.SignedInAsync("recorder");
        var page = await visitor.GetPageAsync("/account/password");
        visitor.Http.DefaultRequestHeaders.Referrer = new Uri("https://evil.example/account/password");
        using var answer = await visitor.PostFormAsync(page, "form[data-password]", new() { ["__RequestVerificationToken"] = "stale" });
        Assert.DoesNotContain("evil", (await Visitor.ReadAsync(answer)).QuerySelector("main")!.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task ErrorAddress_OpenedByHand_IsThatError(int status)
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync("/errors/" + status, (HttpStatusCode)status);
    }

    private async Task<Visitor> VisitorAsync(string? userName) => userName is null ? portal.Visitor() : await portal.SignedInAsync(userName);

    public sealed class FaultyPortal : PortalFactory
    {
        protected override void ConfigureServices(IServiceCollection services) =>
            services.AddControllers().AddApplicationPart(typeof(FaultController).Assembly);
    }
}

/// <summary>Only in this class's portal: a page that breaks.</summary>
[Route("test/fault")]
[Authorize(Policies.Everyone)]
public sealed class FaultController : Controller
{
    public const string Secret = "connection string of the inside";

    [HttpGet]
    public IActionResult Show() => throw new InvalidOperationException($"{Secret} {Request.Path}");
}
