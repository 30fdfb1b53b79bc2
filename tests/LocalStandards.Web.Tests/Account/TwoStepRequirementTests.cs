using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class TwoStepRequirementTests(TwoStepRequirementTests.CarefulPortal portal) : IClassFixture<TwoStepRequirementTests.CarefulPortal>
{
    [Theory]
    [InlineData("central")]
    [InlineData("approver")]
    [InlineData("admin")]
    [InlineData("province")]
    [InlineData("assessor")]
    public async Task SignIn_RoleThatNeedsTwoSteps_SetsThemUpBeforeAnythingElse(string userName)
    {
        using var visitor = await portal.SignedInAsync(userName);
        foreach (var address in new[] { "/", "/authorities", "/reports/2568/3600001", "/nowhere" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal("/account/two-step", answer.Headers.Location?.OriginalString);
        }
        await TwoStepTests.TurnOnAsync(portal, visitor);
        await visitor.GetPageAsync("/");
    }

    [Theory]
    [InlineData("recorder")]
    [InlineData("section")]
    [InlineData("executive")]
    [InlineData("clerk")]
    [InlineData("district")]
    public async Task SignIn_OtherRoles_AreOnlyOfferedIt(string userName)
    {
        using var visitor = await portal.SignedInAsync(userName);
        await visitor.GetPageAsync("/");
        await visitor.GetPageAsync("/account/two-step");
    }

    [Fact]
    public async Task TwoStepPage_NotSignedIn_AsksToSignIn()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync("/account/two-step");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public sealed class CarefulPortal : PortalFactory
    {
        public CarefulPortal() => Set("Security:RequireTwoStep", "true");
    }
}
