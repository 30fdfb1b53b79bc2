using System.Net;
using LocalStandards.Demo;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class TwoStepTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Password = DemoOptions.DefaultPassword;

    // The vectors of RFC 6238, appendix B, in six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Totp_VectorsOfTheStandard_Agree(long seconds, string code)
    {
        const string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var instant = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.CodeOf(key, Totp.StepAt(instant)));
        Assert.Equal(Totp.StepAt(instant), Totp.StepOf(key, code, instant.AddSeconds(30)));
        Assert.Null(Totp.StepOf(key, code, instant.AddSeconds(90)));
    }

    [Fact]
    public async Task TwoStep_TurnedOn_AsksTheCodeAtSignIn()
    {
        var (key, _) = await TurnOnAsync("recorder");
        using var visitor = portal.Visitor();
        using (var answer = await visitor.TrySignInAsync("recorder", Password, "/entry/2569/review"))
            Assert.Equal("/account/sign-in/code?returnUrl=%2Fentry%2F2569%2Freview", answer.Headers.Location?.OriginalString);
        // The password alone opens nothing.
        using (var answer = await visitor.GetAsync("/account/password"))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        portal.Clock.Advance(TimeSpan.FromSeconds(90));
        var code = ThaiDigits.ToThai(CodeNow(key));
        using (var answer = await CodeAsync(visitor, $" {code[..3]} {code[3..]} ", "/entry/2569/review"))
            Assert.Equal("/entry/2569/review", answer.Headers.Location?.OriginalString);
        await visitor.GetPageAsync("/account/password");
    }

    [Fact]
    public async Task TwoStep_CodeUsedBefore_IsRefused()
    {
        var (key, _) = await TurnOnAsync("section");
        portal.Clock.Advance(TimeSpan.FromSeconds(90));
        var code = CodeNow(key);
        using var first = portal.Visitor();
        (await first.TrySignInAsync("section", Password)).Dispose();
        using (var answer = await CodeAsync(first, code))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var second = portal.Visitor();
        (await second.TrySignInAsync("section", Password)).Dispose();
        using (var answer = await CodeAsync(second, code))
            Assert.NotNull((await Visitor.ReadAsync(answer)).QuerySelector("#Code-error"));
    }

    [Fact]
    public async Task TwoStep_RecoveryCode_WorksOnceHoweverItIsTyped()
    {
        var (_, codes) = await TurnOnAsync("executive");
        Assert.Equal(10, codes.Count);
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            using var visitor = portal.Visitor();
            (await visitor.TrySignInAsync("executive", Password)).Dispose();
            using var answer = await CodeAsync(visitor, codes[3].ToLowerInvariant().Replace('-', ' '));
            Assert.Equal(attempt == 1 ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task TwoStep_FiveWrongCodes_LockTheAccount()
    {
        await TurnOnAsync("clerk");
        using var visitor = portal.Visitor();
        (await visitor.TrySignInAsync("clerk", Password)).Dispose();
        var text = "";
        for (var i = 0; i < 5; i++)
        {
            using var answer = await CodeAsync(visitor, "000000");
            text = (await Visitor.ReadAsync(answer)).QuerySelector("#Code-error")!.TextContent;
        }
        Assert.Contains("15 นาที", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoStep_SecretsInTheDatabase_AreNotReadable()
    {
        var (key, codes) = await TurnOnAsync("province");
        var stored = await portal.InDatabaseAsync(async db =>
        {
            var id = await db.Users.Where(u => u.UserName == "province").Select(u => u.Id).SingleAsync();
            var tokens = await db.UserTokens.Where(t => t.UserId == id).Select(t => t.Value!).ToListAsync();
            var audit = await db.AuditEntries.Where(a => a.UserId == id).Select(a => a.Changes).ToListAsync();
            return string.Join('\n', tokens.Concat(audit));
        });
        Assert.NotEmpty(stored);
        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoStep_WrongConfirmation_KeepsTheKeyAndStaysOff()
    {
        using var visitor = await portal.SignedInAsync("district");
        var page = await visitor.GetPageAsync("/account/two-step");
        using var answer = await visitor.PostFormAsync(page, "form[data-two-step]", new() { ["Code"] = "000000" });
        var again = await Visitor.ReadAsync(answer);
        Assert.NotNull(again.QuerySelector("#Code-error"));
        Assert.Equal(page.QuerySelector("[data-key]")!.TextContent, again.QuerySelector("[data-key]")!.TextContent);
        Assert.False(await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == "district").Select(u => u.TwoFactorEnabled).SingleAsync()));
    }

    [Fact]
    public async Task TwoStep_OfferOfAnotherPerson_IsRefused()
    {
        using var one = await portal.SignedInAsync("central");
        using var other = await portal.SignedInAsync("approver");
        var page = await one.GetPageAsync("/account/two-step");
        var key = page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await other.PostFormAsync(await other.GetPageAsync("/account/two-step"), "form[data-two-step]", new()
        {
            ["ProtectedKey"] = page.QuerySelector("[name=ProtectedKey]")!.GetAttribute("value"), ["Code"] = CodeNow(key),
        });
        Assert.NotNull((await Visitor.ReadAsync(answer)).QuerySelector("#Code-error"));
    }

    [Fact]
    public async Task TwoStep_TurnedOffWithThePassword_IsNotAskedAnyMore()
    {
        await TurnOnAsync("assessor", out var visitor);
        using var owner = visitor;
        var page = await owner.GetPageAsync("/account/two-step");
        using (var refused = await owner.PostFormAsync(page, "form[data-two-step-off]", new() { ["Password"] = "ไม่ใช่รหัสผ่านนี้แน่นอน" }))
            Assert.NotNull((await Visitor.ReadAsync(refused)).QuerySelector("#Password-error"));
        using (var accepted = await owner.PostFormAsync(page, "form[data-two-step-off]", new() { ["Password"] = Password }))
            Assert.Equal("/account/password", accepted.Headers.Location?.OriginalString);
        using var later = portal.Visitor();
        await later.SignInAsync("assessor");
        await later.GetPageAsync("/account/password");
    }

    [Fact]
    public async Task CodePage_WithoutAPassword_AsksForIt()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync("/account/sign-in/code");
        Assert.Equal("/account/sign-in", answer.Headers.Location?.OriginalString);
    }

    private string CodeNow(string key) => Totp.CodeOf(key, Totp.StepAt(portal.Clock.Now));

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(string userName)
    {
        var result = await TurnOnAsync(userName, out var visitor);
        visitor.Dispose();
        return result;
    }

    private Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(string userName, out Visitor visitor)
    {
        var browser = visitor = portal.Visitor();
        return RunAsync();

        async Task<(string, IReadOnlyList<string>)> RunAsync()
        {
            await browser.SignInAsync(userName);
            return await TurnOnAsync(portal, browser);
        }
    }

    internal static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(PortalFactory portal, Visitor visitor)
    {
        var page = await visitor.GetPageAsync("/account/two-step");
        Assert.StartsWith("data:image/svg+xml;base64,", page.QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        var key = page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await visitor.PostFormAsync(page, "form[data-two-step]", new() { ["Code"] = Totp.CodeOf(key, Totp.StepAt(portal.Clock.Now)) });
        var done = await Visitor.ReadAsync(answer);
        return (key, [.. done.QuerySelectorAll("[data-recovery-codes] li").Select(li => li.TextContent.Trim())]);
    }

    private static async Task<HttpResponseMessage> CodeAsync(Visitor visitor, string code, string? returnUrl = null)
    {
        var page = await visitor.GetPageAsync("/account/sign-in/code" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await visitor.PostFormAsync(page, "form[data-code]", new() { ["Code"] = code });
    }
}
