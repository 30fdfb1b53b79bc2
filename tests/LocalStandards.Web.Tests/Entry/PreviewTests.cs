using System.Net;
using AngleSharp.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Corrections;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Practice;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>Central staff see a set, draft or published, exactly as a recorder will; nothing is stored.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private readonly ProbedPortal portal = new();
    private Visitor central = null!;

    [Theory]
    [InlineData("/indicator-sets/2570/sao/preview", "อบต.ตัวอย่าง")]
    [InlineData("/indicator-sets/2570/town/preview/2-1", "เทศบาลเมืองตัวอย่าง")]
    [InlineData("/indicator-sets/2570/subdistrict-muni/preview/2-1", "เทศบาลตำบลตัวอย่าง")]
    public async Task Preview_OfASetInAnyState_IsTheFormsPageWithoutSaving(string address, string name)
    {
        portal.Sql.Reset();
        var page = await central.GetPageAsync(address);
        Assert.Contains("ไม่มีการบันทึก", page.QuerySelector("main .banner-schedule")!.TextContent);
        Assert.Contains(name, page.QuerySelector("main .banner-schedule")!.TextContent);
        Assert.All(page.QuerySelectorAll("[data-indicator] > fieldset"), f => Assert.False(f.HasAttribute("disabled")));
        Assert.Empty(page.QuerySelectorAll("main form, [hx-post], [data-save-url], button[name=go]"));
        Assert.Empty(portal.Sql.Writes);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Submissions.CountAsync(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.Round!.Code == NextRound.Year))));
    }

    [Fact]
    public async Task Preview_OfAPublishedSet_HasTheCardsTheRecorderHas()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var real = await recorder.OpenFormAsync("2-1", NextRound.Year);
        var preview = await central.GetPageAsync("/indicator-sets/2570/sao/preview/2-1");
        Assert.Equal(Cards(real), Cards(preview));

        static List<string> Cards(AngleSharp.Dom.IDocument page) =>
            [.. page.QuerySelectorAll("[data-indicator]").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    [Fact]
    public async Task Preview_OfADraftThatIsWrittenTo_ShowsWhatStandsAndLeadsThroughItsForms()
    {
        Assert.DoesNotContain("ชื่อร่างใหม่", (await central.GetPageAsync("/indicator-sets/2570/town/preview/2-1")).QuerySelector("main")!.TextContent);
        await portal.InDatabaseAsync(async db =>
        {
            var draft = await db.IndicatorSets.Include(s => s.Editors).SingleAsync(s => s.Type == AuthorityType.Town && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == NextRound.Year));
            var editor = new Domain.Access.Actor(await db.Users.Where(u => u.UserName == "central").Select(u => u.Id).SingleAsync(), [new Domain.Access.Grant(Domain.Access.Role.CentralOfficer)]);
            Assert.Null(draft.Rewrite(IndicatorSetReader.ReadOne(draft.Document).With("68-1-01", i => i with { Name = "ชื่อร่างใหม่" }), editor, portal.Clock.Now));
            await db.SaveChangesAsync();
        });
        var page = await central.GetPageAsync("/indicator-sets/2570/town/preview/2-1");
        Assert.Contains("ชื่อร่างใหม่", page.QuerySelector("main")!.TextContent);
        var links = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(h => h.Contains("/preview/")).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
            await central.GetPageAsync(link);
    }

    [Fact]
    public async Task Preview_OfAnOlderVersion_IsThatVersion()
    {
        await portal.CorrectAsync(s => s.With("68-1-01", i => i with { Name = "ชื่อที่แก้" }), NextRound.Year);
        Assert.Contains("ชื่อที่แก้", (await central.GetPageAsync("/indicator-sets/2570/sao/preview/2-1")).QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("ชื่อที่แก้", (await central.GetPageAsync("/indicator-sets/2570/sao/preview/2-1?version=1")).QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("/indicator-sets/2999/sao/preview")]
    [InlineData("/indicator-sets/2570/village/preview")]
    [InlineData("/indicator-sets/2570/sao/preview/9-9")]
    [InlineData("/indicator-sets/2570/sao/preview?version=9")]
    [InlineData("/indicator-sets/2570/sao/preview?version=x")]
    public async Task Preview_OfWhatDoesNotExist_IsNotFound(string address) => await central.GetPageAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task Preview_ForAnybodyElse_IsForbidden()
    {
        foreach (var name in Actors.All.Except([Actors.Public, "central", "approver"]))
        {
            using var visitor = await portal.SignedInAsync(name);
            await visitor.GetPageAsync("/indicator-sets/2570/sao/preview", HttpStatusCode.Forbidden);
        }
    }

    /// <summary>A round of drafts alone exists for nobody outside the office.</summary>
    [Fact]
    public async Task Drafts_OfARound_LeakNowhere()
    {
        await portal.InDatabaseAsync(db => db.IndicatorSets
            .Where(s => db.Rounds.Any(r => r.Id == s.RoundId && r.Code == NextRound.Year))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, IndicatorSetStatus.Draft)));
        portal.Clock.Now = NextRound.Opens.AddDays(1);
        using var visitor = portal.Visitor();
        NamesNoNextRound(await visitor.GetPageAsync("/"));
        foreach (var address in new[] { "/authorities?year=2570", "/open-data/2570/finished.csv" })
            await visitor.GetPageAsync(address, HttpStatusCode.NotFound);
        Assert.DoesNotContain("2570", await visitor.Http.GetStringAsync("/sitemap.xml"));
        using var province = await portal.SignedInAsync("province");
        await province.GetPageAsync("/?year=2570", HttpStatusCode.NotFound);
        NamesNoNextRound(await province.GetPageAsync("/report-batches"));

        // A date of that year may stand there: it is when the page was made.
        static void NamesNoNextRound(IDocument page)
        {
            var main = page.QuerySelector("main")!;
            Assert.NotEmpty(main.QuerySelectorAll("[href*='2569'], option[value='2569']"));
            Assert.Empty(main.QuerySelectorAll("[href*='2570'], option[value='2570']"));
            Assert.DoesNotMatch(@"(ปี|รอบ)\D{0,12}2570", main.TextContent);
        }
    }

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.PlanAsync(AuthorityType.Sao);
        central = await portal.SignedInAsync("central");
    }

    public async Task DisposeAsync()
    {
        central.Dispose();
        await portal.DisposeAsync();
    }
}
