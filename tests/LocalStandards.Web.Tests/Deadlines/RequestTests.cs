using System.Net;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Deadlines;

/// <summary>An authority or a province asks for more time; the centre grants it with an extension, or declines with words.</summary>
public sealed class RequestTests(RequestTests.Portal portal) : IClassFixture<RequestTests.Portal>, IAsyncLifetime
{
    private const string Form = "main form[enctype]";

    private Visitor central = null!, recorder = null!;

    [Fact]
    public async Task Request_Granted_BecomesAnExtensionInTheSameSave()
    {
        var asked = await AskAsync(recorder, "น้ำท่วมสำนักงาน", 45);
        Assert.Contains("รอคำตอบ", asked.QuerySelector(".page-head")!.TextContent);
        var file = await recorder.GetAsync(new Uri(asked.Url).AbsolutePath + "/file");
        Assert.Equal(DeadlineActions.Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);

        var seen = await central.GetPageAsync(new Uri(asked.Url).AbsolutePath);
        var grant = seen.QuerySelector("a[href*='request=']")!.GetAttribute("href")!;
        var form = await central.GetPageAsync(grant);
        Assert.Contains(RoleMatrix.Home, form.QuerySelector("#found")!.TextContent);
        Assert.Equal("น้ำท่วมสำนักงาน", form.GetElementById("Reason")!.TextContent);
        var typed = portal.Extension().Where(f => f.Key.StartsWith("Letter", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value);
        using var check = await central.PostFormAsync(form, DeadlineActions.Form, typed);
        var last = await Visitor.ReadAsync(check);
        Assert.StartsWith("ขยายเวลาแล้ว", (await central.FollowAsync(await central.ConfirmAsync(last))).Told());
        var answered = await recorder.GetPageAsync(new Uri(asked.Url).AbsolutePath);
        Assert.Contains("อนุมัติแล้ว", answered.QuerySelector(".page-head")!.TextContent);
        Assert.Contains(typed["Letter.Number"]!.Replace(' ', '\u00A0'), answered.QuerySelector("main")!.TextContent);
        var stored = await StoredAsync(asked.IdOf());
        Assert.Equal((await portal.StoredAsync())[^1].Id, stored.ExtensionId);

        // Answered once: no second extension, no words after it.
        using var late = await central.PostAsync(new Uri(asked.Url).AbsolutePath + "/declination", [new("answer", "ไม่อนุมัติ")]);
        Assert.Equal("คำขอนี้มีคำตอบแล้ว", (await central.FollowAsync(late)).Told());
        using var secondCheck = await central.PostFormAsync(await central.GetPageAsync(grant), DeadlineActions.Form, new(portal.Extension(46)) { ["By"] = "Listed", ["RequestId"] = $"{asked.IdOf()}" });
        using var second = await central.ConfirmAsync(await Visitor.ReadAsync(secondCheck));
        Assert.Contains("มีคำตอบแล้ว", (await second.RefusedAsync()).GetElementById("error-summary")!.TextContent);
        Assert.Equal(stored.ExtensionId, (await portal.StoredAsync())[^1].Id);
    }

    [Fact]
    public async Task Request_Declined_TellsWhy()
    {
        var asked = await AskAsync(recorder, "ขอเวลาอีกหน่อย", 20);
        var address = new Uri(asked.Url).AbsolutePath;
        using (var silent = await central.PostAsync(address + "/declination", [new("answer", " ")]))
            Assert.Contains("กรอกคำตอบ", (await silent.RefusedAsync()).ErrorAt("answer"));
        using (var declined = await central.PostAsync(address + "/declination", [new("answer", "ยังเหลือเวลาตามกำหนด")]))
            Assert.Equal("ตอบคำขอแล้ว", (await central.FollowAsync(declined)).Told());
        Assert.Contains("ยังเหลือเวลาตามกำหนด", (await recorder.GetPageAsync(address)).QuerySelector("main")!.TextContent);
        Assert.True((await StoredAsync(asked.IdOf())).IsDeclined);
    }

    [Fact]
    public async Task Request_OfAnothers_DoesNotExist()
    {
        var asked = await AskAsync(recorder, "ของหน่วยงานหนึ่ง", 21);
        var neighbour = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Code != RoleMatrix.Home).OrderBy(a => a.Id).Select(a => a.Code).FirstAsync());
        await portal.GrantAsync(neighbour, Role.Recorder);
        await portal.InDatabaseAsync(db => db.RoleAssignments.Where(r => db.Users.Any(u => u.Id == r.UserId && u.UserName == "assessor")).ExecuteUpdateAsync(s => s.SetProperty(r => r.To, portal.TodayPlus(0))));
        await portal.GrantAsync("assessor", Role.ProvincialOfficer, provinceId: 30);
        using var others = await portal.SignedInAsync(neighbour);
        using var otherProvince = await portal.SignedInAsync("assessor");
        using var province = await portal.SignedInAsync("province");
        using var executive = await portal.SignedInAsync("executive");
        foreach (var (visitor, expected) in new[] { (others, HttpStatusCode.NotFound), (otherProvince, HttpStatusCode.NotFound), (province, HttpStatusCode.OK), (executive, HttpStatusCode.OK), (central, HttpStatusCode.OK) })
        {
            foreach (var route in new[] { "", "/file" })
            {
                using var answer = await visitor.GetAsync(new Uri(asked.Url).AbsolutePath + route);
                Assert.Equal(expected, answer.StatusCode);
            }
        }
        // A province without anybody in the round asks for nobody.
        Assert.Equal(HttpStatusCode.NotFound, (await otherProvince.GetAsync(DeadlineActions.Requests + "/new")).StatusCode);
        Assert.Contains("ของหน่วยงานหนึ่ง", (await province.GetPageAsync(new Uri(asked.Url).AbsolutePath)).QuerySelector("main")!.TextContent);
        var own = await AskAsync(province, "ทั้งจังหวัดน้ำท่วม", 22);
        Assert.Contains("ทุก อปท. ในจังหวัดชัยภูมิ", own.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await recorder.GetAsync(new Uri(own.Url).AbsolutePath)).StatusCode);
    }

    [Fact]
    public async Task Form_WithSomethingWrong_SaysSoThereAndKeepsWhatWasTyped()
    {
        var page = await recorder.GetPageAsync(DeadlineActions.Requests + "/new");
        var good = new Dictionary<string, string?> { ["WantedUntil"] = DeadlineActions.Typed(portal.TodayPlus(9)), ["Reason"] = "เหตุจำเป็น", ["Kind"] = "Entry" };
        foreach (var (field, typed, told) in new[]
        {
            ("WantedUntil", "", "กรอกวันที่"), ("WantedUntil", DeadlineActions.Typed(portal.TodayPlus(-1)), "ต้องไม่ก่อนวันนี้"), ("WantedUntil", "1/1/2027", "ค.ศ."),
            ("Reason", "", "เหตุผล"), ("Reason", new string('ก', 2001), "2000"), ("Kind", "9", "เลือกจากรายการ"),
        })
        {
            using var answer = await recorder.PostFormAsync(page, Form, new(good) { [field] = typed });
            var refused = await answer.RefusedAsync();
            Assert.Contains(told, refused.ErrorAt(field));
            Assert.Equal(field == "Reason" ? typed : "เหตุจำเป็น", refused.GetElementById("Reason")!.TextContent);
        }
        foreach (var (content, told) in new[] { ([], "ว่างเปล่า"), ("GIF89a"u8.ToArray(), "ต้องเป็นไฟล์ PDF"), (new byte[Portal.LargestFile + 1], "ใหญ่เกินไป") })
        {
            using var answer = await recorder.UploadAsync(page, Form, "File", "letter.pdf", content, good);
            var refused = await answer.RefusedAsync();
            Assert.Contains(told, refused.ErrorAt("File"));
            Assert.Contains("ให้เลือกไฟล์อีกครั้ง", refused.QuerySelector(Form)!.TextContent);
        }
        Assert.False(await portal.InDatabaseAsync(db => db.ExtensionRequests.AnyAsync(r => r.Reason == "เหตุจำเป็น")));
    }

    [Fact]
    public async Task Request_PressedTwice_IsOne()
    {
        var page = await recorder.GetPageAsync(DeadlineActions.Requests + "/new");
        var typed = new Dictionary<string, string?> { ["WantedUntil"] = DeadlineActions.Typed(portal.TodayPlus(9)), ["Reason"] = "กดสองครั้ง", ["Kind"] = "Evidence" };
        var answers = await Task.WhenAll(recorder.PostFormAsync(page, Form, typed), recorder.PostFormAsync(page, Form, typed));
        Assert.Single(answers.Select(a => a.Headers.Location!.OriginalString).Distinct());
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.ExtensionRequests.CountAsync(r => r.Reason == "กดสองครั้ง")));
    }

    private async Task<IHtmlDocument> AskAsync(Visitor who, string reason, int days)
    {
        using var answer = await who.UploadAsync(await who.GetPageAsync(DeadlineActions.Requests + "/new"), Form, "File", "หนังสือขอ.pdf", DeadlineActions.Pdf,
            new() { ["WantedUntil"] = DeadlineActions.Typed(portal.TodayPlus(days)), ["Reason"] = reason, ["Kind"] = "Entry" });
        return await who.FollowAsync(answer);
    }

    private Task<ExtensionRequest> StoredAsync(int id) => portal.InDatabaseAsync(db => db.ExtensionRequests.AsNoTracking().SingleAsync(r => r.Id == id));

    public async Task InitializeAsync() => (central, recorder) = (await portal.SignedInAsync("central"), await portal.SignedInAsync("recorder"));

    public Task DisposeAsync()
    {
        central.Dispose();
        recorder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Takes files of a kilobyte, so that a large one is small.</summary>
    public sealed class Portal : PortalFactory
    {
        public const int LargestFile = 1024;

        public Portal() => Set("Uploads:LargestFile", "1024");
    }
}
