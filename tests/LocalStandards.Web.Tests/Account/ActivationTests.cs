using System.Net;
using LocalStandards.Data.Access;
using LocalStandards.Demo.People;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Links;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class ActivationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Chosen = "เรือ กล้วย ระฆัง หมอก";

    [Fact]
    public async Task Activation_FirstPassword_SignsInOnce()
    {
        var (token, userName) = await LinkAsync();
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync(AccountLinks.Activation(token));
        Assert.Contains(userName, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using (var answer = await PostAsync(visitor, token))
            Assert.Equal("/account/sign-in", answer.Headers.Location?.OriginalString);
        Assert.Contains("ตั้งรหัสผ่านแล้ว", (await visitor.GetPageAsync("/account/sign-in")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using (var answer = await visitor.TrySignInAsync(userName, Chosen))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await visitor.GetPageAsync(AccountLinks.Activation(token), HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Activation_UsedExpiredUnknownTamperedOrDisabled_ReadTheSame()
    {
        using var visitor = portal.Visitor();
        var (used, _) = await LinkAsync();
        (await PostAsync(visitor, used)).Dispose();
        var (expired, _) = await LinkAsync(portal.Clock.Now);
        var (whole, _) = await LinkAsync();
        var (disabled, userName) = await LinkAsync();
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == userName)).DisabledAt = portal.Clock.Now;
            await db.SaveChangesAsync();
        });
        using var fresh = portal.Visitor();
        var pages = new List<string>();
        foreach (var token in new[] { used, expired, ActivationToken.New(), whole[..^1], whole + "x", disabled, "ก" })
        {
            var page = await fresh.GetPageAsync(AccountLinks.Activation(token), HttpStatusCode.Gone);
            pages.Add(page.QuerySelector("main")!.TextContent);
        }
        Assert.All(pages, page => Assert.Equal(pages[0], page));
    }

    [Fact]
    public async Task Activation_TwoClicksAtOnce_OneWins()
    {
        var (token, userName) = await LinkAsync();
        var visitors = Enumerable.Range(0, 6).Select(_ => portal.Visitor()).ToList();
        var pages = await Task.WhenAll(visitors.Select(v => v.GetPageAsync(AccountLinks.Activation(token))));
        var answers = await Task.WhenAll(visitors.Zip(pages, (visitor, page) => (visitor, page)).Select((pair, i) =>
            pair.visitor.PostFormAsync(pair.page, "form[data-activation]", new() { ["NewPassword"] = Chosen + i, ["RepeatedPassword"] = Chosen + i })));
        var winner = Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers.Except([winner]), a => Assert.Equal(HttpStatusCode.Gone, a.StatusCode));
        using var visitor = portal.Visitor();
        using var signedIn = await visitor.TrySignInAsync(userName, Chosen + Array.IndexOf(answers, winner));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task Activation_WeakPassword_DoesNotUseTheLinkUp()
    {
        var (token, _) = await LinkAsync();
        using var visitor = portal.Visitor();
        using (var refused = await PostAsync(visitor, token, "password1234"))
            Assert.NotNull((await Visitor.ReadAsync(refused)).QuerySelector("#NewPassword-error"));
        using var accepted = await PostAsync(visitor, token);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
    }

    [Fact]
    public async Task Activation_Link_IsStoredAsAHashAndAudited()
    {
        var (token, userName) = await LinkAsync();
        using var visitor = portal.Visitor();
        (await PostAsync(visitor, token)).Dispose();
        var audit = await portal.InDatabaseAsync(async db =>
        {
            var id = await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync();
            return await db.AuditEntries.Where(a => a.UserId == id && a.Action == "activate").ToListAsync();
        });
        Assert.NotEmpty(audit);
        Assert.All(audit, row => Assert.DoesNotContain("AQAAAA", row.Changes, StringComparison.Ordinal));
    }

    private async Task<(string Token, string UserName)> LinkAsync(DateTimeOffset? expires = null)
    {
        var token = ActivationToken.New();
        var userName = await portal.InDatabaseAsync(async db =>
        {
            var user = await db.Users
                .Where(u => !DemoAccounts.UserNames.Contains(u.UserName) && !db.ActivationLinks.Any(l => l.UserId == u.Id))
                .OrderBy(u => u.Id).FirstAsync();
            user.PasswordHash = null;
            db.ActivationLinks.Add(new ActivationLink
            {
                UserId = user.Id, TokenHash = ActivationToken.HashOf(token), ExpiresAt = expires ?? portal.Clock.Now + ActivationToken.Lifetime,
            });
            await db.SaveChangesAsync();
            return user.UserName!;
        });
        return (token, userName);
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, string token, string password = Chosen)
    {
        var page = await visitor.GetPageAsync(AccountLinks.Activation(token));
        return await visitor.PostFormAsync(page, "form[data-activation]", new() { ["NewPassword"] = password, ["RepeatedPassword"] = password });
    }
}
