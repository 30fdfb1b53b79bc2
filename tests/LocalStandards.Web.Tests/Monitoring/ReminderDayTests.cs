using System.Globalization;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>A step within its day: it goes again for who comes to be reached after eight, and for nobody twice.</summary>
public sealed class ReminderDayTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    private const string Plan = "/monitoring/2569/reminder-plan", Steps = Plan + "/steps";

    // Each is given more time by one test only.
    private static int lastClosed;

    private DateOnly End => Bangkok.LastDayBefore(portal.ExtendedTo);

    [Fact]
    public async Task Granted_SuchAnEndAfterEight_IsReachedThatDayOnce()
    {
        var step = await StepAsync();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.RunPlanAsync();
        var atEight = await ReachedAsync(step);
        Assert.True(atEight > 20, $"{atEight} reached at eight");
        Assert.Equal($"0 แห่ง แจ้งเตือนแล้ว {atEight} แห่ง", await TodayAsync(step));

        portal.Clock.Advance(TimeSpan.FromHours(1));
        var (id, code) = await ClosedAsync();
        await portal.ExtendAsync(code, End);
        Assert.Equal($"1 แห่ง แจ้งเตือนแล้ว {atEight} แห่ง", await TodayAsync(step));
        Assert.Equal(1, (await Task.WhenAll(portal.RunPlanAsync(), portal.RunPlanAsync())).Sum());
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(0, await portal.RunPlanAsync());
        Assert.Equal(1, await portal.RemindersAsync(id));
        Assert.Equal(atEight + 1, await ReachedAsync(step));
        Assert.Equal($"0 แห่ง แจ้งเตือนแล้ว {atEight + 1} แห่ง", await TodayAsync(step));
    }

    /// <summary>A node that stalled past its lease goes at the same time as the next.</summary>
    [Fact]
    public async Task Granted_WithTwoNodesPastTheLease_IsReachedByOneOfThem()
    {
        var step = await StepAsync();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var due = new DueStep(step, Bangkok.DateOf(portal.Clock.Now));
        Assert.NotNull(Assert.Single(await GoAsync(due), reached => reached is not null));
        await portal.ExtendAsync((await ClosedAsync()).Code, End);
        Assert.Equal(1, Assert.Single(await GoAsync(due), reached => reached is not null));
        Assert.All(await GoAsync(due), Assert.Null);
    }

    [Fact]
    public async Task Granted_WithEveryNodeKilledOnTheWay_IsReachedWholeOrNotAtAll()
    {
        var step = await StepAsync();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.RunPlanAsync();
        var reached = await ReachedAsync(step);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var (id, code) = await ClosedAsync();
        await portal.ExtendAsync(code, End);
        var kills = 0;
        for (var nth = 1; nth < 40 && await portal.RemindersAsync(id) == 0; nth++)
        {
            Assert.Equal(reached, await ReachedAsync(step));
            portal.Sql.FailAt(nth);
            await Record.ExceptionAsync(portal.RunPlanAsync);
            kills += portal.Sql.HasFailed ? 1 : 0;
            portal.Sql.FailAt(0);
            // The dead node's lease runs out.
            portal.Clock.Advance(TimeSpan.FromMinutes(3));
        }
        Assert.True(kills > 5, $"{kills} kills");
        Assert.Equal(0, await portal.RunPlanAsync());
        Assert.Equal((1, reached + 1), (await portal.RemindersAsync(id), await ReachedAsync(step)));
    }

    [Fact]
    public async Task Become_WhatTheStepMeans_IsReachedWithinTheHourAndNotOnADayThatIsOver()
    {
        var step = await StepAsync(("States", "Ready"), ("Types", "City"));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await portal.RunPlanAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        var id = portal.Made[(AuthorityType.City, Situation.InProgress)].ObligationId;
        await CompleteAsync(id);
        Assert.Equal("1 แห่ง แจ้งเตือนแล้ว 1 แห่ง", await TodayAsync(step));
        Assert.Equal(0, await portal.RunPlanAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal(1, await portal.RunPlanAsync());
        Assert.Equal(1, await portal.RemindersAsync(id));

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await CompleteAsync(portal.Made[(AuthorityType.City, Situation.ReturnedLate)].ObligationId, SubmissionStatus.InProgress);
        Assert.Equal("0 แห่ง", await TodayAsync(step));
        Assert.Equal(0, await portal.RunPlanAsync());
        Assert.Equal(2, await ReachedAsync(step));
    }

    [Fact]
    public async Task Granted_AnEndWhoseDayIsOver_IsNotReachedByIt()
    {
        var step = await StepAsync(("Types", "Sao"));
        var days = End.DayNumber - Bangkok.DateOf(portal.Clock.Now).DayNumber;
        using (var central = await portal.SignedInAsync("central"))
            await central.ToldAsync(Steps, ("DaysBefore", $"{days + 5}"), ("Text", "เหลืออีก"));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.RunPlanAsync();
        var reached = await portal.RemindersAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        // The end that others had yesterday too, and one that was nobody's.
        foreach (var (id, end) in new[] { (step, End), (step + 1, End.AddDays(5)) })
        {
            await portal.ExtendAsync((await ClosedAsync()).Code, end);
            Assert.Equal("0 แห่ง", (await TodayAsync(id)).Split(" แจ้ง")[0]);
            Assert.Equal(0, await portal.RunPlanAsync());
            portal.Clock.Advance(TimeSpan.FromMinutes(3));
        }
        Assert.Equal(reached, await portal.RemindersAsync());
    }

    [Fact]
    public async Task Rounds_WithNobodyLeft_ReadNoAuthorityAndSaveNothing()
    {
        var step = await StepAsync(("States", "NeverSignedIn"), ("Types", "City"));
        var never = portal.Made[(AuthorityType.City, Situation.Never)].Code;
        await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == never)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, portal.Clock.Now)));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await portal.RunPlanAsync());
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.ReminderRuns.CountAsync(r => r.StepId == step)));
        for (var minute = 1; minute < 60; minute += 6)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(6) - TimeSpan.FromSeconds(1));
            portal.Sql.Reset();
            Assert.Equal(0, await portal.RunPlanAsync());
            Assert.DoesNotContain(portal.Sql.Commands, c => c.Contains("\"Obligations\"", StringComparison.Ordinal));
            Assert.Empty(portal.Sql.Writes);
            Assert.InRange(portal.Sql.Commands.Count, 1, 3);
        }
    }

    /// <summary>Three days on, at seven: a step for as many days as are left until the hand-made province's end.</summary>
    private async Task<int> StepAsync(params (string, string)[] whom)
    {
        var today = Bangkok.DateOf(portal.Clock.Now).AddDays(3);
        portal.Clock.Now = Bangkok.StartOf(today).AddHours(7);
        var days = (End.DayNumber - today.DayNumber).ToString(CultureInfo.InvariantCulture);
        using var central = await portal.SignedInAsync("central");
        await central.ToldAsync(Steps, [("DaysBefore", days), ("Text", "เหลืออีก " + days), .. whom]);
        return await portal.InDatabaseAsync(db => db.ReminderSteps.MaxAsync(s => s.Id));
    }

    /// <summary>What the plan's page says of the step's day.</summary>
    private async Task<string> TodayAsync(int step)
    {
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync(Plan);
        var row = page.QuerySelector($"form[action$='/{step}/end']")!.Closest("tr")!;
        var cell = row.QuerySelector("td.num")!;
        cell.QuerySelector(".d-md-none")!.Remove();
        return string.Join(' ', cell.ChildNodes.Select(n => n.TextContent.Trim()).Where(t => t.Length > 0));
    }

    private Task<int?[]> GoAsync(DueStep due) => Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        portal.InDatabaseAsync(db => new RunReminderPlan(db, new RoundCache()).RunAsync(due, portal.Clock.Now, default)))));

    private Task<int> ReachedAsync(int step) => portal.InDatabaseAsync(db => db.Reminders.CountAsync(r => r.Run!.StepId == step));

    /// <summary>One of the demo's province that has not submitted and can no more.</summary>
    private Task<(int Id, string Code)> ClosedAsync() => portal.InDatabaseAsync(async db =>
    {
        var one = await db.Obligations
            .Where(o => o.RoundId == portal.RoundId && o.ProvinceId == 36 && o.Type == AuthorityType.Sao && o.Id > lastClosed && !db.Reminders.Any(r => r.ObligationId == o.Id)
                && !db.Submissions.Any(s => s.ObligationId == o.Id && s.Status != SubmissionStatus.InProgress))
            .OrderBy(o => o.Id).Select(o => new { o.Id, o.Authority!.Code }).FirstAsync();
        lastClosed = one.Id;
        return (one.Id, one.Code);
    });

    private Task CompleteAsync(int obligation, SubmissionStatus status = SubmissionStatus.InProgress) => portal.InDatabaseAsync(async db =>
    {
        await db.Submissions.Where(s => s.ObligationId == obligation).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, status));
        await db.Set<Domain.Submissions.FormEntry>().Where(f => f.ObligationId == obligation).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.Filled, f => f.Required).SetProperty(f => f.Missing, 0).SetProperty(f => f.Errors, 0).SetProperty(f => f.Warnings, 0));
    });
}
