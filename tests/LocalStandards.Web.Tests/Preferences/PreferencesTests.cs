using System.Net;
using AngleSharp.Html.Dom;
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

    [Fact]
    public async Task Choices_OfABrowser_OutlastItsSessions()
    {
        using var visitor = portal.Visitor();
        (await visitor.GetAsync("/display?size=3&contrast=high&language=en")).Dispose();
        await MustStandAsync("/");
        await visitor.SignInAsync("recorder");
        await MustStandAsync("/");
        (await visitor.PostAsync("/account/sign-out", [])).Dispose();
        await MustStandAsync("/authorities");
        await visitor.SignInAsync("province");
        await MustStandAsync("/");

        async Task MustStandAsync(string address)
        {
            var page = await visitor.GetPageAsync(address);
            Assert.Equal(["text-3", "contrast-high"], page.DocumentElement.ClassList);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData("/display?size=9&contrast=%3Cscript%3E&language=xx")]
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
    public async Task Display_ReturnAddressElsewhere_GoesHome(string returnUrl)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync("/display?size=1&language=en&returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Language_English_ComesBackInEnglishAndBack()
    {
        using var visitor = portal.Visitor();
        const string here = "/authorities?province=36&status=all";
        var page = await visitor.GetPageAsync(here);
        Assert.Equal("th", page.DocumentElement.GetAttribute("lang"));
        page = await FollowAsync("en");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        page = await FollowAsync("th");
        Assert.Equal("th", page.DocumentElement.GetAttribute("lang"));

        async Task<IHtmlDocument> FollowAsync(string language)
        {
            var link = page.QuerySelector($".display a[hreflang={language}]")!;
            // No search engine follows it.
            Assert.Equal("nofollow", link.GetAttribute("rel"));
            using var answer = await visitor.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(here, answer.Headers.Location?.OriginalString);
            return await visitor.GetPageAsync(here);
        }
    }
}
