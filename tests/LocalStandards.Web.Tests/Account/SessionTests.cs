using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class SessionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string SignedInPage = "/account/password";

    [Fact]
    public async Task Session_UsedEveryFewHours_GoesOn()
    {
        using var visitor = await portal.SignedInAsync("recorder");
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Advance(TimeSpan.FromHours(7.9));
            await visitor.GetPageAsync(SignedInPage);
        }
    }

    [Fact]
    public async Task Session_EightHoursIdle_AsksToSignInAndComesBack()
    {
        using var visitor = await portal.SignedInAsync("section");
        portal.Clock.Advance(TimeSpan.FromHours(8.1));
        using var answer = await visitor.GetAsync(SignedInPage + "?a=1");
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fpassword%3Fa%3D1", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Session_EndedWhileAFormIsOpen_ComesBackToTheFormsPage()
    {
        using var visitor = await portal.SignedInAsync("section");
        var page = await visitor.GetPageAsync(SignedInPage);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        visitor.Http.DefaultRequestHeaders.Referrer = new Uri("https://localhost/entry/2569/review");
        using var answer = await visitor.PostFormAsync(page, "form[data-password]");
        Assert.Equal("/account/sign-in?returnUrl=%2Fentry%2F2569%2Freview", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Session_EndedForAScript_Is401WithASentence()
    {
        using var visitor = portal.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        using var answer = await visitor.GetAsync(SignedInPage);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("ยังอยู่ในเครื่องนี้", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Session_OfADisabledPerson_EndsWithinAMinute()
    {
        using var visitor = await portal.SignedInAsync("executive");
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == "executive")).DisabledAt = portal.Clock.Now;
            await db.SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        using var answer = await visitor.GetAsync(SignedInPage);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Session_RoleEnded_LosesItWithinAMinute()
    {
        using var visitor = await portal.SignedInAsync("clerk");
        await visitor.GetPageAsync("/entry/2569/review");
        await portal.InDatabaseAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == "clerk");
            (await db.RoleAssignments.SingleAsync(r => r.UserId == user.Id)).End(Domain.Thai.Bangkok.DateOf(portal.Clock.Now));
            await db.SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        using var answer = await visitor.GetAsync("/entry/2569/review");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
