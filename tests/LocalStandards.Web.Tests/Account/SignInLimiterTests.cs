using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class SignInLimiterTests : IClassFixture<SignInLimiterTests.StrictPortal>
{
    private readonly StrictPortal portal;

    public SignInLimiterTests(StrictPortal portal) => this.portal = portal;

    [Fact]
    public async Task SignIn_TooManyFromOneAddress_IsToldToWaitAndOthersAreNot()
    {
        using var visitor = portal.Visitor();
        visitor.Address = "198.51.100.1";
        for (var i = 0; i < 3; i++)
        {
            using var early = await visitor.TrySignInAsync("name-" + i, "ไม่ใช่รหัสผ่านนี้แน่นอน");
            Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        }
        using var answer = await visitor.TrySignInAsync("recorder", "ไม่ใช่รหัสผ่านนี้แน่นอน");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("รอ 1 นาที", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
        // Pages go on.
        await visitor.GetPageAsync("/account/sign-in");

        using var other = portal.Visitor();
        other.Address = "198.51.100.2";
        await other.SignInAsync("recorder");
    }

    [Fact]
    public async Task SignIn_FromOneNetworkOfIPv6_SharesTheLimit()
    {
        using var visitor = portal.Visitor();
        for (var i = 1; i <= 4; i++)
        {
            visitor.Address = "2001:db8:1:2::" + i;
            using var answer = await visitor.TrySignInAsync("name-" + i, "ไม่ใช่รหัสผ่านนี้แน่นอน");
            Assert.Equal(i <= 3 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }

    public sealed class StrictPortal : PortalFactory
    {
        public StrictPortal() => Set("Security:SignInsPerMinute", "3");
    }
}
