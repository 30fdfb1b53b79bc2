using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Features.Reports.Batches;
using LocalStandards.Web.Tests.Home;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.ReportBatches;

/// <summary>What the pages say and do; each test has a portal of its own.</summary>
public sealed class BatchPagesTests : IAsyncLifetime
{
    private readonly BatchPortal portal = new();

    [Theory]
    [InlineData("district", "อำเภอแก้งคร้อ จังหวัดชัยภูมิ")]
    [InlineData("province", "จังหวัดชัยภูมิ")]
    public async Task Choices_OfAnOffice_AreItsOwnAreaAndTheOpenedRounds(string actor, string area)
    {
        using var visitor = await portal.SignedInAsync(actor);
        var page = await visitor.GetPageAsync("/report-batches?year=2567");
        Assert.Equal([area], page.QuerySelectorAll("#Scope option").Select(PublicHomeTests.Text));
        Assert.Equal(["2569", "2568", "2567", "2566", "2565"], page.QuerySelectorAll("#Year option").Select(PublicHomeTests.Text));
        Assert.Equal("2567", page.QuerySelector<IHtmlSelectElement>("#Year")!.Value);
        Assert.Contains("เก็บไว้ 14 วัน", PublicHomeTests.Text(page.QuerySelector("main")!));
    }

    [Theory]
    [InlineData("central")]
    [InlineData("approver")]
    public async Task Choices_OfTheCentre_AreTheCountryAndEveryProvinceThatTakesPart(string actor)
    {
        using var visitor = await portal.SignedInAsync(actor);
        var areas = (await visitor.GetPageAsync("/report-batches")).QuerySelectorAll("#Scope option").Select(PublicHomeTests.Text).ToList();
        Assert.Equal(77, areas.Count);
        Assert.Equal("ทั่วประเทศ", areas[0]);
        Assert.DoesNotContain("จังหวัดกรุงเทพมหานคร", areas);
    }

