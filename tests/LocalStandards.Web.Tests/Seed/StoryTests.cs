using LocalStandards.Data.Rounds;
using LocalStandards.Demo;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Seed;

/// <summary>The morning of 5 ก.ย. 2568 [001]: closed for a week, the extension not recorded yet.</summary>
public sealed class StoryPortal : PortalFactory
{
    public StoryPortal()
    {
        IsTemplate = true;
        Clock.Now = DemoOptions.StoryBegins;
        Set("Demo", "story");
    }
}

public sealed class StoryTests(StoryPortal portal) : IClassFixture<StoryPortal>
{
    [Fact]
    public async Task Story_BeginsClosed_WithoutTheLetter()
    {
        var round = await portal.InDatabaseAsync(db => db.Rounds.AsNoTracking().WithDeadlines().OrderByDescending(r => r.Year).FirstAsync());
        Assert.Equal((2568, 0), (round.Year, round.Extensions.Count));
        Assert.False(await portal.InDatabaseAsync(db => db.Letters.AnyAsync(l => l.Number.Contains("7339"))));
        var statuses = await portal.InDatabaseAsync(db => db.Submissions
            .Where(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.RoundId == round.Id)).Select(s => new { s.Status, s.FirstSubmittedAt, s.StartedAt }).ToListAsync());
        // Nothing happened after the close, and somebody is half-way.
        var close = Bangkok.ExclusiveEndOf(new(2025, 8, 29));
        Assert.All(statuses, s => Assert.True(s.StartedAt < close && (s.FirstSubmittedAt is null || s.FirstSubmittedAt < close)));
        Assert.Contains(statuses, s => s.Status == SubmissionStatus.InProgress);

        using var recorder = await portal.SignedInAsync("recorder");
        Assert.Contains("ปิดรับแล้วเมื่อวันที่", (await recorder.GetPageAsync("/")).QuerySelector("main .banner-check")!.TextContent);
        Assert.Empty((await recorder.OpenFormAsync("2-3", "2568")).QuerySelectorAll("button[name=go]"));
        using var visitor = portal.Visitor();
        Assert.Contains("ปิดรับแล้วเมื่อวันที่", (await visitor.GetPageAsync("/")).QuerySelector(".countdown")!.TextContent);
    }
}
