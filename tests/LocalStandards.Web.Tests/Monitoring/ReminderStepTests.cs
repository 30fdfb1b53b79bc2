using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>The steps of a plan: shown to whom they would go, written, refused and ended.</summary>
public sealed class ReminderStepTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    private const string Steps = "/monitoring/2569/reminder-plan/steps";

    [Fact]
    public async Task Step_Previewed_SaysWhomItReachesTodayAndStoresNothing()
    {
        portal.Clock.Now = Bangkok.StartOf(Bangkok.LastDayBefore(portal.ExtendedTo).AddDays(-20)).AddHours(9);
        using var central = await portal.SignedInAsync("central");
        var before = await portal.InDatabaseAsync(db => db.ReminderSteps.CountAsync());
        using var answer = await central.PostAsync(Steps, [new("DaysBefore", "20"), new("Types", "City"), new("Text", "ลองดู"), new("Preview", "true")]);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("จะถึง 7 แห่ง", page.QuerySelector(".step-form .banner")!.Text());
        Assert.Equal(7, page.QuerySelectorAll(".whom li").Length);
        Assert.Equal(("20", "ลองดู"), (page.QuerySelector("#DaysBefore")!.GetAttribute("value"), page.QuerySelector("#Text")!.TextContent));
        using var elsewhere = await central.PostAsync(Steps, [new("DaysBefore", "19"), new("Types", "City"), new("Text", "ลองดู"), new("Preview", "true")]);
        Assert.Contains("จะถึง 0 แห่ง จาก 7 แห่ง", (await Visitor.ReadAsync(elsewhere)).QuerySelector(".step-form .banner")!.Text());
        Assert.Equal(before, await portal.InDatabaseAsync(db => db.ReminderSteps.CountAsync()));
    }

    [Theory]
    [InlineData("", "ข้อความ", "DaysBefore")]
    [InlineData("61", "ข้อความ", "DaysBefore")]
    [InlineData("-1", "ข้อความ", "DaysBefore")]
    [InlineData("2.5", "ข้อความ", "DaysBefore")]
    [InlineData("7", " ", "Text")]
    public async Task Step_TypedWrongly_IsToldAtItsField(string days, string text, string field)
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.PostAsync(Steps, [new("DaysBefore", days), new("Text", text)]);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.GetElementById(field + "-error"));
        Assert.Equal(days, page.QuerySelector("#DaysBefore")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Step_Ended_RemindsNobodyAnyMore()
    {
        portal.Clock.Now = Bangkok.StartOf(Bangkok.LastDayBefore(portal.ExtendedTo).AddDays(-18)).AddHours(7);
        using var central = await portal.SignedInAsync("central");
        using var approver = await portal.SignedInAsync("approver");
        await central.ToldAsync(Steps, ("DaysBefore", "18"), ("Text", "จะหยุด"));
        var id = await portal.InDatabaseAsync(db => db.ReminderSteps.Where(s => s.Text == "จะหยุด").Select(s => s.Id).SingleAsync());
        for (var press = 0; press < 2; press++)
            Assert.StartsWith("หยุดขั้น", await central.ToldAsync($"{Steps}/{id}/end"));
        portal.Clock.Advance(TimeSpan.FromHours(2));
        await portal.RunPlanAsync();
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.ReminderRuns.CountAsync(r => r.StepId == id)));
        // The approver reads the plan and writes nothing of it.
        var page = await approver.GetPageAsync("/monitoring/2569/reminder-plan");
        Assert.Contains("หยุดแล้ว", page.QuerySelector("main table")!.Text());
        Assert.Null(page.QuerySelector("main form"));
    }
}
