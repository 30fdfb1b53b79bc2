using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Monitoring.Country;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Exports;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring.Country;

public sealed class CountryTests(ProbedPortal portal) : IClassFixture<ProbedPortal>
{
    [Theory]
    [InlineData("2568", RoundView.Now)]
    [InlineData("2568", RoundView.OriginalClose)]
    [InlineData("2568", RoundView.EffectiveClose)]
    [InlineData("2569", RoundView.Now)]
    public async Task Numbers_OfAView_EqualACountByHand(string year, RoundView view)
    {
        var books = await RoundBooks.OpenAsync(portal, year);
        var page = await ReadAsync(year, view);
        Assert.Equal((books.Count, books.Count(b => IsSubmitted(b, view))), (page.Total.Expected, page.Total.Submitted));
        foreach (var type in books.GroupBy(b => b.Type))
            Assert.Equal((type.Count(), type.Count(b => IsSubmitted(b, view))), (page.ByType[type.Key].Expected, page.ByType[type.Key].Submitted));
        foreach (var province in books.GroupBy(b => b.Obligation.ProvinceId))
        {
            var count = page.Provinces.Single(p => p.Id == province.Key).Count;
            Assert.Equal((province.Count(), province.Count(b => IsSubmitted(b, view))), (count.Expected, count.Submitted));
        }
        Assert.Equal(page.Total, RoundCount.Sum(page.Regions.Select(r => r.Count)));
        Assert.Equal(77, page.Provinces.Count);
    }

    [Fact]
    public async Task Days_OfARound_EqualACountByHandInBangkok()
    {
        var books = await RoundBooks.OpenAsync(portal, "2568");
        var days = (await ReadAsync("2568", RoundView.Now)).Days;
        foreach (var day in books.Where(b => b.Submission?.FirstSubmittedAt is not null).GroupBy(b => Bangkok.DateOf(b.Submission!.FirstSubmittedAt!.Value)))
            Assert.Equal(day.Count(), days.Own.On(day.Key));
        Assert.Equal(new DateOnly(2025, 8, 29), days.LastOriginal);
        Assert.Equal(new DateOnly(2025, 9, 26), days.Last);
        Assert.Equal(["2567", "2566"], days.Before.Select(b => b.Name));
        // 17.30 UTC is the next day in Bangkok.
        var moved = books.First(b => b.IsSubmitted).Obligation.Id;
        var before = days.Own.On(new DateOnly(2025, 8, 2));
        await RoundBooks.SetAsync(portal, moved, SubmissionStatus.Submitted, new DateTimeOffset(2025, 8, 1, 17, 30, 0, TimeSpan.Zero));
        Assert.InRange((await ReadAsync("2568", RoundView.Now)).Days.Own.On(new DateOnly(2025, 8, 2)) - before, 0, 1);
        Assert.Equal(
            (await RoundBooks.OpenAsync(portal, "2568")).Count(b => b.Submission?.FirstSubmittedAt is { } at && Bangkok.DateOf(at) == new DateOnly(2025, 8, 2)),
            (await ReadAsync("2568", RoundView.Now)).Days.Own.On(new DateOnly(2025, 8, 2)));
    }

    [Fact]
    public async Task Forecast_OfTheOpenRound_LiesBetweenSubmittedAndExpected()
    {
        var page = await ReadAsync("2569", RoundView.Now);
        var forecast = page.Forecast!;
        Assert.True(page.Total.Submitted <= forecast.Low && forecast.Low <= forecast.Likely && forecast.Likely <= forecast.High && forecast.High <= page.Total.Expected, $"{forecast}");
        Assert.Null((await ReadAsync("2568", RoundView.Now)).Forecast);
        Assert.Null((await ReadAsync("2569", RoundView.OriginalClose)).Forecast);
    }

