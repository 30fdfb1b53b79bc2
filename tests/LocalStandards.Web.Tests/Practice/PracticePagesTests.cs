using System.Net;
using LocalStandards.Data;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Rounds;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Practice;

/// <summary>ฝึกบันทึก over HTTP: before, at and after the opening.</summary>
public sealed class PracticePagesTests : IAsyncLifetime
{
    private const string Year = NextRound.Year, Form = "2-3", Figure = "68-3-02.a", Other = "68-3-05.b";

    private readonly ProbedPortal portal = new();

    private static string Marked => $"ข้อมูลนี้จะถูกลบเมื่อเปิดรอบวันที่ {ThaiDate.Short(Bangkok.DateOf(NextRound.Opens))}";

    [Fact]
    public async Task Practice_BeforeTheOpening_IsFilledAndMarkedOnEveryPage()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync(Form, Year);
        (await recorder.SaveAsync(page, (Figure, "4,801"))).Dispose();
        Assert.Equal("4801", await portal.StoredAsync(Figure, Year));
        Assert.Equal(SubmissionStatus.Practice, (await portal.SubmissionAsync(Year)).Status);
        foreach (var address in new[] { $"/?year={Year}", $"/entry/{Year}/{Form}", $"/entry/{Year}/1", $"/entry/{Year}/review" })
        {
            page = await recorder.GetPageAsync(address);
            Assert.Contains(Marked, page.QuerySelector("main .banner-schedule")!.TextContent);
            Assert.Contains("ฝึกบันทึก", page.QuerySelector("header .deadline-chip")!.TextContent);
        }
        // The section officer and assigning, too.
        (await recorder.PostAsync($"/entry/{Year}/assignments", [new("form", Form), new("officer", $"{await portal.UserIdAsync("section")}")])).Dispose();
        using var section = await portal.SignedInAsync("section");
        (await section.SaveAsync(await section.OpenFormAsync(Form, Year), (Other, "9"))).Dispose();
        Assert.Equal("9", await portal.StoredAsync(Other, Year));
    }

    [Fact]
    public async Task Submit_OfAPractice_IsRefusedSayingWhenItOpens()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync(Form, Year), (Figure, "4801"))).Dispose();
        var review = await recorder.GetPageAsync($"/entry/{Year}/review");
        Assert.Null(review.QuerySelector("form.declaration"));
        using var answer = await recorder.PostAsync($"/entry/{Year}/review", Declarations.Good);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("ยังส่งผลไม่ได้", (await Visitor.ReadAsync(answer)).QuerySelector("main .banner-check")!.TextContent);
        Assert.Empty((await portal.SubmissionAsync(Year)).Versions);
    }

    [Fact]
    public async Task Practice_AtTheOpening_IsNoMoreAndTheFirstSaveStartsAfresh()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync(Form, Year), (Figure, "4801"), (Other, "9"))).Dispose();
        portal.Clock.Now = NextRound.Opens;
        using var again = await portal.SignedInAsync("recorder");
        var page = await again.OpenFormAsync(Form, Year);
        Assert.Null(page.QuerySelector("main .banner-schedule"));
        Assert.Equal(("", ""), (page.ValueOf(Figure), page.ValueOf(Other)));
        Assert.Contains("ยังไม่เริ่ม", (await again.GetPageAsync($"/?year={Year}")).QuerySelector("#forms")!.TextContent);
        // Still stored, until something is written or the job comes by.
        Assert.Equal(SubmissionStatus.Practice, (await portal.SubmissionAsync(Year)).Status);

        (await again.SaveAsync(page, (Other, "12"))).Dispose();
        var submission = await portal.SubmissionAsync(Year);
        Assert.Equal((SubmissionStatus.InProgress, NextRound.Opens), (submission.Status, submission.StartedAt));
        Assert.Equal([(Other, "12")], submission.Answers.Select(a => (a.Field, a.Value)));
        Assert.Null(submission.Form("2-1").SavedAt);
    }

    /// <summary>The page was made a minute before and says ฝึกบันทึก.</summary>
    [Fact]
    public async Task Save_FromAPracticePageAfterTheOpening_IsRefusedKeepingWhatWasTyped()
    {
        portal.Clock.Now = NextRound.Opens.AddMinutes(-1);
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync(Form, Year);
        var address = page.QuerySelector(EntryActions.EntryForm)!.GetAttribute("action")!;
        portal.Clock.Now = NextRound.Opens;
        var refused = await recorder.SaveAndReadAsync(page, (Figure, "4,801"));
        Assert.Contains("เปิดรอบแล้ว", refused.QuerySelector("main .banner-check")!.TextContent);
        Assert.Equal("4,801", refused.ValueOf(Figure));
        Assert.Empty(refused.QuerySelectorAll("button[name=go]"));
        using var answer = await recorder.PostAsync(address, [new("was." + Figure, ""), new(Figure, "4801")], isPartial: true);
        var part = await Visitor.ReadAsync(answer);
        Assert.Contains("เปิดรอบแล้ว", part.GetElementById("save-state")!.TextContent);
        Assert.True(part.QuerySelector("[data-indicator] > fieldset")!.HasAttribute("disabled"));
        Assert.Null(await portal.StoredAsync(Figure, Year));
        // What the browser keeps of it is not taken for the real round's.
        Assert.Equal(Year + "-practice", page.QuerySelector(EntryActions.EntryForm)!.GetAttribute("data-round"));
        Assert.Equal(Year, (await recorder.OpenFormAsync(Form, Year)).QuerySelector(EntryActions.EntryForm)!.GetAttribute("data-round"));
    }

    [Fact]
    public async Task PersonalValues_OfAPractice_AreInNoAuditRow()
    {
        const string Phone = "0955544432";
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync("1", Year), ("general.contact_tel", Phone))).Dispose();
        portal.Clock.Now = NextRound.Opens;
        using var again = await portal.SignedInAsync("recorder");
        (await again.SaveAsync(await again.OpenFormAsync(Form, Year), (Other, "12"))).Dispose();
        Assert.Null(await portal.StoredAsync("general.contact_tel", Year));
        var trail = await portal.InDatabaseAsync(db => db.AuditEntries.Select(a => a.Changes).ToListAsync());
        Assert.Contains(trail, changes => changes.Contains("Deleted") && changes.Contains("(personal)"));
        Assert.DoesNotContain(trail, changes => changes.Contains(Phone));
    }

    [Fact]
    public async Task FirstSave_OvertakenByAnother_LosesNeither()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync(Form, Year), (Figure, "1"))).Dispose();
        portal.Clock.Now = NextRound.Opens;
        using var one = await portal.SignedInAsync("recorder");
        using var two = await portal.SignedInAsync("recorder");
        var (page, other) = (await one.OpenFormAsync(Form, Year), await two.OpenFormAsync(Form, Year));
        portal.Sql.BeforeNextTransaction(async () => (await two.SaveAsync(other, (Other, "12"))).Dispose());
        (await one.SaveAsync(page, (Figure, "4801"))).Dispose();
        Assert.Equal(("4801", "12"), (await portal.StoredAsync(Figure, Year), await portal.StoredAsync(Other, Year)));
    }

    /// <summary>The write that erases and starts afresh is broken at each of its steps.</summary>
    [Fact]
    public async Task FirstSave_BrokenAtAnyStep_LeavesThePracticeOrTheStart()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync(Form, Year), (Figure, "1"))).Dispose();
        portal.Clock.Now = NextRound.Opens;
        using var again = await portal.SignedInAsync("recorder");
        var page = await again.OpenFormAsync(Form, Year);
        for (var step = 1; ; step++)
        {
            portal.Sql.FailAt(step);
            (await again.SaveAsync(page, (Other, "12"))).Dispose();
            var submission = await portal.SubmissionAsync(Year);
            if (submission.Status == SubmissionStatus.Practice)
                Assert.Equal([(Figure, "1")], submission.Answers.Select(a => (a.Field, a.Value)));
            else
                Assert.Equal([(Other, "12")], submission.Answers.Select(a => (a.Field, a.Value)));
            if (!portal.Sql.HasFailed)
                break;
        }
        portal.Sql.FailAt(0);
    }

    [Fact]
    public async Task Job_AtTheOpening_ErasesThePracticeOfAllAndNothingElse()
    {
        var names = await portal.InDatabaseAsync(db => db.NextObligations().Where(o => o.Authority!.Code != RoleMatrix.Home).OrderBy(o => o.Id).Select(o => o.Authority!.Code).Take(2).ToListAsync());
        foreach (var name in names.Append("recorder"))
        {
            using var recorder = await portal.SignedInAsync(name);
            (await recorder.SaveAsync(await recorder.OpenFormAsync(Form, Year), (Figure, "1"))).Dispose();
        }
        var job = ActivatorUtilities.CreateInstance<RoundOpening>(portal.Services);
        await job.RunRoundAsync(default);
        Assert.Equal(3, await portal.InDatabaseAsync(PracticesAsync));

        portal.Clock.Now = NextRound.Opens;
        // One has begun for good before the job came by.
        using var early = await portal.SignedInAsync("recorder");
        (await early.SaveAsync(await early.OpenFormAsync(Form, Year), (Figure, "7"))).Dispose();
        var rest = await portal.InDatabaseAsync(RestAsync);
        await job.RunRoundAsync(default);
        Assert.Equal(0, await portal.InDatabaseAsync(PracticesAsync));
        Assert.Equal("7", await portal.StoredAsync(Figure, Year));
        Assert.Equal(rest, await portal.InDatabaseAsync(RestAsync));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<FormDocument>().CountAsync(d => !db.Submissions.Any(s => s.ObligationId == d.ObligationId))));
        // Nothing is left to do.
        portal.Sql.Reset();
        await job.RunRoundAsync(default);
        Assert.Empty(portal.Sql.Writes);
    }

    [Fact]
    public async Task Counts_WithPractice_KnowNothingOfIt()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync(Form, Year), (Figure, "1"))).Dispose();
        // Not announced anywhere public before it opens.
        using var visitor = portal.Visitor();
        foreach (var address in new[] { $"/authorities?year={Year}", $"/open-data/{Year}/finished.csv", $"/open-data/{Year}/finished.json" })
            await visitor.GetPageAsync(address, HttpStatusCode.NotFound);
        portal.Clock.Now = NextRound.Opens;
        var counts = await portal.InDatabaseAsync(db => db.CountByTypeAsync(db.NextObligations(), default));
        Assert.Equal((0, 0, 0), (counts[AuthorityType.Sao].InProgress, counts[AuthorityType.Sao].Submitted, counts[AuthorityType.Sao].Returned));
        Assert.Equal(counts[AuthorityType.Sao].Expected, counts[AuthorityType.Sao].NotStarted);
        using var district = await portal.SignedInAsync("district");
        var overview = await district.GetPageAsync($"/?year={Year}");
        Assert.DoesNotContain(overview.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("กำลังบันทึกข้อมูล"));
    }

    [Fact]
    public async Task Home_WithARoundInPractice_OpensTheOneThatRuns()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        Assert.Contains("2569", (await recorder.GetPageAsync("/")).QuerySelector("h1")!.TextContent);
        Assert.Contains("2569", (await recorder.GetPageAsync("/account/password")).QuerySelector(".brand-sub")!.TextContent);
        // After everybody's end the one to come is what there is to do.
        portal.Clock.Now = NextRound.Opens.AddDays(-1);
        using var later = await portal.SignedInAsync("recorder");
        Assert.Contains(Year, (await later.GetPageAsync("/")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Form_OfATypeWhoseSetIsNotPublished_DoesNotExist()
    {
        var code = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Type == AuthorityType.Town).Select(a => a.Code).FirstAsync());
        using var town = await portal.SignedInAsync(code);
        await town.GetPageAsync($"/entry/{Year}/1", HttpStatusCode.NotFound);
        await town.GetPageAsync($"/?year={Year}", HttpStatusCode.NotFound);
    }

    private static Task<int> PracticesAsync(AppDbContext db) => db.Submissions.CountAsync(s => s.Status == SubmissionStatus.Practice);

    private static async Task<(int Submissions, int Documents)> RestAsync(AppDbContext db) => (
        await db.Submissions.CountAsync(s => s.Status != SubmissionStatus.Practice),
        await db.Set<FormDocument>().CountAsync(d => db.Submissions.Any(s => s.ObligationId == d.ObligationId && s.Status != SubmissionStatus.Practice)));

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.PlanAsync(AuthorityType.Sao, AuthorityType.SubdistrictMunicipality);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();
}
