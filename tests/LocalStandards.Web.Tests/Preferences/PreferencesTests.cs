using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Preferences;

public sealed class PreferencesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task TextSizeAndContrast_Chosen_LastAYearAndComeBack()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Contains("text-2", page.DocumentElement.ClassName, StringComparison.Ordinal);
        using (var answer = await visitor.GetAsync(page.QuerySelector("a.size-3")!.GetAttribute("href")!))
        {
            Assert.Equal("/account/sign-in", answer.Headers.Location?.OriginalString);
            Assert.Contains("max-age=31536000", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        }
        (await visitor.GetAsync("/display?contrast=high")).Dispose();
        page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Equal(["text-3", "contrast-high"], page.DocumentElement.ClassList);
        (await visitor.GetAsync("/display?size=1&contrast=normal")).Dispose();
        page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Equal(["text-1"], page.DocumentElement.ClassList);
    }

    [Theory]
    [InlineData("/display?size=9&contrast=%3Cscript%3E")]
    [InlineData("/display?size=x")]
    [InlineData("/display")]
    public async Task Display_NothingSensible_ChangesNothing(string address)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Preferences_ReturnAddressElsewhere_GoHome(string returnUrl)
    {
        using var visitor = portal.Visitor();
        using (var answer = await visitor.GetAsync("/display?size=1&returnUrl=" + Uri.EscapeDataString(returnUrl)))
            Assert.Equal("/", answer.Headers.Location?.OriginalString);
        var page = await visitor.GetPageAsync("/account/sign-in");
        using (var answer = await visitor.PostFormAsync(page, "form[action='/language']", new() { ["language"] = "en", ["returnUrl"] = returnUrl }))
            Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Language_English_ComesBackInEnglishAndBack()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Equal("th", page.DocumentElement.GetAttribute("lang"));
        using (var answer = await visitor.PostFormAsync(page, "form[action='/language']", new() { ["language"] = "en" }))
            Assert.Equal("/account/sign-in", answer.Headers.Location?.OriginalString);
        page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        (await visitor.PostFormAsync(page, "form[action='/language']", new() { ["language"] = "th" })).Dispose();
        page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Equal("th", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Language_WithoutAToken_IsRefused()
    {
        using var visitor = portal.Visitor();
        using var content = new FormUrlEncodedContent([new("language", "en")]);
        using var answer = await visitor.Http.PostAsync("/language", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
