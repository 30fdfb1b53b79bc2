using System.Globalization;
using LocalStandards.Data.Leases;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Tests.Database;
using Xunit;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>The outbox broken at each step, killed, and run by two nodes: counted at a real mail server, none twice and none missed (quality.md 17).</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private readonly PostOffice office = new();
    private readonly MailPortal portal = new();

    [Fact]
    public async Task Send_BrokenAtEveryStep_SendsNoneTwiceAndMissesNone()
    {
        var readers = await portal.ReadersAsync(3);
        var steps = 0;
        var doubted = 0;
        for (var nth = 1; ; nth++)
        {
            office.Taken.Clear();
            var notice = await portal.TellAsync(readers);
            portal.Power.At(nth);
            var failure = await Record.ExceptionAsync(portal.RoundAsync);
            var hasCome = portal.Power.HasCome;
            portal.Power.Mend();
            Assert.True(hasCome == failure is not null, $"step {nth}: {failure}");
            // Whoever comes next has a name of its own: the lease of the dead must have run out.
            portal.Restart();
            portal.Clock.Advance(MailSending.LeaseLength + TimeSpan.FromSeconds(1));
            await portal.RoundAsync();
            await MustBeSettledAsync(notice, readers.Count, mostInDoubt: 1);
            var inDoubt = (await portal.DeliveriesAsync(notice)).Where(d => d.Mail == MailState.InDoubt).ToList();
            doubted += inDoubt.Count;
            if (!hasCome)
                break;
            steps++;
        }
        Assert.True(steps > 25, $"only {steps} steps were broken");
        Assert.True(doubted > 0, "nothing was ever in doubt: no step was between handing over and the answer");
    }

    [Fact]
    public async Task Send_ByTwoNodesAtOnce_OneWithALostLease_SendsEachOnce()
    {
        var readers = await portal.ReadersAsync(60);
        var notice = await portal.TellAsync(readers);
        await using var second = new MailPortal { DataDirectory = portal.DataDirectory };
        second.To(office.Port);
        using (second.CreateDefaultClient())
        {
            // Its clock is past the lease's end: it takes the lease from a node that still sends.
            second.Clock.Now = portal.Clock.Now + MailSending.LeaseLength + TimeSpan.FromMinutes(1);
            var begun = new TaskCompletionSource();
            office.WhenWhole = async _ =>
            {
                if (office.Taken.Count >= 5)
                    begun.TrySetResult();
                await Task.Delay(5);
            };
            var first = portal.RoundAsync();
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await Task.WhenAll(first, second.RoundAsync());
            office.WhenWhole = null;
            // The second has the lease now; it goes on with what is left, also where the server was slow for a moment.
            second.Clock.Advance(TimeSpan.FromHours(1));
            await second.RoundAsync();
        }
        Assert.Equal(readers.Count, office.Counts.Count);
        Assert.All(office.Counts, mail => Assert.Equal(1, mail.Value));
        Assert.All(await portal.DeliveriesAsync(notice), d => Assert.Equal(MailState.Sent, d.Mail));
    }

    [Fact]
    public async Task Send_WhileAnotherNodeHasTheLease_DoesNothing()
    {
        var notice = await portal.TellAsync(await portal.ReadersAsync(2));
        await portal.InDatabaseAsync(db => Lease.TryTakeAsync(db, MailSending.LeaseName, "another", portal.Clock.Now, MailSending.LeaseLength, default));
        Assert.Equal(0, await portal.RoundAsync());
        Assert.All(await portal.DeliveriesAsync(notice), d => Assert.Equal(MailState.Waiting, d.Mail));
    }

    [Fact, Trait("Length", "Long")]
    public async Task Kill_WhileItSends_SendsNoneTwiceAndMissesNone()
    {
        const int kills = 2;
        var readers = await portal.ReadersAsync(60);
        var notice = await portal.TellAsync(readers);
        office.WhenWhole = _ => Task.Delay(10);
        for (var round = 0; round <= kills; round++)
        {
            // Each start is past the lease of the one that was killed.
            var start = portal.Clock.Now + (round + 1) * 2 * MailSending.LeaseLength;
            await using var child = await ChildPortal.StartAsync(
                portal.DataDirectory, ("Mail__Host", "127.0.0.1"), ("Mail__Port", office.Port.ToString(CultureInfo.InvariantCulture)), ("Mail__Tls", "none"),
                ("Mail__From", "noreply@portal.example"), ("Site__Address", MailPortal.Site), ("Clock__StartAt", start.ToString("O", CultureInfo.InvariantCulture)));
            var enough = round == kills ? int.MaxValue : office.Taken.Count + 12;
            for (var wait = 0; wait < 1200 && office.Taken.Count < enough; wait++)
            {
                if (round == kills && wait % 20 == 0 && (await portal.DeliveriesAsync(notice)).All(d => d.Mail is MailState.Sent or MailState.InDoubt))
                    break;
                await Task.Delay(25);
            }
            child.Kill();
        }
        await MustBeSettledAsync(notice, readers.Count, mostInDoubt: kills);
        Assert.True(office.Taken.Count >= readers.Count - kills);
    }

    /// <summary>What was sent came once; what is in doubt came once or not at all; there is nothing else.</summary>
    private async Task MustBeSettledAsync(int notice, int count, int mostInDoubt)
    {
        var deliveries = await portal.DeliveriesAsync(notice);
        Assert.Equal(count, deliveries.Count);
        var counts = office.Counts;
        Assert.All(counts, mail => Assert.True(mail.Value == 1, $"{mail.Key} came {mail.Value} times"));
        Assert.All(deliveries, d => Assert.True(d.Mail is MailState.Sent or MailState.InDoubt, $"{d.UserId} is {d.Mail}"));
        Assert.All(deliveries.Where(d => d.Mail == MailState.Sent), d => Assert.Contains($"n{notice}.u{d.UserId}@portal.example", counts.Keys));
        Assert.InRange(deliveries.Count(d => d.Mail == MailState.InDoubt), 0, mostInDoubt);
    }

    public Task InitializeAsync() => portal.To(office.Port).InitializeAsync();

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        await office.DisposeAsync();
    }
}
