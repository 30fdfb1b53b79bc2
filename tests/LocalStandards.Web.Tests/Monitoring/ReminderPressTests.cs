using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>Reminders by a press, and calls as recorded.</summary>
public sealed class ReminderPressTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    private const string All = "/monitoring/2569/reminders?area=20&all=1";

    [Fact]
    public async Task Press_TwiceAndOnTheNextDay_RemindsEachOnceADay()
    {
        NextDay();
        using var visitor = await portal.SignedInAsync("chonburi");
        var form = await visitor.GetPageAsync("/monitoring/2569/reminders/new?area=20&all=1");
        Assert.Contains("42 แห่ง", form.QuerySelector("h1")!.Text());
        Assert.Contains(ThaiDate.Short(Bangkok.LastDayBefore(portal.ExtendedTo)), form.QuerySelector("textarea")!.TextContent);
        var before = await portal.RemindersAsync();
        Assert.Equal("แจ้งเตือนแล้ว 42 แห่ง", await visitor.ToldAsync(All, ("Text", "ขอให้ส่งผล")));
        Assert.Equal("42 แห่งเตือนไปแล้ววันนี้", await visitor.ToldAsync(All, ("Text", "ขอให้ส่งผล")));
        Assert.Equal(before + 42, await portal.RemindersAsync());
        await IsToldAsync(1, "ขอให้ส่งผล");
        // The last minute of the day is still that day; the next is another.
        portal.Clock.Now = Bangkok.StartOf(Bangkok.DateOf(portal.Clock.Now).AddDays(1)).AddMinutes(-1);
        using var late = await portal.SignedInAsync("chonburi");
        Assert.Equal("42 แห่งเตือนไปแล้ววันนี้", await late.ToldAsync(All, ("Text", "ขอให้ส่งผล")));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("แจ้งเตือนแล้ว 42 แห่ง", await late.ToldAsync(All, ("Text", "ขอให้ส่งผล")));
        Assert.Contains("เตือน", (await late.GetPageAsync("/monitoring/2569/20")).QuerySelector(".chase-table tbody td:nth-child(7)")!.Text());
    }

    [Fact]
    public async Task Press_ByManyAtOnce_RemindsEachOnce()
    {
        NextDay();
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++)
            visitors.Add(await portal.SignedInAsync(i % 2 == 0 ? "chonburi" : "central"));
        var before = await portal.RemindersAsync();
        var told = await Task.WhenAll(visitors.Select(v => v.ToldAsync(All, ("Text", "ขอให้ส่งผล"))));
        Assert.Equal(before + 42, await portal.RemindersAsync());
        Assert.Single(told, t => t == "แจ้งเตือนแล้ว 42 แห่ง");
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task Press_OvertakenByAnotherNode_LooksAgain()
    {
        NextDay();
        using var visitor = await portal.SignedInAsync("chonburi");
        using var other = await portal.SignedInAsync("muang");
        var before = await portal.RemindersAsync();
        portal.Sql.BeforeNextTransaction(async () => Assert.Equal("แจ้งเตือนแล้ว 14 แห่ง", await other.ToldAsync("/monitoring/2569/reminders?area=2001&all=1", ("Text", "ก"))));
        Assert.Equal("แจ้งเตือนแล้ว 28 แห่ง · 14 แห่งเตือนไปแล้ววันนี้", await visitor.ToldAsync(All, ("Text", "ข")));
        Assert.Equal(before + 42, await portal.RemindersAsync());
    }

    [Fact]
    public async Task Press_OfAllThatMatch_FindsThemItselfAndStopsAtSubmission()
    {
        NextDay();
        using var visitor = await portal.SignedInAsync("chonburi");
        var (id, code) = portal.Made[(AuthorityType.City, Situation.Ready)];
        var before = await portal.RemindersAsync();
        Assert.Equal("แจ้งเตือนแล้ว 6 แห่ง", await visitor.ToldAsync(All + "&state=ready", ("Text", "กดส่งได้แล้ว")));
        Assert.Equal(before + 6, await portal.RemindersAsync());
        // It submits: nobody reminds it any more, even when ticked by hand.
        NextDay();
        using var next = await portal.SignedInAsync("chonburi");
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Submitted)));
        Assert.Equal("1 แห่งส่งผลแล้ว", await next.ToldAsync($"/monitoring/2569/reminders?area=20&a={code}", ("Text", "กดส่งได้แล้ว")));
        Assert.Equal("แจ้งเตือนแล้ว 5 แห่ง", await next.ToldAsync(All + "&state=ready", ("Text", "กดส่งได้แล้ว")));
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.InProgress)));
    }

    [Fact]
    public async Task Press_OfTheCountry_RemindsHundredsInOneGoAndThoseClosedNot()
    {
        NextDay();
        using var central = await portal.SignedInAsync("central");
        var open = await portal.InDatabaseAsync(db => db.Submissions.CountAsync(s => s.Status == SubmissionStatus.Returned && db.Obligations.Any(o => o.Id == s.ObligationId && o.RoundId == portal.RoundId && o.ProvinceId == 36)));
        var form = await central.GetPageAsync("/monitoring/2569/reminders/new?all=1");
        Assert.Contains("ปิดรับแล้ว ต้องขยายเวลาก่อน", form.QuerySelector(".banner")!.Text());
        Assert.StartsWith($"แจ้งเตือนแล้ว {42 + open} แห่ง", await central.ToldAsync("/monitoring/2569/reminders?all=1", ("Text", "ขอให้ส่งผล")));
    }

    [Fact]
    public async Task Press_WithoutWordsOrSelection_IsToldWhatToDo()
    {
        NextDay();
        using var visitor = await portal.SignedInAsync("chonburi");
        using var empty = await visitor.PostAsync(All, [new("Text", " ")]);
        Assert.Contains("กรอกข้อความ", (await Visitor.ReadAsync(empty)).GetElementById("Text-error")!.Text());
        using var tooLong = await visitor.PostAsync(All, [new("Text", new string('ก', 1001))]);
        Assert.Equal(1001, (await Visitor.ReadAsync(tooLong)).QuerySelector("textarea")!.TextContent.Length);
        Assert.Contains("ยังไม่ได้เลือก", (await visitor.GetPageAsync("/monitoring/2569/reminders/new?area=20")).QuerySelector(".empty")!.Text());
    }

    [Fact]
    public async Task Call_Recorded_StandsInListAndHistoryAndIsCorrectedByAnotherRow()
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        var code = portal.Made[(AuthorityType.Sao, Situation.NotStarted)].Code;
        var address = "/monitoring/2569/authorities/" + code;
        var page = await visitor.GetPageAsync(address);
        var press = page.QuerySelector("input[name=Press]")!.GetAttribute("value")!;
        // Sent twice by a double click.
        for (var i = 0; i < 2; i++)
            Assert.StartsWith("บันทึกการโทรถึง", await visitor.ToldAsync(address + "/contacts", ("Outcome", "NoAnswer"), ("Note", "โทรสองครั้ง"), ("Press", press)));
        page = await visitor.GetPageAsync(address);
        Assert.Single(page.QuerySelectorAll(".chase-history li"), li => li.Text().Contains("โทร: ไม่รับสาย"));
        var correct = page.QuerySelector(".chase-history a[href*='corrects=']")!.GetAttribute("href")!.Split('#')[0];
        var form = await visitor.GetPageAsync(correct);
        Assert.Contains("แก้ไขการโทร", form.QuerySelector("#call h2")!.Text());
        using (var corrected = await visitor.PostFormAsync(form, "#call form", new() { ["Outcome"] = "Promised", ["PromisedOn"] = portal.Day(3), ["Note"] = "พูดกับปลัด" }))
            Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        page = await visitor.GetPageAsync(address);
        Assert.Contains("ไม่รับสาย", page.QuerySelector(".chase-history .is-corrected")!.Text());
        Assert.Null(page.QuerySelector(".is-corrected a"));
        var list = await visitor.GetPageAsync("/monitoring/2569/20?type=SAO&state=not-started");
        Assert.Contains("นัดส่ง", list.QuerySelector($".chase-table a[href$='/{code}']")!.Closest("tr")!.Text());
        // A promise ahead: nobody need ring; on its day before all others.
        Assert.DoesNotContain(code, (await visitor.GetPageAsync("/monitoring/2569/20?state=ring&type=SAO")).Codes());
        portal.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await portal.SignedInAsync("chonburi");
        Assert.Equal(code, (await later.GetPageAsync("/monitoring/2569/20?state=ring")).Codes()[0]);
        Assert.EndsWith("/" + code, (await later.GetPageAsync("/")).QuerySelector(".ring-list li a[href^='/monitoring']")!.GetAttribute("href"));
        // What is corrected already cannot be corrected again.
        using var again = await later.PostAsync(address + "/contacts", [new("Outcome", "Reached"), new("Corrects", correct.Split('=')[^1]), new("Press", Guid.NewGuid().ToString())]);
        Assert.Contains("มีผู้แก้ไขไปแล้ว", (await Visitor.ReadAsync(again)).GetElementById("error-summary")!.Text());
    }

    [Fact]
    public async Task Call_ThatCannotBe_IsToldAtItsFieldAndNothingTypedIsLost()
    {
        using var visitor = await portal.SignedInAsync("chonburi");
        var address = $"/monitoring/2569/authorities/{portal.Made[(AuthorityType.Town, Situation.Never)].Code}/contacts";
        foreach (var (outcome, day, field, message) in new[]
        {
            ("", "", "Outcome", "เลือกผลการโทร"), ("Promised", "", "PromisedOn", "กรอกวันที่นัดส่ง"), ("Promised", portal.Day(-1), "PromisedOn", "ต้องไม่ก่อน"),
            ("Promised", "26/9/2025", "PromisedOn", "ปี ค.ศ."), ("Reached", portal.Day(2), "PromisedOn", "นัดวันส่ง"), ("77", "", "Outcome", "เลือกผลการโทร"),
        })
        {
            using var refused = await visitor.PostAsync(address, [new("Outcome", outcome), new("PromisedOn", day), new("Note", "ข้อความ"), new("Press", Guid.NewGuid().ToString())]);
            var page = await Visitor.ReadAsync(refused);
            Assert.Contains(message, page.GetElementById(field + "-error")!.Text());
            Assert.Equal(("ข้อความ", day), (page.QuerySelector("textarea[name=Note]")!.TextContent, page.QuerySelector("input[name=PromisedOn]")!.GetAttribute("value")));
        }
        var id = portal.Made[(AuthorityType.Town, Situation.Never)].ObligationId;
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Contacts.CountAsync(c => c.ObligationId == id)));
    }

    /// <summary>Everybody who was reminded has as many notices as reminders, and who is signed in reads the text at home.</summary>
    private async Task IsToldAsync(int times, string text)
    {
        var (id, code) = portal.Made[(AuthorityType.Sao, Situation.InProgress)];
        var told = await portal.InDatabaseAsync(db => db.Deliveries
            .Where(d => db.Users.Any(u => u.Id == d.UserId && u.UserName == code) && db.Notices.Any(n => n.Id == d.NoticeId && n.Kind == NoticeKind.Reminder))
            .CountAsync());
        Assert.Equal((await portal.RemindersAsync(id), true), (told, told >= times));
        await portal.InDatabaseAsync(async db =>
        {
            var like = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == "province");
            await db.Users.Where(u => u.UserName == code).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, like.PasswordHash).SetProperty(u => u.SecurityStamp, code));
        });
        using var recorder = await portal.SignedInAsync(code);
        Assert.Contains(text, (await recorder.GetPageAsync("/")).QuerySelector(".reminded")!.Text());
    }

    /// <summary>A day on which nobody has been reminded yet.</summary>
    private void NextDay() => portal.Clock.Now = Bangkok.StartOf(Bangkok.DateOf(portal.Clock.Now).AddDays(1)).AddHours(10);
}