    [Fact]
    public async Task Missed_FormsAndItems_EqualACountByHand()
    {
        await CountAsync();
        var page = await ReadAsync("2569", RoundView.Now);
        var books = await RoundBooks.OpenAsync(portal, "2569");
        var inProgress = books.Where(b => b.Status == SubmissionStatus.InProgress).Select(b => b.Obligation.Id).ToList();
        var submissions = await portal.InDatabaseAsync(db => db.Submissions.Whole().Where(s => inProgress.Contains(s.ObligationId)).ToListAsync());
        foreach (var form in submissions.SelectMany(s => s.Forms).GroupBy(f => f.FormCode))
        {
            var missed = page.MissedForms.Single(m => m.Code == form.Key);
            Assert.Equal((form.Count(f => f.Missing > 0), form.Count(), form.Sum(f => f.Missing)), (missed.Lacking, missed.InProgress, missed.Empty));
        }
        Assert.NotEmpty(page.MissedItems);
        foreach (var item in page.MissedItems)
        {
            var answered = submissions.SelectMany(s => s.Answers).Count(a => a.Field == item.Field.ToString() && a.Value.Length > 0);
            Assert.InRange(item.Empty, 1, item.InProgress - answered);
        }
        var counts = await portal.InDatabaseAsync(db => db.FieldCounts.AsNoTracking().Where(c => db.IndicatorSets.Any(s => s.Id == c.IndicatorSetId && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == "2569"))).ToListAsync());
        Assert.Equal(
            submissions.SelectMany(s => s.Answers).Where(a => a.Value.Length > 0 && !a.IsPersonal).GroupBy(a => a.Field)
                .Select(g => (g.Key, Answered: g.Count(), Zeros: g.Count(a => a.Value == "0"))).OrderBy(c => c.Key, StringComparer.Ordinal),
            counts.GroupBy(c => c.Field).Select(g => (g.Key, Answered: g.Sum(c => c.Answered), Zeros: g.Sum(c => c.Zeros))).OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    /// <summary>They are as of their own time, which the page says; until the first count it says nothing of items.</summary>
    [Fact]
    public async Task Missed_Items_SayWhenTheyWereCounted()
    {
        using var central = await portal.SignedInAsync("central");
        await portal.InDatabaseAsync(db => db.FieldCounts.ExecuteDeleteAsync());
        var page = await central.GetPageAsync("/monitoring/2569");
        Assert.Empty(page.QuerySelectorAll(".missed-items li"));
        Assert.Null(page.QuerySelector("[data-counted]"));
        await CountAsync();
        page = await central.GetPageAsync("/monitoring/2569");
        Assert.NotEmpty(page.QuerySelectorAll(".missed-items li"));
        Assert.Contains(ThaiDate.Short(Bangkok.DateOf(portal.Clock.Now)), page.QuerySelector("[data-counted]")!.TextContent);
    }

    [Fact]
    public async Task Page_OfTheOpenRound_LeadsDownAndSaysItsTime()
    {
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync("/monitoring/2569");
        Assert.NotNull(page.QuerySelector(".map a[href='/monitoring/2569/36']"));
        Assert.NotNull(page.QuerySelector(".table-provinces a[href='/monitoring/2569/36']"));
        Assert.NotNull(page.QuerySelector("a.stat[href^='/monitoring/2569/authorities?list=late']"));
        Assert.Contains("ข้อมูล ณ วันที่", page.QuerySelector("[data-live=time]")!.TextContent);
        foreach (var svg in page.QuerySelectorAll(".days-chart > svg"))
            Assert.Contains("ส่งครั้งแรกสะสม", svg.GetAttribute("aria-label"));
        Assert.True(page.QuerySelectorAll(".days-table tbody tr").Length > 3);
        // The view goes with every link.
        var past = await central.GetPageAsync("/monitoring/2568?view=OriginalClose");
        Assert.NotNull(past.QuerySelector(".map a[href='/monitoring/2568/36?view=OriginalClose']"));
        // Both ends are among the named days, at either width.
        foreach (var svg in past.QuerySelectorAll(".days-chart > svg"))
            Assert.Superset(new HashSet<string> { "29\u00A0ส.ค.", "26\u00A0ก.ย." }, svg.QuerySelectorAll(".days-day").Select(t => t.TextContent).ToHashSet());
    }

    [Fact]
    public async Task Figures_AskedForByAScript_AreThePartsOfThePage()
    {
        using var central = await portal.SignedInAsync("central");
        foreach (var address in new[] { "/monitoring/2569", "/monitoring/2569/screen" })
        {
            var whole = await central.GetPageAsync(address);
            using var asked = new HttpRequestMessage(HttpMethod.Get, address);
            asked.Headers.Add("X-Requested-With", "XMLHttpRequest");
            using var answer = await central.Http.SendAsync(asked);
            var parts = await Visitor.ReadAsync(answer);
            Assert.Null(parts.QuerySelector("h1"));
            Assert.Equal(Names(whole), Names(parts));
            Assert.Equal(Text(whole), Text(parts));
        }

        static IEnumerable<string?> Names(IHtmlDocument page) => page.QuerySelectorAll("[data-live]").Select(e => e.GetAttribute("data-live")).Order();
        static string Text(IHtmlDocument page) => page.QuerySelectorAll("[data-live$=total], [data-live$=map]").Aggregate("", (text, e) => text + e.TextContent);
    }

    [Fact]
    public async Task Screen_WithoutScripts_RenewsItselfAndHasNoNavigation()
    {
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync("/monitoring/2569/screen");
        Assert.Contains("http-equiv=\"refresh\" content=\"60\"", page.Head!.InnerHtml);
        Assert.Empty(page.QuerySelectorAll("nav"));
        Assert.DoesNotContain("http-equiv=\"refresh\"", (await central.GetPageAsync("/monitoring/2569")).Head!.InnerHtml);
    }

    [Theory]
    [InlineData("/monitoring/2999")]
    [InlineData("/monitoring/2999/screen")]
    [InlineData("/monitoring/x.csv")]
    public async Task Year_ThatIsNone_IsNotFound(string address)
    {
        using var central = await portal.SignedInAsync("central");
        await central.GetPageAsync(address, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/monitoring/2568?view=๙๙๙&province=36", "province, view=๙๙๙")]
    [InlineData("/?year=2568&view=Tomorrow", "view=Tomorrow")]
    public async Task View_ThatIsNone_IsNowAndSaid(string address, string said)
    {
        using var central = await portal.SignedInAsync("central");
        var (asked, now) = (await central.GetPageAsync(address), await central.GetPageAsync(address.Split("&view")[0].Split("?view")[0]));
        Assert.Equal(now.QuerySelector(".five-numbers")!.InnerHtml, asked.QuerySelector(".five-numbers")!.InnerHtml);
        Assert.Null(now.QuerySelector("main .banner-check"));
        Assert.Contains(said, asked.QuerySelector("main .banner-check")!.TextContent);
    }

    [Fact]
    public async Task Files_OfTheTable_HaveTheProvincesNumbered()
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.GetAsync("/monitoring/2568.csv?view=OriginalClose");
        var records = ExportTests.CsvCells(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
        var expected = (await ReadAsync("2568", RoundView.OriginalClose)).Provinces.Where(p => p.HasAuthorities).ToList();
        Assert.Equal(expected.Select(p => p.Name), records.Skip(1).Select(r => r[2]));
        Assert.Equal(expected.Select(p => $"{p.Count.Submitted}"), records.Skip(1).Select(r => r[4]));
        Assert.Equal($"{expected.Count}", records[^1][1]);
    }

    [Fact]
    public async Task Queries_OfTheCountry_AreFiveAndNoMoreWithAnotherRound()
    {
        await ReadAsync("2569", RoundView.Now);
        portal.Sql.Reset();
        await ReadAsync("2569", RoundView.Now);
        Assert.Equal(5, portal.Sql.Commands.Count);
        portal.Sql.Reset();
        await ReadAsync("2566", RoundView.Now);
        portal.Sql.Reset();
        await ReadAsync("2566", RoundView.Now);
        Assert.Equal(5, portal.Sql.Commands.Count);
    }

    private async Task CountAsync()
    {
        // A lease that an earlier test took is over.
        portal.Clock.Advance(FieldCounting.Interval);
        Assert.True(await ActivatorUtilities.CreateInstance<FieldCounting>(portal.Services).RunRoundAsync(default));
    }

    private async Task<CountryPage> ReadAsync(string year, RoundView view)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CountryQueries>().PageAsync(year, view, portal.Clock.Now, default))!;
    }

    private static bool IsSubmitted(RoundBooks.Entry entry, RoundView view) => view switch
    {
        RoundView.OriginalClose => entry.Submission?.FirstSubmittedAt < entry.Closes,
        RoundView.EffectiveClose => entry.Submission?.FirstSubmittedAt is not null,
        _ => entry.IsSubmitted,
    };
}
