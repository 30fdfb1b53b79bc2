using LocalStandards.Data.Register;
using LocalStandards.Demo;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Deadlines;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Letters;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>Each event tells whom it is for, once, in its own transaction.</summary>
public sealed class EventTests(LetterPortal portal) : IClassFixture<LetterPortal>
{
    private static readonly string[] AuthorityPeople = ["clerk", "executive", "recorder", "section"], Acknowledging = ["clerk", "executive", "recorder"];

    /// <summary>Of the demo's accounts those that were told of it, in order.</summary>
    private Task<List<string>> ToldAsync(NoticeKind kind, string? about = null) => portal.InDatabaseAsync(db => (
        from d in db.Deliveries
        join u in db.Users on d.UserId equals u.Id
        where d.Notice!.Kind == kind && (about == null || d.Notice.About == about) && !u.UserName!.StartsWith("36") && !u.UserName.StartsWith('9')
        orderby u.UserName
        select u.UserName!).ToListAsync());

    private Task<int> CountAsync(NoticeKind kind, string? about = null) =>
        portal.InDatabaseAsync(db => db.Deliveries.CountAsync(d => d.Notice!.Kind == kind && (about == null || d.Notice.About == about)));

    [Fact]
    public async Task Submission_ReturnedAndAccepted_TellsTheAuthoritysPeople()
    {
        var obligation = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Authority!.Code == RoleMatrix.Home && o.Round!.Code == "2568").Select(o => o.Id).SingleAsync());
        await portal.InDatabaseAsync(async db =>
        {
            await db.ReturnAsync(obligation, portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        Assert.Equal(AuthorityPeople, await ToldAsync(NoticeKind.Returned));
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == obligation).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Submitted)));
        await portal.InDatabaseAsync(async db =>
        {
            await db.AcceptAsync(obligation, portal.Clock.Now);
            await db.SaveChangesAsync();
            // Saved again it tells nobody again.
            await db.SaveChangesAsync();
        });
        Assert.Equal(AuthorityPeople, await ToldAsync(NoticeKind.Accepted));
        using var recorder = await portal.SignedInAsync("recorder");
        Assert.Contains("รับผลการประเมินแล้ว", (await recorder.GetPageAsync("/?year=2568")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Letter_OnItsWay_TellsEveryOfficeOnceAndLaterOnlyThoseThatHaveNotActed()
    {
        var letter = await portal.SentAsync(isSent: false, provinces: [LetterPortal.Province]);
        using var central = await portal.SignedInAsync("central");
        await central.PressAsync($"/letters/{letter.Id}/circulation");
        await central.PressAsync($"/letters/{letter.Id}/circulation");
        Assert.Equal(["clerk", "district", "executive", "province", "recorder"], await ToldAsync(NoticeKind.Letter, letter.Number));
        var all = await portal.InDatabaseAsync(db => db.RoleAssignments.Where(r => r.To == null && ((r.Role == Role.Recorder || r.Role == Role.Executive) && db.Authorities.Any(a => a.Id == r.AuthorityId && a.ProvinceId == LetterPortal.Province)
            || r.Role == Role.ProvincialOfficer || r.Role == Role.DistrictOfficer)).Select(r => r.UserId).Distinct().CountAsync());
        Assert.Equal(all, await CountAsync(NoticeKind.Letter, letter.Number));

        // Home acknowledges before its district has sent it on: it is not told of what comes later.
        using var recorder = await portal.SignedInAsync("recorder");
        Assert.Equal($"/letters/{letter.Id}", (await recorder.GetAsync($"/notices/{await portal.InDatabaseAsync(db => db.Notices.Where(n => n.About == letter.Number).Select(n => n.Id).SingleAsync())}")).Headers.Location!.OriginalString);
        await recorder.PressAsync($"/letters/{letter.Id}/acknowledgement");
        using var district = await portal.SignedInAsync("district");
        var fields = new Dictionary<string, string> { ["Forwarding.Number"] = "ชย 0023/77", ["Forwarding.On"] = portal.Day() };
        (await district.UploadAsync($"/letters/{letter.Id}/offices/district/{portal.Home.DistrictId}/forwarding", fields)).Dispose();
        Assert.Empty(await ToldAsync(NoticeKind.Letter, "ชย 0023/77"));
        Assert.Equal(
            await portal.InDatabaseAsync(db => db.Authorities.CountAsync(a => a.DistrictId == portal.Home.DistrictId && a.Id != portal.Home.Id && (a.Type == AuthorityType.Sao || a.Type == AuthorityType.SubdistrictMunicipality))),
            await CountAsync(NoticeKind.Letter, "ชย 0023/77"));
        await central.PressAsync($"/letters/{letter.Id}/reminders", ("kind", "Authority"));
        Assert.DoesNotContain("recorder", await ToldAsync(NoticeKind.LetterReminder, letter.Number));
        await central.PressAsync($"/letters/{letter.Id}/reminders", ("kind", "Province"));
        Assert.Equal(["province"], await ToldAsync(NoticeKind.LetterReminder, letter.Number));
    }

    [Fact]
    public async Task Extension_GrantedAndRevoked_TellsThoseWhoGainAndLose()
    {
        using var central = await portal.SignedInAsync("central");
        var typed = portal.Extension(45);
        var page = await central.ExtendAsync(typed);
        var number = typed["Letter.Number"]!;
        Assert.Equal(AuthorityPeople, await ToldAsync(NoticeKind.Extended, number));
        Assert.Equal(4, await CountAsync(NoticeKind.Extended, number));
        Assert.Equal(["clerk", "executive", "recorder"], (await ToldAsync(NoticeKind.Letter, number)).Where(Acknowledging.Contains));
        using var answer = await central.PostFormAsync(await central.GetPageAsync(new Uri(page.Url).AbsolutePath + "/revocation"), "main form[action*=revocation], main form[method=post]", new() { ["reason"] = "ออกผิดแห่ง" });
        Assert.StartsWith("ยกเลิกแล้ว", (await central.FollowAsync(answer)).Told());
        Assert.Equal(AuthorityPeople, await ToldAsync(NoticeKind.ExtensionRevoked, number));
    }

    [Fact]
    public async Task Window_Opening_TellsEachTypeOnce()
    {
        await portal.InDatabaseAsync(db => db.Set<EntryWindow>().Where(w => db.Rounds.Any(r => r.Id == w.RoundId && r.Code == EntryActions.Year)).ExecuteUpdateAsync(set => set.SetProperty(w => w.FrozenAt, (DateTimeOffset?)null)));
        var roundId = await portal.InDatabaseAsync(db => db.Rounds.Where(r => r.Code == EntryActions.Year).Select(r => r.Id).SingleAsync());
        // Broken just before its end it has told nobody.
        portal.Sql.FailAt(6);
        await Assert.ThrowsAnyAsync<Exception>(() => portal.InDatabaseAsync(db => new FollowRegister(db).RunAsync(roundId, portal.Clock.Now, default)));
        portal.Sql.FailAt(0);
        Assert.Equal(0, await CountAsync(NoticeKind.WindowOpens));
        await portal.InDatabaseAsync(db => new FollowRegister(db).RunAsync(roundId, portal.Clock.Now, default));
        await portal.InDatabaseAsync(db => new FollowRegister(db).RunAsync(roundId, portal.Clock.Now, default));
        Assert.Equal(AuthorityPeople, await ToldAsync(NoticeKind.WindowOpens));
        Assert.Contains("opens/2569/SAO", await portal.InDatabaseAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.WindowOpens).Select(n => n.Key).ToListAsync()));
    }

    [Fact]
    public async Task Event_BrokenAtAnyStep_LeavesNeitherItselfNorItsNotices()
    {
        var letter = await portal.SentAsync(isSent: false);
        for (var step = 1; ; step++)
        {
            portal.Sql.FailAt(step);
            var failure = await Record.ExceptionAsync(() => portal.InDatabaseAsync(async db =>
            {
                var sent = await db.Letters.SingleAsync(l => l.Id == letter.Id);
                sent.Circulate(portal.Clock.Now);
                db.Add(LetterNotices.Circulated(sent, portal.Clock.Now));
                await db.SaveChangesAsync();
            }));
            portal.Sql.FailAt(0);
            var isSent = await portal.InDatabaseAsync(db => db.Letters.AnyAsync(l => l.Id == letter.Id && l.CirculatedAt != null));
            var told = await CountAsync(NoticeKind.Letter, letter.Number);
            Assert.Equal(isSent, told > 0);
            Assert.Equal(isSent ? 1 : 0, await portal.InDatabaseAsync(db => db.Notices.CountAsync(n => n.About == letter.Number)));
            if (failure is null || isSent)
            {
                Assert.True(step > 6, $"only {step} steps");
                Assert.True(isSent);
                return;
            }
        }
    }

    [Fact]
    public async Task Account_Changed_TellsThePersonAlone()
    {
        using var visitor = await portal.SignedInAsync("assessor");
        using var answer = await visitor.PostFormAsync(await visitor.GetPageAsync("/account/password"), "form[data-password]", new()
        {
            ["CurrentPassword"] = DemoOptions.DefaultPassword, ["NewPassword"] = "กล้วยไม้ป่าหน้าฝนปีนี้", ["RepeatedPassword"] = "กล้วยไม้ป่าหน้าฝนปีนี้",
        });
        Assert.Equal(["assessor"], await ToldAsync(NoticeKind.PasswordChanged));
    }
}
