using System.Net;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Deadlines;

/// <summary>The centre extends by a letter: what it would mean, the last look, in force at once, taken back.</summary>
public sealed class ExtensionTests(ProbedPortal portal) : IClassFixture<ProbedPortal>, IAsyncLifetime
{
    private Visitor central = null!, approver = null!;
    private DateTimeOffset start;

    [Fact]
    public async Task Extension_AfterTheClose_OpensEntryInTheSameMinute()
    {
        portal.Clock.Advance(TimeSpan.FromDays(20));
        using var recorder = await portal.SignedInAsync("recorder");
        using var office = await portal.SignedInAsync("central");
        Assert.Contains("ปิดรับแล้วเมื่อวันที่", (await recorder.OpenFormAsync("2-3")).QuerySelector("main .banner-check")!.TextContent);

        var typed = portal.Extension(7);
        var check = await office.CheckAsync(typed);
        // The letter is in the register; nothing is extended, nothing has been sent yet.
        Assert.Empty(await portal.StandingAsync());
        Assert.Null((await LetterAsync(typed["Letter.Number"]!)).CirculatedAt);
        Assert.Equal("1", check.QuerySelector(".gain-head strong")!.TextContent);
        var page = await office.FollowAsync(await office.ConfirmAsync(check));
        Assert.StartsWith("ขยายเวลาแล้ว มีผลทันที 1 แห่ง", page.Told());
        Assert.Equal(portal.Clock.Now, (await LetterAsync(typed["Letter.Number"]!)).CirculatedAt);
        var row = Assert.Single(await portal.StandingAsync());
        Assert.Equal((false, DeadlineKind.Entry, Bangkok.ExclusiveEndOf(portal.TodayPlus(7))), (row.IsNational, row.Kind, row.NewEnd));

        var form = await recorder.GetPageAsync("/entry/2569/2-3");
        Assert.Null(form.QuerySelector("main .banner-check"));
        Assert.Contains(typed["Letter.Number"]!.Replace(' ', '\u00A0'), form.QuerySelector("header")!.TextContent);
        (await recorder.SaveAsync(form, ("68-3-02.a", "4001"))).Dispose();
        Assert.Equal("4001", await portal.StoredAsync("68-3-02.a"));
    }

