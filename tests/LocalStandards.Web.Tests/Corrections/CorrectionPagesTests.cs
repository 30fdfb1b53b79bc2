using System.Net;
using AngleSharp.Dom;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Review;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Corrections;

/// <summary>What recorders see of a correction, and what becomes of a save that it overtakes.</summary>
public sealed class CorrectionPagesTests : IAsyncLifetime
{
    private const string Form = "2-3", Altered = "68-3-02.a", Other = "68-3-05.b", Removed = "68-3-03";

    private readonly ProbedPortal portal = new();
    private Visitor recorder = null!;

    [Fact]
    public async Task Band_OnHomeAndTouchedForms_SaysWhichVersionWhenAndWhy()
    {
        Assert.Null((await recorder.GetPageAsync("/?year=2569")).QuerySelector("a[href$='/corrections']"));
        await RelabelAsync();
        foreach (var address in new[] { "/?year=2569", EntryActions.AddressOf(Form) })
        {
            var band = (await recorder.GetPageAsync(address)).QuerySelector("main .banner-info")!;
            Assert.Contains("ชุดตัวชี้วัดแก้ไขเป็นฉบับที่ 2 เมื่อ", band.TextContent);
            Assert.Contains(CorrectedSet.Note, band.TextContent);
            Assert.Equal("/entry/2569/corrections", band.QuerySelector("a")!.GetAttribute("href"));
        }
        Assert.Null((await recorder.OpenFormAsync("2-1")).QuerySelector("main .banner-info"));
    }

    [Fact]
    public async Task Form_WithAnAlteredItem_ShowsTheOldAnswerBesideTheEmptyOne()
    {
        var old = (await recorder.OpenFormAsync(Form)).ValueOf(Altered);
        Assert.NotEqual("", old);
        await RelabelAsync();
        var page = await recorder.OpenFormAsync(Form);
        Assert.Equal("", page.ValueOf(Altered));
        var former = page.Field(Altered).Closest(".item")!.QuerySelector(".former")!.TextContent;
        Assert.StartsWith("คำตอบเดิมก่อนแก้ไข: " + old, former);
        Assert.Contains("ชื่อใหม่", page.QuerySelector($"label[for='f-{Altered}']")!.TextContent);
        Assert.Equal("2", Was(page, Altered).GetAttribute("data-since"));
        Assert.Null(Was(page, Other).GetAttribute("data-since"));
        Assert.Equal("2", page.QuerySelector(EntryActions.EntryForm)!.GetAttribute("data-set"));
    }

