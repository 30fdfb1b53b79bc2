using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>A round's plan, run by nodes that die and moved by extensions.</summary>
public sealed class ReminderPlanTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    private const string Steps = "/monitoring/2569/reminder-plan/steps";

    /// <summary>
    /// Thirty days with five steps and two nodes, one of which is killed at a random point of nearly every run; some submit,
    /// one gets more time. Each is reminded on exactly the days that are counted by hand.
    /// </summary>
    [Fact]
    public async Task Plan_OverThirtyDaysWithKills_RemindsEachOnItsDaysOnce()
    {
        using var central = await portal.SignedInAsync("central");
        var end = Bangkok.LastDayBefore(portal.ExtendedTo);
        var (begins, lastDay) = (Bangkok.DateOf(portal.Clock.Now), end.AddDays(8));
        foreach (var (days, states, types) in new[] { ("14", "", ""), ("7", "", "Sao"), ("7", "Ready", "Town"), ("๓", "", ""), ("0", "", "") })
        {
            var fields = new List<(string, string)> { ("DaysBefore", days), ("Text", $"เหลือ {days} วัน") };
            if (states.Length > 0)
                fields.Add(("States", states));
            if (types.Length > 0)
                fields.Add(("Types", types));
            Assert.StartsWith("เพิ่มขั้น", await central.ToldAsync(Steps, [.. fields]));
            // The second of a double click.
            Assert.StartsWith("เพิ่มขั้น", await central.ToldAsync(Steps, [.. fields]));
        }
        Assert.Equal(5, await portal.InDatabaseAsync(db => db.ReminderSteps.CountAsync()));

        var (submits, extended) = (portal.Made[(AuthorityType.Sao, Situation.InProgress)].ObligationId, portal.Made[(AuthorityType.Sao, Situation.NotStarted)]);
        var submitsOn = end.AddDays(-5);
        var extendedOn = end.AddDays(-2);
        var newEnd = end.AddDays(5);
        var dice = new Random(7);
        var kills = 0;
        for (var day = begins; day <= lastDay; day = day.AddDays(1))
        {
            portal.Clock.Now = Bangkok.StartOf(day).AddHours(7.9);
            Assert.Equal(0, await portal.RunPlanAsync());
            if (day == submitsOn)
                await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == submits).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Submitted)));
            if (day == extendedOn)
                await portal.ExtendAsync(extended.Code, newEnd);
            portal.Clock.Now = Bangkok.StartOf(day).AddHours(8);
            // A whole day down: caught up on the next.
            if (day == end.AddDays(-14))
                continue;
            for (var attempt = 0; attempt < 3; attempt++)
            {
                portal.Sql.FailAt(1 + dice.Next(12));
                try
                {
                    await portal.RunPlanAsync();
                }
                catch (Exception)
                {
                    kills++;
                }
                portal.Sql.FailAt(0);
                // The dead node's lease runs out.
                portal.Clock.Advance(TimeSpan.FromMinutes(3));
            }
            // Two nodes at once.
            await Task.WhenAll(portal.RunPlanAsync(), portal.RunPlanAsync());
            portal.Clock.Advance(TimeSpan.FromMinutes(3));
            await portal.RunPlanAsync();
        }
        Assert.True(kills > 10, $"{kills} kills");

        var sent = (await portal.InDatabaseAsync(db => db.Reminders.Select(r => new { r.ObligationId, r.Day }).ToListAsync())).ToLookup(r => r.ObligationId, r => r.Day);
        foreach (var ((type, situation), (id, _)) in portal.Made)
        {
            var isOut = situation is Situation.InTime or Situation.Late or Situation.Accepted;
            // What was returned may come until the correction closes, which is as late as the extension here.
            var days = isOut ? [] : Expected(type, situation, id == extended.ObligationId).Where(d => id != submits || d < submitsOn).ToList();
            Assert.True(days.Order().SequenceEqual(sent[id].Order()), $"{type} {situation}: {string.Join(' ', sent[id].Order())}, not {string.Join(' ', days.Order())}");
        }

        IEnumerable<DateOnly> Expected(AuthorityType type, Situation situation, bool isExtended)
        {
            // Of the day on which every node was down.
            yield return end.AddDays(-13);
            if (type == AuthorityType.Sao || (type == AuthorityType.Town && situation == Situation.Ready))
                yield return end.AddDays(-7);
            yield return end.AddDays(-3);
            if (!isExtended)
            {
                yield return end;
            }
            else
            {
                // Its last two steps come again, by the new end.
                yield return newEnd.AddDays(-7);
                yield return newEnd.AddDays(-3);
                yield return newEnd;
            }
        }
    }
}
