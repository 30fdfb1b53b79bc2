using LocalStandards.Domain.Programmes;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>The centre finds from the map whom to ring, and sees a submission come in without touching the page.</summary>
public sealed class CountryTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Centre_GoesDown_FromTheMapToAnAuthority()
    {
        await using var centre = await portal.VisitAsAsync("central");
        var page = centre.Page;
        await centre.GoAsync("/monitoring");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/monitoring/{BrowserPortal.OpenYear}$"));
        await page.Locator($".map a[href$='/36']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("ชัยภูมิ");
        await page.Locator(".chase-table tbody a[href*='/authorities/']").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/monitoring/{BrowserPortal.OpenYear}/authorities/"));
        // And back up, step by step.
        var steps = page.Locator(".breadcrumb a");
        await Expect(steps.First).ToHaveAttributeAsync("href", $"/monitoring/{BrowserPortal.OpenYear}");
        await steps.First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("ภาพรวมประเทศ");
        // The number of a type opens its list.
        await page.Locator(".five-numbers a.stat").Nth(1).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("list=submitted"));
    }

    [Fact]
    public async Task Figures_OfAnOpenPage_ChangeWithoutJumping()
    {
        await using var centre = await portal.VisitAsAsync("central");
        var page = centre.Page;
        await page.Clock.InstallAsync();
        await centre.GoAsync($"/monitoring/{BrowserPortal.OpenYear}");
        await page.Locator("[data-live=provinces] summary").ClickAsync();
        await page.Locator("[data-live=days] summary").ClickAsync();
        var days = page.Locator("[data-live=days] .days-table");
        await days.EvaluateAsync("days => days.scrollTop = 60");
        await page.Locator("h1").ClickAsync();
        await page.EvaluateAsync("() => { document.activeElement.blur(); scrollTo(0, 600); }");
        var (top, submitted) = (await page.EvaluateAsync<int>("() => scrollY"), await page.Locator(".five-numbers a.stat strong").Nth(1).TextContentAsync());
        var today = await days.Locator("tbody tr").First.TextContentAsync();
        await portal.InDatabaseAsync(async db =>
        {
            var one = await db.Submissions.Where(s => s.Status == SubmissionStatus.InProgress)
                .Join(db.Obligations.Where(o => o.Round!.Code == BrowserPortal.OpenYear), s => s.ObligationId, o => o.Id, (s, _) => s.ObligationId).FirstAsync();
            var now = portal.Clock.Now;
            await db.Submissions.Where(s => s.ObligationId == one).ExecuteUpdateAsync(set => set
                .SetProperty(s => s.Status, SubmissionStatus.Submitted).SetProperty(s => s.FirstSubmittedAt, now).SetProperty(s => s.SubmittedAt, now));
        });
        await page.Clock.FastForwardAsync(61_000);
        await Expect(page.Locator(".five-numbers a.stat strong").Nth(1)).Not.ToHaveTextAsync(submitted!);
        await Expect(page.Locator("[data-live=provinces] details")).ToHaveAttributeAsync("open", "");
        // The table of days was put anew, open and scrolled as it was.
        await Expect(days.Locator("tbody tr").First).Not.ToHaveTextAsync(today!);
        Assert.Equal(60, await days.EvaluateAsync<int>("days => days.scrollTop"));
        Assert.Equal(top, await page.EvaluateAsync<int>("() => scrollY"));
        await page.Clock.FastForwardAsync(200);
        await Expect(page.Locator("[data-live-said]")).ToHaveTextAsync("ตัวเลขเปลี่ยนแล้ว");
    }
}
