using System.Net;
using AngleSharp.Dom;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Home;

/// <summary>The home of an authority's people while this year is not submitted: the way to the result they have.</summary>
public class OfficerHomeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("recorder", 1)]
    [InlineData("section", 2)]
    [InlineData("clerk", 2)]
    [InlineData("executive", 2)]
    public async Task Home_BeforeThisYearsResult_LeadsToLastYears(string userName, int links)
    {
        using var visitor = await portal.SignedInAsync(userName);
        // Also at the head of the page, where nothing else waits for this person.
        var reports = ReportsOn(await visitor.GetPageAsync("/"));
        Assert.Equal(links, reports.Count);
        Assert.All(reports, address => Assert.Equal("/reports/2568/3600114", address));
        using var report = await visitor.GetAsync(reports[0]);
        Assert.Equal(HttpStatusCode.OK, report.StatusCode);
    }

    [Fact]
    public async Task Home_OfAYearWithItsResult_LeadsToThatOneOnly()
    {
        using var visitor = await portal.SignedInAsync("executive");
        var reports = ReportsOn(await visitor.GetPageAsync("/?year=2568"));
        Assert.NotEmpty(reports);
        Assert.All(reports, address => Assert.Equal("/reports/2568/3600114", address));
    }

    [Fact]
    public async Task Home_WhereTheYearBeforeWasNotSubmitted_LeadsToTheOneBeforeItAndElseNowhere()
    {
        foreach (var year in (string[])["2567", "2566"])
            await WithoutResultAsync(year);
        using var visitor = await portal.SignedInAsync("executive");
        var reports = ReportsOn(await visitor.GetPageAsync("/?year=2567"));
        Assert.NotEmpty(reports);
        Assert.All(reports, address => Assert.Equal("/reports/2565/3600114", address));
        await WithoutResultAsync("2565");
        Assert.Empty(ReportsOn(await visitor.GetPageAsync("/?year=2567")));
    }

    private static List<string> ReportsOn(IDocument page) =>
        [.. page.QuerySelectorAll("main a[href^='/reports/']").Select(a => a.GetAttribute("href")!)];

    private Task WithoutResultAsync(string year) => portal.InDatabaseAsync(async db =>
    {
        var id = await db.Obligations.Where(o => o.Round!.Code == year && o.Authority!.Code == "3600114").Select(o => o.Id).SingleAsync();
        await db.Set<IndicatorResult>().Where(r => r.ObligationId == id).ExecuteDeleteAsync();
        await db.SubmissionVersions.Where(v => v.ObligationId == id).ExecuteDeleteAsync();
        await db.Submissions.Where(s => s.ObligationId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.InProgress).SetProperty(s => s.Version, 0));
    });
}