    [Theory]
    [InlineData("district", "/")]
    [InlineData("province", "/")]
    [InlineData("central", "/")]
    [InlineData("approver", "/")]
    public async Task Overview_OfThoseWhoMay_LeadsThere(string actor, string address)
    {
        using var visitor = await portal.SignedInAsync(actor);
        var page = await visitor.GetPageAsync(address);
        Assert.Equal("/report-batches?year=2569", page.QuerySelector("main .actions a[href^='/report-batches']")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".sidenav a[href='/report-batches']"));
    }

    [Theory]
    [InlineData("assessor")]
    [InlineData("admin")]
    [InlineData("recorder")]
    public async Task Overview_OfThoseWhoMayNot_DoesNot(string actor)
    {
        using var visitor = await portal.SignedInAsync(actor);
        var page = await visitor.GetPageAsync("/");
        // Their home, not a page that has no links at all.
        Assert.NotEmpty(page.QuerySelectorAll("main h1"));
        Assert.NotEmpty(page.QuerySelectorAll(".sidenav a, main a"));
        Assert.Empty(page.QuerySelectorAll("a[href^='/report-batches']"));
    }

    [Fact]
    public async Task Ask_HoldsEveryLatestVersionOfTheScopeAndNothingElse()
    {
        using var district = await portal.SignedInAsync("district");
        using var province = await portal.SignedInAsync("province");
        var (small, large) = (await district.AskAsync(), await province.AskAsync());
        var books = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Round!.Code == "2568")
            .Join(db.SubmissionVersions, o => o.Id, v => v.ObligationId, (o, v) => new { Obligation = o, v.Number }).ToListAsync());
        foreach (var (id, scope) in new[] { (small, BatchScope.District(books.First(b => b.Obligation.SearchKey.Contains("แก้งคร้อ")).Obligation.DistrictId)), (large, BatchScope.Province(36)) })
        {
            var expected = books.Where(b => scope.Covers(b.Obligation)).GroupBy(b => b.Obligation.Id).Select(g => (g.Key, g.Max(b => b.Number))).Order();
            Assert.Equal(expected, (await portal.BatchAsync(id)).Items.Select(i => (i.ObligationId, i.VersionNumber)).Order());
        }
        Assert.True((await portal.BatchAsync(large)).Total > 100);
    }

    [Fact]
    public async Task Ask_Twice_LeadsToTheOneUnderWay()
    {
        using var visitor = await portal.SignedInAsync("district");
        var page = await visitor.GetPageAsync("/report-batches");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => visitor.PostFormAsync(page, "form[action='/report-batches']", new() { ["Year"] = "2568" }))));
        var id = Assert.Single(answers.Select(a => a.BatchId()).Distinct());
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.ReportBatches.CountAsync()));
        Assert.Contains("กำลังทำอยู่", (await visitor.GetPageAsync($"/report-batches/{id}")).QuerySelector(".banner")!.TextContent);
        // Of another round, and once the first has ended, it is another.
        Assert.NotEqual(id, await visitor.AskAsync(year: "2567"));
        await portal.Node().RunRoundAsync(default);
        Assert.NotEqual(id, await visitor.AskAsync());
    }

    /// <summary>Two tabs whose requests cross: the second finds the key taken when it saves.</summary>
    [Fact]
    public async Task Ask_OvertakenByAnotherTab_LeadsToThatOne()
    {
        using var visitor = await portal.SignedInAsync("district");
        var other = 0;
        portal.Sql.BeforeNextTransaction(async () => other = await visitor.AskAsync());
        Assert.Equal(await visitor.AskAsync(), other);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.ReportBatches.CountAsync()));
    }

    [Theory]
    [InlineData("", "district-3612", "Year")]
    [InlineData("2999", "district-3612", "Year")]
    [InlineData("2568", "", "Scope")]
    [InlineData("2568", "ทั้งหมด", "Scope")]
    [InlineData("2568", "province-99999999999999", "Scope")]
    public async Task Ask_ForWhatIsNotOffered_SaysSoAtTheField(string year, string scope, string field)
    {
        using var visitor = await portal.SignedInAsync("district");
        using var answer = await visitor.PostAsync("/report-batches", [new("Year", year), new("Scope", scope)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Equal($"{field}-error", page.QuerySelector($"#{field}")!.GetAttribute("aria-describedby"));
        Assert.Equal($"#{field}", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.ReportBatches.CountAsync()));
    }

    [Fact]
    public async Task Ask_WhereNobodyHasSubmitted_SaysSo()
    {
        using var visitor = await portal.SignedInAsync("central");
        using var answer = await visitor.PostAsync("/report-batches", [new("Year", "๒๕๖๘"), new("Scope", "province-30")]);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("ยังไม่มี อปท. ในพื้นที่นี้ที่ส่งผลการประเมินปี 2568", page.QuerySelector("#Scope-error")!.TextContent);
        Assert.Equal("province-30", page.QuerySelector<IHtmlSelectElement>("#Scope")!.Value);
        Assert.Equal("2568", page.QuerySelector<IHtmlSelectElement>("#Year")!.Value);
    }

    [Fact]
    public async Task Page_WhileUnderWay_ShowsTheNumberAndRefreshesItself()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        var total = (await portal.BatchAsync(id)).Total;
        IHtmlDocument? middle = null;
        HttpResponseMessage? part = null;
        portal.WhilePrinting = async (_, _) =>
        {
            if (portal.Printed.Count != 2)
                return;
            middle = await visitor.GetPageAsync($"/report-batches/{id}");
            part = await PartAsync(visitor, id);
        };
        await portal.Node().RunRoundAsync(default);

        var progress = middle!.QuerySelector("#progress")!;
        Assert.Contains($"2 จาก {total} ฉบับ", PublicHomeTests.Text(progress));
        Assert.Contains("กำลังสร้าง", PublicHomeTests.Text(progress));
        Assert.Equal(($"/report-batches/{id}", "every 2s", "outerHTML"), (progress.GetAttribute("hx-get"), progress.GetAttribute("hx-trigger"), progress.GetAttribute("hx-swap")));
        Assert.NotNull(middle.QuerySelector("script[src^='/lib/htmx']"));
        // Without scripts, a link to the same page; cancelling is a form.
        Assert.Equal($"/report-batches/{id}", middle.QuerySelector("a.no-js")!.GetAttribute("href"));
        Assert.NotNull(middle.QuerySelector("form[action$=cancellation]"));
        Assert.Null(middle.QuerySelector("a[href$='.zip']"));

        var fragment = await Visitor.ReadAsync(part!);
        Assert.Null(fragment.QuerySelector("header"));
        Assert.Contains($"2 จาก {total} ฉบับ", PublicHomeTests.Text(fragment.QuerySelector("#progress")!));
        Assert.False(part!.Headers.Contains("HX-Refresh"));
        part.Dispose();

        // The last answer renews the page, which then asks no more.
        using var last = await PartAsync(visitor, id);
        Assert.Equal("true", last.Headers.GetValues("HX-Refresh").Single());
        var end = await visitor.GetPageAsync($"/report-batches/{id}");
        Assert.Null(end.QuerySelector("[hx-get], script[src^='/lib/htmx'], form[action$=cancellation], form[action$=resumption]"));
        Assert.Contains($"{total} จาก {total} ฉบับ", PublicHomeTests.Text(end.QuerySelector("#progress")!));
        Assert.NotNull(end.QuerySelector(".bar-full"));
        Assert.NotNull(end.QuerySelector($".actions a[href='/report-batches/{id}.zip']"));
    }

    [Fact]
    public async Task Cancel_OfWhatHasEnded_ChangesNothingAndSaysSo()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        await portal.Node().RunRoundAsync(default);
        using var answer = await visitor.PostAsync($"/report-batches/{id}/cancellation", []);
        Assert.Equal($"/report-batches/{id}", answer.Headers.Location!.OriginalString);
        Assert.Contains("สิ้นสุดแล้ว", (await visitor.GetPageAsync($"/report-batches/{id}")).QuerySelector(".banner")!.TextContent);
        await portal.MustBeWholeAsync(id);
    }

    [Fact]
    public async Task Resume_OfWhatIsWholeOrUnderWay_ChangesNothing()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        (await visitor.PostAsync($"/report-batches/{id}/resumption", [])).Dispose();
        Assert.Equal(GeneratedFileState.Queued, (await portal.BatchAsync(id)).State);
        await portal.Node().RunRoundAsync(default);
        (await visitor.PostAsync($"/report-batches/{id}/resumption", [])).Dispose();
        await portal.MustBeWholeAsync(id);
    }

    /// <summary>A cancelled batch is not taken up beside a new one of the same round and scope.</summary>
    [Fact]
    public async Task Resume_BesideAnotherUnderWay_IsRefused()
    {
        using var visitor = await portal.SignedInAsync("district");
        var first = await visitor.AskAsync();
        (await visitor.PostAsync($"/report-batches/{first}/cancellation", [])).Dispose();
        await visitor.AskAsync();
        (await visitor.PostAsync($"/report-batches/{first}/resumption", [])).Dispose();
        Assert.Equal(GeneratedFileState.Cancelled, (await portal.BatchAsync(first)).State);
        Assert.Contains("มีอีกชุดของปีและพื้นที่เดียวกัน", (await visitor.GetPageAsync($"/report-batches/{first}")).QuerySelector(".banner")!.TextContent);
    }

    /// <summary>A PDF that is gone from the disk is made again with the rest.</summary>
    [Fact]
    public async Task Resume_WhereAFileIsGone_PrintsItAnew()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        await portal.Node().RunRoundAsync(default);
        portal.Files.DeleteFolder($"report-batch-{id}");
        (await visitor.PostAsync($"/report-batches/{id}/resumption", [])).Dispose();
        portal.Clock.Advance(ReportPrinting.LeaseLength);
        await portal.Node().RunRoundAsync(default);
        await portal.MustBeWholeAsync(id);
    }

    [Fact]
    public async Task List_OfManyBatches_IsPaged()
    {
        using var visitor = await portal.SignedInAsync("district");
        for (var i = 0; i < 21; i++)
            (await visitor.PostAsync($"/report-batches/{await visitor.AskAsync()}/cancellation", [])).Dispose();
        Assert.Equal(20, (await visitor.GetPageAsync("/report-batches")).QuerySelectorAll("tbody tr").Length);
        foreach (var page in new[] { "2", "๒", "1000000000", "99999999999999999999" })
            Assert.Single((await visitor.GetPageAsync("/report-batches?page=" + Uri.EscapeDataString(page))).QuerySelectorAll("tbody tr"));
        Assert.Equal(20, (await visitor.GetPageAsync("/report-batches?page=x")).QuerySelectorAll("tbody tr").Length);
    }

    /// <summary>A page that asks every two seconds asks the database the same few things, however large the batch.</summary>
    [Fact]
    public async Task Progress_OfASmallAndALargeBatch_AsksTheSame()
    {
        var counts = new List<int>();
        foreach (var actor in new[] { "district", "province" })
        {
            using var visitor = await portal.SignedInAsync(actor);
            var id = await visitor.AskAsync();
            (await PartAsync(visitor, id)).Dispose();
            portal.Sql.Reset();
            (await PartAsync(visitor, id)).Dispose();
            counts.Add(portal.Sql.Commands.Count);
        }
        Assert.Equal(counts[0], counts[1]);
        Assert.InRange(counts[0], 1, 3);
    }

    /// <summary>Who asked, cancelled and took up again stands in the trail; the thousands of reports printed do not.</summary>
    [Fact]
    public async Task Trail_OfABatch_NamesItsSteps()
    {
        using var visitor = await portal.SignedInAsync("district");
        var before = await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync());
        var id = await visitor.AskAsync();
        await portal.Node().RunRoundAsync(default);
        var rows = await portal.InDatabaseAsync(db => db.AuditEntries.OrderBy(e => e.Id).Skip(before).Select(e => e.Changes).ToListAsync());
        Assert.Equal(3, rows.Count(r => r.Contains("ReportBatch", StringComparison.Ordinal)));
        Assert.DoesNotContain(rows, r => r.Contains("ReportBatchItem", StringComparison.Ordinal));
        await portal.MustBeWholeAsync(id);
    }

    private static async Task<HttpResponseMessage> PartAsync(Visitor visitor, int id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/report-batches/{id}");
        request.Headers.Add("HX-Request", "true");
        return await visitor.Http.SendAsync(request);
    }

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();
}
