using System.Net;
using AngleSharp.Html.Dom;
using LocalStandards.Demo;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

public sealed class PasswordTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Old = DemoOptions.DefaultPassword;

    [Fact]
    public async Task ChangePassword_EndsOtherSessionsAndKeepsThisOne()
    {
        const string changed = "เรือ กล้วย ระฆัง หมอก";
        using var here = await portal.SignedInAsync("district");
        using var elsewhere = await portal.SignedInAsync("district");
        using (var answer = await ChangeAsync(here, Old, changed))
            Assert.Equal("/account/password", answer.Headers.Location?.OriginalString);
        Assert.Contains("เปลี่ยนรหัสผ่านแล้ว", (await here.GetPageAsync("/account/password")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        await here.GetPageAsync("/account/password");
        using var stale = await elsewhere.GetAsync("/account/password");
        Assert.Equal(HttpStatusCode.Redirect, stale.StatusCode);

        using var visitor = portal.Visitor();
        using (var refused = await visitor.TrySignInAsync("district", Old))
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using var accepted = await visitor.TrySignInAsync("district", changed);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
    }

    [Fact]
    public async Task ChangePassword_128Characters_AreAllKept()
    {
        var longest = string.Concat(Enumerable.Range(0, 128).Select(i => (char)('ก' + i * 37 % 44)));
        using var visitor = await portal.SignedInAsync("assessor");
        (await ChangeAsync(visitor, Old, longest)).Dispose();
        using var other = portal.Visitor();
        using (var cut = await other.TrySignInAsync("assessor", longest[..127]))
            Assert.Equal(HttpStatusCode.OK, cut.StatusCode);
        using var whole = await other.TrySignInAsync("assessor", longest);
        Assert.Equal(HttpStatusCode.Redirect, whole.StatusCode);
    }

    [Theory]
    [InlineData("สั้นไป", "12 ตัวอักษร")]
    [InlineData("province2569x", "ชื่อผู้ใช้")]
    [InlineData("my PROVINCE is far", "ชื่อผู้ใช้")]
    [InlineData("aaaaaaaaaaaaaa", "เดาได้ง่าย")]
    [InlineData("Passw0rd1234!", "เดาได้ง่าย")]
    [InlineData(Old, "ต้องต่างจากรหัสผ่านปัจจุบัน")]
    public async Task ChangePassword_Refused_SaysWhyAtTheField(string password, string reason)
    {
        using var visitor = await portal.SignedInAsync("province");
        using var answer = await ChangeAsync(visitor, Old, password);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(reason, page.QuerySelector("#NewPassword-error")?.TextContent ?? "(none)", StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("#NewPassword")!.GetAttribute("aria-invalid"));
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#NewPassword']"));
    }

    [Fact]
    public async Task ChangePassword_129Characters_IsRefusedAndNotCut()
    {
        using var visitor = await portal.SignedInAsync("province");
        using var answer = await ChangeAsync(visitor, Old, new string('ก', 129));
        Assert.Contains("128", (await Visitor.ReadAsync(answer)).QuerySelector("#NewPassword-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePassword_RepeatedDifferently_SaysSoThere()
    {
        using var visitor = await portal.SignedInAsync("province");
        var page = await visitor.GetPageAsync("/account/password");
        using var answer = await visitor.PostFormAsync(page, "form[data-password]", new()
        {
            ["CurrentPassword"] = Old, ["NewPassword"] = "เรือ กล้วย ระฆัง หมอก", ["RepeatedPassword"] = "เรือ กล้วย ระฆัง",
        });
        Assert.Contains("ไม่ตรงกัน", (await Visitor.ReadAsync(answer)).QuerySelector("#RepeatedPassword-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePassword_WrongCurrentFiveTimes_LocksTheAccount()
    {
        using var visitor = await portal.SignedInAsync("approver");
        IHtmlDocument? page = null;
        for (var i = 0; i < 5; i++)
        {
            using var answer = await ChangeAsync(visitor, "ไม่ใช่รหัสผ่านนี้แน่นอน", "เรือ กล้วย ระฆัง หมอก");
            page = await Visitor.ReadAsync(answer);
        }
        Assert.Contains("15 นาที", page!.QuerySelector("#CurrentPassword-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("กกกกกกกกกกกกก")]
    [InlineData("12341234123412")]
    [InlineData("abcabcabcabc")]
    [InlineData("abcdefghijklm")]
    [InlineData("กขฃคฅฆงจฉชซฌ")]
    [InlineData("987654321098")]
    [InlineData("qwertyuiop[]")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("ฟหกดเ้่าสวง")]
    [InlineData("ๆไำพะัีรนยบล")]
    [InlineData("qwerty123456")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd!!!!")]
    [InlineData("iloveyou2569")]
    [InlineData("thailand2568thai")]
    [InlineData("ยฟหหไนพกๅ/-ภ")]
    [InlineData("รหัสผ่าน123456")]
    [InlineData("isylzjko2569")]
    [InlineData("มาตรฐานท้องถิ่น")]
    [InlineData("localstandards2569")]
    public void PasswordRules_WhatIsTriedFirst_IsRefused(string password) =>
        Assert.True(PasswordRules.IsRepeated(password) || PasswordRules.IsPredictable(password) || PasswordRules.IsCommon(password));

    [Theory]
    [InlineData(DemoOptions.DefaultPassword)]
    [InlineData("correct horse battery staple")]
    [InlineData("เรือ กล้วย ระฆัง หมอก")]
    [InlineData("ปลาทูนึ่งราคาห้าบาท")]
    [InlineData("qx7Lm2vR9tKpZ4")]
    [InlineData("my password is a long sentence")]
    public void PasswordRules_OwnWords_AreAccepted(string password) =>
        Assert.False(PasswordRules.IsRepeated(password) || PasswordRules.IsPredictable(password) || PasswordRules.IsCommon(password));

    private static async Task<HttpResponseMessage> ChangeAsync(Visitor visitor, string current, string changed)
    {
        var page = await visitor.GetPageAsync("/account/password");
        return await visitor.PostFormAsync(page, "form[data-password]", new()
        {
            ["CurrentPassword"] = current, ["NewPassword"] = changed, ["RepeatedPassword"] = changed,
        });
    }
}
