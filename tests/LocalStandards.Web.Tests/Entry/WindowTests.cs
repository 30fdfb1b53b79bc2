using System.Net;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>Entry opens and closes by the clock of the portal, to the tick, whatever page was open then.</summary>
public sealed class WindowTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Figure = "68-3-02.a", Text = "68-3-08.t";

    private EntryWindow window = null!;

    [Fact]
    public async Task Save_InTheLastTick_IsTaken()
    {
        portal.Clock.Now = window.Closes.AddSeconds(-30);
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        portal.Clock.Now = window.Closes.AddTicks(-1);
        (await recorder.SaveAsync(page, (Figure, "4001"))).Dispose();
        Assert.Equal("4001", await portal.StoredAsync(Figure));
    }

    [Fact]
    public async Task Save_AtTheClose_IsRefusedWithTheReasonAndKeepsWhatWasTyped()
    {
        portal.Clock.Now = window.Closes.AddSeconds(-30);
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        var before = await portal.SubmissionAsync();
        portal.Clock.Now = window.Closes;
        var refused = await recorder.SaveAndReadAsync(page, (Figure, "4,002"), (Text, "พิมพ์ไว้ก่อนปิด"));
        Assert.Contains("ปิดรับแล้วเมื่อวันที่", refused.QuerySelector("main .banner-check")!.TextContent);
        Assert.Equal("4,002", refused.ValueOf(Figure));
        Assert.Equal("พิมพ์ไว้ก่อนปิด", refused.ValueOf(Text));
        Assert.Empty(refused.QuerySelectorAll("button[name=go]"));
        var after = await portal.SubmissionAsync();
        Assert.Equal(before.Answers.Select(a => (a.Field, a.Value)).Order(), after.Answers.Select(a => (a.Field, a.Value)).Order());
        Assert.Equal(before.Form("2-3").SavedAt, after.Form("2-3").SavedAt);
        // Nobody submits or verifies after the close either.
        using var review = await recorder.PostAsync("/entry/2569/review", Declarations.Good);
        Assert.Equal(HttpStatusCode.OK, review.StatusCode);
        Assert.Equal(SubmissionStatus.InProgress, (await portal.SubmissionAsync()).Status);
    }

    /// <summary>Autosave is told as well, where the page says what became of the last change.</summary>
    [Fact]
    public async Task Autosave_AtTheClose_SaysWhyAndDoesNotClaimToHaveSaved()
    {
        portal.Clock.Now = window.Closes.AddSeconds(-30);
        using var recorder = await portal.SignedInAsync("recorder");
        portal.Clock.Now = window.Closes;
        var was = await portal.StoredAsync(Figure);
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-3"), [new("was." + Figure, was!), new(Figure, "4003")], isPartial: true);
        var part = await Visitor.ReadAsync(answer);
        Assert.Equal("4,003", part.ValueOf(Figure));
        var state = part.GetElementById("save-state")!;
        Assert.Contains("ปิดรับแล้ว", state.TextContent);
        Assert.NotEqual("saved", state.GetAttribute("data-state"));
        Assert.Equal("true", state.GetAttribute("hx-swap-oob"));
        Assert.Equal(was, await portal.StoredAsync(Figure));
    }

    [Fact]
    public async Task Page_BeforeTheOpening_IsReadOnlyAndSaysWhenItOpens()
    {
        portal.Clock.Now = window.Opens.AddSeconds(-10);
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        Assert.Contains("ยังไม่เปิดให้บันทึก", page.QuerySelector("main .banner-check")!.TextContent);
        var before = await portal.StoredAsync(Figure);
        var refused = await recorder.SaveAndReadAsync(page, (Figure, "4004"));
        Assert.Contains("ยังไม่เปิดให้บันทึก", refused.QuerySelector("main .banner-check")!.TextContent);
        Assert.Equal(before, await portal.StoredAsync(Figure));

        portal.Clock.Now = window.Opens;
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3"), (Figure, "4005"))).Dispose();
        Assert.Equal("4005", await portal.StoredAsync(Figure));
    }

    [Fact]
    public async Task Form_OfASubmittedRound_IsReadOnly()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-1", "2568");
        Assert.All(page.QuerySelectorAll("[data-indicator] > fieldset"), f => Assert.True(f.HasAttribute("disabled")));
        Assert.Empty(page.QuerySelectorAll("button[name=go], #verification-form"));
        const string Field = "68-1-05.b";
        var before = await portal.StoredAsync(Field, "2568");
        var refused = await recorder.SaveAndReadAsync(page, (Field, "1"));
        Assert.Contains("ส่งผลแล้ว", refused.QuerySelector("main .banner-check")!.TextContent);
        Assert.Equal(before, await portal.StoredAsync(Field, "2568"));
        using var assigned = await recorder.PostAsync("/entry/2568/assignments", [new("form", "1"), new("officer", "2")]);
        Assert.Null((await portal.SubmissionAsync("2568")).Form("1").AssignedToId);
    }

    /// <summary>In 2568 the letter reached the districts a week after the close [001].</summary>
    [Fact]
    public async Task Extension_RecordedAfterTheClose_OpensEntryAtOnceAndItsRevocationClosesIt()
    {
        portal.Clock.Now = window.Closes.AddDays(7);
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        Assert.Empty(page.QuerySelectorAll("button[name=go]"));
        var id = await portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.SingleAsync(r => r.Code == EntryActions.Year);
            var terms = new ExtensionTerms(DeadlineKind.Entry, window.Closes.AddDays(20), new Scope(provinces: [36]), false, "ทดสอบ");
            var extension = new Extension(terms, await db.Letters.FirstAsync(), false, null, portal.Clock.Now);
            round.ExtendAsFiled(extension, portal.Clock.Now);
            await db.SaveChangesAsync();
            return extension.Id;
        });
        page = await recorder.OpenFormAsync("2-3");
        (await recorder.SaveAsync(page, (Figure, "4006"))).Dispose();
        Assert.Equal("4006", await portal.StoredAsync(Figure));

        await portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.Include(r => r.Extensions).SingleAsync(r => r.Code == EntryActions.Year);
            round.Revoke(round.Extensions.Single(e => e.Id == id), "ทดสอบ", new Actor(null, [new Grant(Role.CentralOfficer)]), portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        (await recorder.SaveAsync(page, (Figure, "4007"))).Dispose();
        Assert.Equal("4006", await portal.StoredAsync(Figure));
    }

    public async Task InitializeAsync() => window = await portal.WindowAsync();

    public Task DisposeAsync()
    {
        portal.Clock.Now = SeededDatabase.SeededAt;
        return Task.CompletedTask;
    }
}
