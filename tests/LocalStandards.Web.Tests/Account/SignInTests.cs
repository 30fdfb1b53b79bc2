using System.Net;
using AngleSharp.Dom;
using LocalStandards.Demo;
using LocalStandards.Demo.People;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Account;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Right = DemoOptions.DefaultPassword;
    private const string Wrong = "ไม่ใช่รหัสผ่านนี้แน่นอน";

    public static TheoryData<string> Accounts => [.. DemoAccounts.UserNames];

    [Theory, MemberData(nameof(Accounts))]
    public async Task SignIn_EveryDemoAccount_Succeeds(string userName)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync(userName, Right);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        var signedInAt = await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.LastSignInAt).SingleAsync());
        Assert.Equal(portal.Clock.Now, signedInAt);
    }

    [Fact]
    public async Task SignIn_CodeInThaiDigitsBetweenSpaces_Succeeds()
    {
        var code = await RecorderCodeAsync(0);
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync($"  {ThaiDigits.ToThai(code)} ", Right);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_CodePastedWithInvisibleCharacters_Succeeds()
    {
        var code = await RecorderCodeAsync(0);
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync($"\uFEFF{code[..3]}\u200B{code[3..]}\u200E", Right);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>What a name is compared by never depends on more marks than anybody writes: the request that burnt a core.</summary>
    [Fact]
    public async Task SignIn_NameOfManyMarks_IsAWrongName()
    {
        var name = "a" + string.Concat(Enumerable.Repeat("\u0301\u0316", 100_000));
        Assert.InRange(portal.Services.GetRequiredService<ILookupNormalizer>().NormalizeName(name).Length, 1, 32);
        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", await RefusedPageAsync(name, Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_UnknownDisabledNotActivatedOrWrong_ReadsTheSame()
    {
        var (disabled, notActivated, known) = (await RecorderCodeAsync(1), await RecorderCodeAsync(2), await RecorderCodeAsync(3));
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == disabled)).DisabledAt = portal.Clock.Now;
            (await db.Users.SingleAsync(u => u.UserName == notActivated)).PasswordHash = null;
            await db.SaveChangesAsync();
        });
        var pages = new List<string>
        {
            await RefusedPageAsync("nobody-of-that-name", Wrong), await RefusedPageAsync(disabled, Right),
            await RefusedPageAsync(notActivated, Right), await RefusedPageAsync(known, Wrong),
        };
        Assert.All(pages, page => Assert.Equal(pages[0], page));
        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(-1, false)]
    public async Task SignIn_FiveWrongTries_LocksFor15MinutesWhetherTheNameExistsOrNot(int recorder, bool exists)
    {
        var name = exists ? await RecorderCodeAsync(recorder) : "no-such-person";
        using var visitor = portal.Visitor();
        for (var i = 1; i <= 4; i++)
            Assert.DoesNotContain("15 นาที", await MessageAsync(visitor, name, Wrong), StringComparison.Ordinal);
        Assert.Contains("15 นาที", await MessageAsync(visitor, name, Wrong), StringComparison.Ordinal);
        Assert.Contains("15 นาที", await MessageAsync(visitor, name, Right), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        if (exists)
        {
            using var answer = await visitor.TrySignInAsync(name, Right);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        else
        {
            Assert.DoesNotContain("15 นาที", await MessageAsync(visitor, name, Wrong), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData(" //evil.example")]
    public async Task SignIn_ReturnAddressElsewhere_GoesHome(string returnUrl)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync("recorder", Right, returnUrl);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_OwnReturnAddress_GoesThere()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync("recorder", Right, "/entry/2569/review?x=1");
        Assert.Equal("/entry/2569/review?x=1", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_ScriptInTheUserName_StaysText()
    {
        const string name = "\"><script>alert(1)</script>";
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync(name, Wrong);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal(name, page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_TenThousandCharacters_IsJustWrong()
    {
        using var visitor = portal.Visitor();
        Assert.Contains("ไม่ถูกต้อง", await MessageAsync(visitor, new string('ก', 10_000), new string('ข', 10_000)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_NothingTyped_AsksForBothAtTheirFields()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync(" ", "");
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector("#UserName-error"));
        Assert.NotNull(page.QuerySelector("#Password-error"));
        Assert.Equal(2, page.QuerySelectorAll(".error-summary li").Length);
    }

    [Fact]
    public async Task SignIn_WrongPassword_KeepsTheNameAndNotThePassword()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync("somebody", Wrong);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal("somebody", page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.DoesNotContain(Wrong, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RememberedName_ComesBackUntilForgotten()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/account/sign-in");
        using (var answer = await visitor.PostFormAsync(page, "form[data-sign-in]", new() { ["UserName"] = "recorder", ["Password"] = Right, ["RemembersName"] = "true" }))
            Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(RememberedName.Cookie + "=recorder; max-age=31536000", StringComparison.Ordinal));
        await SignOutAsync(visitor);

        page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Equal("recorder", page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("[name=RemembersName]")!.HasAttribute("checked"));
        (await visitor.PostFormAsync(page, "form[data-sign-in]", new() { ["Password"] = Right, ["RemembersName"] = null })).Dispose();
        await SignOutAsync(visitor);

        page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Equal("", page.QuerySelector("#UserName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SignIn_AlreadySignedIn_GoesHome()
    {
        using var visitor = await portal.SignedInAsync("recorder");
        using var answer = await visitor.GetAsync("/account/sign-in");
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_Succeeded_SetsOneLockedDownSessionCookie()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync("recorder", Right);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        var session = Assert.Single(cookies, c => c.StartsWith("__Host-LocalStandards=", StringComparison.Ordinal));
        foreach (var mark in new[] { "path=/", "secure", "httponly", "samesite=lax" })
            Assert.Contains(mark, session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(cookies, c => c.Contains("Step", StringComparison.Ordinal) || c.Contains("TwoFactor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_Refused_IsAuditedWithoutWhatWasTyped()
    {
        using var visitor = portal.Visitor();
        visitor.Address = "203.0.113.7";
        var known = await RecorderCodeAsync(5);
        (await visitor.TrySignInAsync("typed-secret-name", "typed-secret-password")).Dispose();
        (await visitor.TrySignInAsync(known, "typed-secret-password")).Dispose();
        var userId = await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == known).Select(u => u.Id).SingleAsync());
        var rows = await portal.InDatabaseAsync(db => db.AuditEntries.Where(a => a.Address == "203.0.113.7").OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal("refused: sign-in", row.Action);
            Assert.DoesNotContain("typed-secret", row.Changes, StringComparison.Ordinal);
            Assert.NotNull(row.RequestId);
        });
        Assert.Null(rows[0].UserId);
        Assert.Equal(userId, rows[1].UserId);
    }

    [Fact]
    public async Task SignIn_WithoutOrWithATamperedToken_SaysWhatHelps()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/account/sign-in");
        foreach (var token in new[] { null, "CfDJ8-tampered" })
        {
            using var answer = await visitor.PostFormAsync(page, "form[data-sign-in]", new()
            {
                ["UserName"] = "recorder", ["Password"] = Right, ["__RequestVerificationToken"] = token,
            });
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("ยังอยู่ในเบราว์เซอร์นี้", (await Visitor.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SignInPage_ShowsTheDeadlineTheDemoAccountsAndItself()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/account/sign-in");
        Assert.Contains("ปิดรับ", page.QuerySelector("main aside")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(DemoAccounts.UserNames, page.QuerySelectorAll("main dl dt").Select(dt => dt.TextContent));
        Assert.Equal("current-password", page.QuerySelector("#Password")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var visitor = await portal.SignedInAsync("recorder");
        await SignOutAsync(visitor);
        using var answer = await visitor.GetAsync("/account/password");
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fpassword", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignOut_ByALink_IsNotPossible()
    {
        using var visitor = await portal.SignedInAsync("recorder");
        using var answer = await visitor.GetAsync("/account/sign-out");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await visitor.GetPageAsync("/account/password");
    }

    private static async Task SignOutAsync(Visitor visitor)
    {
        using var answer = await visitor.PostFormAsync(await visitor.GetPageAsync("/account/password"), "form[data-sign-out]");
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    private static async Task<string> MessageAsync(Visitor visitor, string name, string password)
    {
        using var answer = await visitor.TrySignInAsync(name, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await Visitor.ReadAsync(answer)).QuerySelector("#UserName-error")!.TextContent;
    }

    /// <summary>All of the page but what was typed, and the anti-forgery token.</summary>
    private async Task<string> RefusedPageAsync(string name, string password)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.TrySignInAsync(name, password);
        var page = await Visitor.ReadAsync(answer);
        page.QuerySelector("#UserName")!.RemoveAttribute("value");
        foreach (var token in page.QuerySelectorAll("[name=__RequestVerificationToken]").ToList())
            token.Remove();
        return page.DocumentElement.OuterHtml;
    }

    private Task<string> RecorderCodeAsync(int index) => portal.InDatabaseAsync(async db =>
        (await db.Users.Where(u => !DemoAccounts.UserNames.Contains(u.UserName)).OrderBy(u => u.Id).Skip(index).FirstAsync()).UserName!);
}