    [Fact]
    public async Task Corrections_OfHome_AreShownSideBySideWithTheAnswersThatNoLongerCount()
    {
        await recorder.GetPageAsync("/entry/2569/corrections", HttpStatusCode.NotFound);
        var old = (await recorder.OpenFormAsync(Form)).ValueOf(Altered);
        await portal.CorrectAsync(s => s.Relabelled("68-3-02", "a", "ชื่อใหม่").Without(Removed));
        await portal.CorrectAsync(s => s.With("68-1-01", i => i with { Definition = "นิยามที่แก้ครั้งที่สอง" }));
        foreach (var name in new[] { "recorder", "section", "executive", "clerk" })
        {
            using var visitor = await portal.SignedInAsync(name);
            var page = await visitor.GetPageAsync("/entry/2569/corrections");
            Assert.Equal(["v-3", "v-2"], page.QuerySelectorAll("h2[id^=v-]").Select(h => h.Id));
            Assert.Contains("คำตอบเดิมของข้อที่ไม่เปลี่ยนยังอยู่ครบ", page.QuerySelector(".lead")!.TextContent);
            var row = page.QuerySelectorAll(".side-by-side tbody tr").Single(r => r.TextContent.Contains("ชื่อใหม่"));
            Assert.Contains("คำตอบเดิมไม่นำมาคิดผล", row.TextContent);
            Assert.NotEqual(row.Children[1].TextContent, row.Children[2].TextContent);
            var former = page.QuerySelector("[aria-labelledby=former] tbody")!;
            Assert.Contains(former.QuerySelectorAll("tr"), r => r.TextContent.Contains(old) && r.TextContent.Contains("ฉบับที่ 1"));
            Assert.Contains(former.QuerySelectorAll("tr"), r => r.TextContent.Contains("ฉบับที่ 2"));
            Assert.Contains("ตัดออก", page.QuerySelector("[aria-labelledby=v-2]")!.TextContent);
        }
        // Another authority's recorder sees its own, and nobody else any.
        var neighbour = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Round!.Code == "2569" && o.Type == Domain.Authorities.AuthorityType.Town).Select(o => o.Authority!.Code).FirstAsync());
        using var town = await portal.SignedInAsync(neighbour);
        await town.GetPageAsync("/entry/2569/corrections", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Autosave_OfAnUnchangedItemFromAnOldPage_GoesThrough()
    {
        var page = await recorder.OpenFormAsync(Form);
        await RelabelAsync();
        var part = await AutosaveAsync(page, Other, "11");
        Assert.Equal("11", await portal.StoredAsync(Other));
        Assert.Equal("11", part.ValueOf(Other));
        Assert.False(part.QuerySelector("[data-indicator] > fieldset")!.HasAttribute("disabled"));
        // What comes back is a card of the corrected set.
        Assert.EndsWith("?set=2", part.QuerySelector("[data-indicator]")!.GetAttribute("hx-post"));
    }

    [Fact]
    public async Task Autosave_OfAnAlteredItemFromAnOldPage_SaysSoAndKeepsWhatWasTypedInSight()
    {
        var page = await recorder.OpenFormAsync(Form);
        await RelabelAsync();
        var part = await AutosaveAsync(page, Altered, "4,321");
        Assert.Equal("4,321", part.ValueOf(Altered));
        Assert.True(part.QuerySelector("[data-indicator] > fieldset")!.HasAttribute("disabled"));
        Assert.DoesNotContain("ชื่อใหม่", part.QuerySelector($"label[for='f-{Altered}']")!.TextContent);
        foreach (var text in new[] { part.QuerySelector(".banner-check")!.TextContent, part.GetElementById("save-state")!.TextContent })
        {
            Assert.Contains("แก้ไขเป็นฉบับที่ 2", text);
            Assert.Contains("โหลดหน้าใหม่", text);
        }
        Assert.NotEqual("saved", part.GetElementById("save-state")!.GetAttribute("data-state"));
        Assert.Null(await portal.StoredAsync(Altered));
    }

    [Fact]
    public async Task Autosave_OfARemovedItemFromAnOldPage_SaysSoToo()
    {
        var page = await recorder.OpenFormAsync(Form);
        await portal.CorrectAsync(s => s.Without(Removed));
        var part = await AutosaveAsync(page, Removed + ".d", "1/8/2568");
        Assert.Equal(ThaiDate.Short(new(2025, 8, 1)), part.ValueOf(Removed + ".d"));
        Assert.Contains("ไม่ถูกบันทึก", part.QuerySelector(".banner-check")!.TextContent);
        Assert.Null(await portal.StoredAsync(Removed + ".d"));
    }

    [Fact]
    public async Task Save_OfAWholeOldPage_TakesTheRestAndListsWhatItCouldNotTake()
    {
        var page = await recorder.OpenFormAsync(Form);
        await portal.CorrectAsync(s => s.Relabelled("68-3-02", "a", "ชื่อใหม่").Without(Removed));
        var shown = await recorder.SaveAndReadAsync(page, (Altered, "4,321"), (Removed + ".d", "2/8/2568"), (Other, "11"));
        Assert.Equal("11", await portal.StoredAsync(Other));
        Assert.Null(await portal.StoredAsync(Altered));
        var lines = shown.QuerySelectorAll("main .banner-check li").Select(l => l.TextContent).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains(lines, l => l.Contains("4,321") && l.Contains("3.2"));
        Assert.Contains(lines, l => l.Contains(ThaiDate.Short(new(2025, 8, 2))));
        Assert.Contains("ชื่อใหม่", shown.QuerySelector($"label[for='f-{Altered}']")!.TextContent);
        // The page that is shown now is of the corrected set, and takes the new answer.
        using var answer = await recorder.SaveAsync(shown, (Altered, "55"));
        Assert.Equal("55", await portal.StoredAsync(Altered));
    }

    [Fact]
    public async Task Save_OfAWholeOldPageUntouched_IsNothingToTell()
    {
        var page = await recorder.OpenFormAsync("2-1");
        await portal.CorrectAsync(s => s.Relabelled("68-1-01", "a", "ชื่อใหม่"));
        using var answer = await recorder.SaveAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null(await portal.StoredAsync("68-1-01.a"));
    }

    [Fact]
    public async Task Save_OfAFormThatIsGone_ShowsItLockedWithWhatWasTyped()
    {
        var page = await recorder.OpenFormAsync(Form);
        await portal.CorrectAsync(s => s with { Forms = s.Forms.Select(f => f.Code == Form ? f with { Code = "2-4" } : f).ToCodedList() });
        var shown = await recorder.SaveAndReadAsync(page, (Altered, "4,321"));
        Assert.Equal("4,321", shown.ValueOf(Altered));
        Assert.Contains("แก้ไขเป็นฉบับที่ 2", shown.QuerySelector("main .banner-check")!.TextContent);
        Assert.Empty(shown.QuerySelectorAll("button[name=go]"));
    }

    /// <summary>The correction is published between reading and writing: the save collides and is redone under the new set.</summary>
    [Fact]
    public async Task Save_OvertakenByTheCorrection_IsRedoneUnderIt()
    {
        var page = await recorder.OpenFormAsync(Form);
        portal.Sql.BeforeNextTransaction(() => RelabelAsync());
        var shown = await recorder.SaveAndReadAsync(page, (Altered, "4,321"), (Other, "11"));
        Assert.Contains("4,321", shown.QuerySelector("main .banner-check li")!.TextContent);
        Assert.Equal("11", await portal.StoredAsync(Other));
        Assert.Null(await portal.StoredAsync(Altered));
    }

    /// <summary>Nothing was started, so there is no stamp to collide with: the obligation's set is what tells.</summary>
    [Fact]
    public async Task FirstSave_OvertakenByTheCorrection_StartsUnderIt()
    {
        var code = await portal.InDatabaseAsync(db => db.Obligations
            .Where(o => o.Round!.Code == "2569" && o.Type == Domain.Authorities.AuthorityType.Sao && !db.Submissions.Any(s => s.ObligationId == o.Id))
            .Select(o => o.Authority!.Code).FirstAsync());
        using var first = await portal.SignedInAsync(code);
        var page = await first.OpenFormAsync(Form);
        portal.Sql.BeforeNextTransaction(() => RelabelAsync());
        (await first.SaveAsync(page, (Altered, "4,321"), (Other, "11"))).Dispose();
        var stored = await portal.InDatabaseAsync(db => db.Submissions.Whole()
            .SingleAsync(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.Authority!.Code == code && o.Round!.Code == "2569")));
        Assert.Equal([Other], stored.Everything().Select(a => a.Field));
    }

    [Fact]
    public async Task Submitted_UnderTheVersionBefore_KeepsItsPagesAndItsReport()
    {
        await portal.CompleteAsync();
        (await recorder.SubmitAsync()).MustLeadToReceipt(1);
        var report = await recorder.GetPageAsync($"/reports/2569/{RoleMatrix.Home}");
        await RelabelAsync();
        Assert.Null((await recorder.GetPageAsync("/?year=2569")).QuerySelector("a[href$='/corrections']"));
        Assert.DoesNotContain("ชื่อใหม่", (await recorder.OpenFormAsync(Form)).QuerySelector($"label[for='f-{Altered}']")!.TextContent);
        Assert.Equal(report.QuerySelector("main")!.TextContent, (await recorder.GetPageAsync($"/reports/2569/{RoleMatrix.Home}")).QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("?set=99")]
    [InlineData("?set=0")]
    [InlineData("?set=x")]
    [InlineData("")]
    public async Task Save_WithAVersionThatIsNone_IsOfTheSetInForce(string query)
    {
        var was = await portal.StoredAsync(Other);
        using var answer = await recorder.PostAsync(EntryActions.AddressOf(Form) + query, [new("was." + Other, was!), new(Other, "12")]);
        Assert.Equal("12", await portal.StoredAsync(Other));
    }

    private Task<int> RelabelAsync() => portal.CorrectAsync(s => s.Relabelled("68-3-02", "a", "ชื่อใหม่"));

    /// <summary>Posts one card as the page's script does, to where the page says.</summary>
    private async Task<IDocument> AutosaveAsync(IDocument page, string field, string typed)
    {
        var card = page.Field(field).Closest("[data-indicator]")!;
        var fields = Visitor.FieldsOf(card);
        fields.RemoveAll(f => f.Key == field);
        using var answer = await recorder.PostAsync(card.GetAttribute("hx-post")!, fields.Append(new(field, typed)), isPartial: true);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }

    private static IElement Was(IDocument page, string field) => page.QuerySelectorAll("input[type=hidden]").Single(e => e.GetAttribute("name") == "was." + field);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        recorder = await portal.SignedInAsync("recorder");
    }

    public async Task DisposeAsync()
    {
        recorder.Dispose();
        await portal.DisposeAsync();
    }
}