    [Fact]
    public async Task Extension_RecordedWhileARecorderSaves_BothSucceed()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var check = await central.CheckAsync(portal.Extension(40));
        var told = "";
        var form = await recorder.OpenFormAsync("2-3");
        portal.Sql.BeforeNextTransaction(async () => told = (await central.FollowAsync(await central.ConfirmAsync(check))).Told());
        (await recorder.SaveAsync(form, ("68-3-02.a", "4017"))).Dispose();
        Assert.StartsWith("ขยายเวลาแล้ว", told);
        Assert.Equal("4017", await portal.StoredAsync("68-3-02.a"));
    }

    [Fact]
    public async Task Confirmation_Twice_RecordsOne()
    {
        var check = await central.CheckAsync(portal.Extension(50));
        var answers = await Task.WhenAll(central.ConfirmAsync(check), central.ConfirmAsync(check), central.ConfirmAsync(check));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        Assert.Single(await portal.StandingAsync(), e => e.NewEnd == Bangkok.ExclusiveEndOf(portal.TodayPlus(50)));
        // The check sent twice records one letter as well.
        var typed = portal.Extension(51);
        var (first, second) = (await central.CheckAsync(typed), await central.CheckAsync(typed));
        Assert.Equal(first.QuerySelector("[name=LetterId]")!.GetAttribute("value"), second.QuerySelector("[name=LetterId]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Confirmation_InASecondTab_IsShownAnewWhenDeadlinesChanged()
    {
        var (one, other) = (await central.CheckAsync(portal.Extension(60)), await central.CheckAsync(portal.Extension(61)));
        (await central.ConfirmAsync(one)).Dispose();
        using var answer = await central.ConfirmAsync(other);
        var again = await Visitor.ReadAsync(answer);
        Assert.Contains("มีผู้อื่นเปลี่ยนวันปิดรับ", again.QuerySelector("main [role=alert]")!.TextContent);
        Assert.Contains("1 วัน", again.QuerySelector(".gain-rest")!.TextContent);
        Assert.StartsWith("ขยายเวลาแล้ว", (await central.FollowAsync(await central.ConfirmAsync(again))).Told());
    }

    [Fact]
    public async Task Letter_RecordedBefore_IsOfferedInsteadOfASecond()
    {
        var typed = portal.Extension(70);
        await central.ExtendAsync(typed);
        using var answer = await central.FillAsync(new(typed) { ["Until"] = DeadlineActions.Typed(portal.TodayPlus(71)), ["Letter.Number"] = ThaiDigits.ToThai(typed["Letter.Number"]!) });
        var refused = await answer.RefusedAsync();
        Assert.Contains("ในทะเบียนแล้ว", refused.ErrorAt("Letter.Number"));
        using var used = await central.PostFormAsync(refused, DeadlineActions.Form, press: "[name=UsesRegistered]");
        var page = await central.FollowAsync(await central.ConfirmAsync(await Visitor.ReadAsync(used)));
        Assert.StartsWith("ขยายเวลาแล้ว", page.Told());
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Letters.CountAsync(l => l.Number == typed["Letter.Number"])));
    }

    [Fact]
    public async Task Form_WithSomethingWrong_SaysSoThereAndKeepsWhatWasTyped()
    {
        var today = portal.TodayPlus(0);
        var good = portal.Extension(80);
        foreach (var (field, typed, told) in new[]
        {
            ("By", null, "เลือกว่าขยายให้ใคร"), ("Pasted", "", "อย่างน้อยหนึ่งแห่ง"), ("Pasted", "อบต.ไม่มีจริง", "1 บรรทัด"), ("Until", "", "กรอกวันที่"), ("Until", "31/2/2570", "กรอกวันที่"),
            ("Until", $"{today.Day}/{today.Month}/{today.Year}", "ค.ศ."), ("Until", DeadlineActions.Typed(portal.TodayPlus(-3)), "ผ่านไปแล้ว"),
            ("Until", DeadlineActions.Typed(portal.TodayPlus(-300)), "ผ่านไปแล้ว"), ("Until", DeadlineActions.Typed(portal.TodayPlus(3)), "ไม่มีแห่งใดได้เวลาเพิ่ม"),
            ("UntilTime", "25.00", "24 ชั่วโมง"), ("UntilTime", "เที่ยง", "24 ชั่วโมง"), ("Reason", "", "เหตุผล"), ("Reason", new string('ก', 1001), "1000"),
            ("Letter.Number", "", "เลขที่หนังสือ"), ("Letter.SignedOn", DeadlineActions.Typed(portal.TodayPlus(2)), "อนาคต"), ("Letter.Subject", "", "เรื่อง"),
        })
        {
            using var answer = await central.FillAsync(new(good) { [field] = typed });
            var page = await answer.RefusedAsync();
            Assert.True(page.ErrorAt(field)?.Contains(told, StringComparison.Ordinal), $"{field} {typed}: {page.ErrorAt(field)}");
            var kept = Visitor.FieldsOf(page.QuerySelector(DeadlineActions.Form)!);
            foreach (var name in new[] { "Until", "Reason", "Letter.Subject", "Letter.Number", "Pasted" })
                Assert.Equal((name == field ? typed : good[name]) ?? "", kept.Single(f => f.Key == name).Value);
        }
        Assert.False(await portal.InDatabaseAsync(db => db.Letters.AnyAsync(l => l.Number == good["Letter.Number"])));
    }

    [Fact]
    public async Task End_BeforeTheOpening_IsRefusedThere()
    {
        var opens = await portal.InDatabaseAsync(db => db.Set<EntryWindow>().Where(w => db.Rounds.Any(r => r.Id == w.RoundId && r.Code == "2569")).MinAsync(w => w.Opens));
        portal.Clock.Now = opens.AddDays(-20);
        using var office = await portal.SignedInAsync("central");
        using var answer = await office.FillAsync(portal.Extension(5));
        Assert.Contains("ก่อนวันเปิดบันทึก", (await answer.RefusedAsync()).ErrorAt("Until"));
    }

    [Fact]
    public async Task Scope_ThatCoversNobody_IsRefusedThere()
    {
        var home = await portal.InDatabaseAsync(db => db.Authorities.SingleAsync(a => a.Code == RoleMatrix.Home));
        var fields = portal.Extension(90).Where(f => f.Key is not ("By" or "Pasted")).Select(f => new KeyValuePair<string, string>(f.Key, f.Value!))
            .Concat([new("By", "Types"), new("By", "Districts"), new("Types", "Pao"), new("Districts", $"{home.DistrictId}"), new("IsNewLetter", "true")]).ToList();
        using var answer = await central.PostAsync(DeadlineActions.Extensions, fields);
        Assert.Contains("ไม่มี อปท. ที่ต้องประเมิน", (await answer.RefusedAsync()).ErrorAt("By"));
        // The country and a limit at once.
        using var both = await central.PostAsync(DeadlineActions.Extensions, [.. fields, new("By", "Country")]);
        Assert.Contains("อย่างใดอย่างหนึ่ง", (await both.RefusedAsync()).ErrorAt("By"));
    }

    [Theory]
    [InlineData("letter.pdf", "", "ว่างเปล่า")]
    [InlineData("letter.pdf", "this is no pdf", "ต้องเป็นไฟล์ PDF")]
    public async Task Scan_ThatIsNone_IsRefusedAndToldToChooseAgain(string name, string content, string told)
    {
        var page = await central.GetPageAsync(DeadlineActions.Extensions + "/new");
        using var answer = await central.UploadAsync(page, DeadlineActions.Form, "Letter.File", name, System.Text.Encoding.ASCII.GetBytes(content), portal.Extension(95));
        var refused = await answer.RefusedAsync();
        Assert.Contains(told, refused.ErrorAt("Letter.File"));
        Assert.Contains("ให้เลือกไฟล์อีกครั้ง", refused.QuerySelector(DeadlineActions.Form)!.TextContent);
    }

    [Fact]
    public async Task Preview_WhileTyping_CountsWhoGainsByPlace_AndItsListOpens()
    {
        var district = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Code == RoleMatrix.Home).Select(a => a.DistrictId).SingleAsync());
        var inDistrict = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Round!.Code == "2569" && o.DistrictId == district)
            .Select(o => db.Submissions.Where(s => s.ObligationId == o.Id).Select(s => (SubmissionStatus?)s.Status).FirstOrDefault()).ToListAsync());
        var fields = new List<KeyValuePair<string, string>> { new("By", "Districts"), new("Districts", $"{district}"), new("Until", DeadlineActions.Typed(portal.TodayPlus(200))), new("Kind", "Entry") };
        using var answer = await central.PostAsync(DeadlineActions.Extensions + "/previews", fields, isPartial: true);
        var part = await Visitor.ReadAsync(answer);
        var done = inDistrict.Count(s => s is SubmissionStatus.Submitted or SubmissionStatus.Accepted);
        Assert.Equal($"{inDistrict.Count - done}", part.QuerySelector(".gain-head strong")!.TextContent);
        Assert.Contains($"จาก {inDistrict.Count} แห่ง", part.QuerySelector(".gain-head")!.TextContent);
        if (done > 0)
            Assert.Contains($"{done} แห่ง", part.QuerySelector(".gain-rest")!.TextContent);
        Assert.Equal(3, part.QuerySelectorAll(".quick-pick").Length);
        using var list = await central.PostAsync(DeadlineActions.Extensions + "/recipients", fields);
        Assert.Equal(inDistrict.Count, (await Visitor.ReadAsync(list)).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task QuickChoice_OnAHoliday_MovesToTheNextWorkingDay()
    {
        var page = await central.GetPageAsync(DeadlineActions.Extensions + "/new");
        using var answer = await central.PostFormAsync(page, DeadlineActions.Form, new() { ["Reason"] = "เหตุที่พิมพ์ไว้" }, "button[formaction$='/quick-picks/7']");
        var picked = await Visitor.ReadAsync(answer);
        Assert.Null(picked.GetElementById("error-summary"));
        Assert.Equal("เหตุที่พิมพ์ไว้", picked.GetElementById("Reason")!.TextContent);
        Assert.True(ThaiDate.TryParse(picked.GetElementById("Until")!.GetAttribute("value"), out var day, out _));
        Assert.True(WorkingDays.IsWorkingDay(day, (await portal.InDatabaseAsync(db => db.Holidays.Select(h => h.Date).ToListAsync())).ToHashSet()));
    }

    [Fact]
    public async Task National_WaitsForASecondPerson_WhoIsNotWhoRecordedIt()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var before = await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync());
        var check = await central.CheckAsync(new(portal.Extension(300)) { ["By"] = "Country", ["OnlyUnsubmitted"] = "true" });
        Assert.Contains("ผู้อนุมัติคนที่สอง", check.QuerySelector("main form")!.TextContent);
        var waiting = await central.FollowAsync(await central.ConfirmAsync(check));
        Assert.Contains("ผู้อนุมัติคนที่สอง", waiting.Told());
        var id = waiting.IdOf();
        Assert.Null(waiting.QuerySelector("form[action$='/approval']"));
        Assert.DoesNotContain("300", (await recorder.GetPageAsync("/")).QuerySelector("header")!.TextContent);
        using (var own = await central.PostAsync($"{DeadlineActions.Extensions}/{id}/approval", []))
            Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);

        // Who has both roles is still one person.
        await portal.GrantAsync("central", Domain.Access.Role.CentralApprover);
        using var both = await portal.SignedInAsync("central");
        using (var own = await both.PostAsync($"{DeadlineActions.Extensions}/{id}/approval", []))
            Assert.Contains("ต้องให้ผู้อนุมัติคนอื่น", (await both.FollowAsync(own)).Told());

        var page = await approver.GetPageAsync($"{DeadlineActions.Extensions}/{id}");
        var approved = await approver.FollowAsync(await approver.PostFormAsync(page, "form[action$='/approval']"));
        Assert.StartsWith("ยืนยันแล้ว", approved.Told());
        Assert.Contains("ยืนยันไว้แล้ว", (await approver.FollowAsync(await approver.PostFormAsync(page, "form[action$='/approval']"))).Told());
        var row = (await portal.StoredAsync()).Single(e => e.Id == id);
        Assert.Equal((true, portal.Clock.Now, portal.Clock.Now), (row.IsNational, row.ApprovedAt!.Value, row.Letter!.CirculatedAt!.Value));
        // "Not yet submitted" is a list from now on, in the one row.
        Assert.NotNull(row.Scope.Authorities);
        Assert.Contains(DateOf(row), (await recorder.GetPageAsync("/")).QuerySelector("header")!.TextContent);
        await approver.RevokeAsync(id, "ทดสอบเสร็จ");
        Assert.True(before < await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task Revocation_ShowsWhoLosesWhat_AndIsOnce()
    {
        var id = (await central.ExtendAsync(portal.Extension(250))).IdOf();
        var form = await central.GetPageAsync($"{DeadlineActions.Extensions}/{id}/revocation");
        Assert.Contains("1 แห่งจะเสียเวลา", form.QuerySelector("main")!.TextContent);
        Assert.Single(form.QuerySelectorAll("tbody tr"));
        using (var silent = await central.PostFormAsync(form, "form[action$='/revocation']", new() { ["reason"] = "\u200B " }))
            Assert.Contains("กรอกเหตุผล", (await silent.RefusedAsync()).ErrorAt("reason"));
        Assert.StartsWith("ยกเลิกแล้ว", await central.RevokeAsync(id, "หนังสือถูกยกเลิก"));
        Assert.Equal("ยกเลิกไปแล้ว", await central.RevokeAsync(id, "อีกครั้ง"));
        var row = (await portal.StoredAsync()).Single(e => e.Id == id);
        Assert.Equal(("หนังสือถูกยกเลิก", portal.Clock.Now), (row.RevokedReason!, row.RevokedAt!.Value));
        Assert.Contains("หนังสือถูกยกเลิก", (await approver.GetPageAsync($"{DeadlineActions.Extensions}/{id}")).QuerySelector("main")!.TextContent);
        Assert.Contains("ยกเลิกแล้ว", (await approver.GetPageAsync(DeadlineActions.Extensions)).QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task End_WithATimeOfDay_LastsThroughThatMinute()
    {
        await central.ExtendAsync(new(portal.Extension(260)) { ["UntilTime"] = "16:30" });
        Assert.Contains(await portal.StoredAsync(), e => e.NewEnd == Bangkok.StartOf(portal.TodayPlus(260)).AddHours(16).AddMinutes(31));
    }

    private static string DateOf(Extension extension) => ThaiDate.Short(Bangkok.LastDayBefore(extension.NewEnd));

    private Task<Domain.Letters.OfficialLetter> LetterAsync(string number) => portal.InDatabaseAsync(db => db.Letters.AsNoTracking().SingleAsync(l => l.Number == number));

    public async Task InitializeAsync()
    {
        start = portal.Clock.Now;
        await portal.RevokeAllAsync();
        central = await portal.SignedInAsync("central");
        approver = await portal.SignedInAsync("approver");
    }

    public Task DisposeAsync()
    {
        portal.Clock.Now = start;
        central.Dispose();
        approver.Dispose();
        return Task.CompletedTask;
    }
}

internal static class RevocationSteps
{
    public static async Task<string> RevokeAsync(this Visitor visitor, int id, string reason)
    {
        using var answer = await visitor.PostAsync($"{DeadlineActions.Extensions}/{id}/revocation", [new("reason", reason)]);
        return (await visitor.FollowAsync(answer)).Told();
    }
}
