using LocalStandards.Domain.Notices;
using SmtpServer.Protocol;
using Xunit;
using static LocalStandards.Web.Tests.Notices.BrokenServer;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>A mail server that hangs, refuses, or drops in the middle: nothing is lost, nothing is sent twice, and the administrator is told.</summary>
public sealed class MailTroubleTests
{
    [Theory]
    [InlineData(Place.AtConnect, Fault.Drops, MailTrouble.Dropped, MailState.Waiting)]
    [InlineData(Place.BeforeGreeting, Fault.Hangs, MailTrouble.TimedOut, MailState.Waiting)]
    [InlineData(Place.AtConnect, Fault.Says421, MailTrouble.Busy, MailState.Waiting)]
    [InlineData(Place.AtMail, Fault.Drops, MailTrouble.Dropped, MailState.Waiting)]
    [InlineData(Place.AtMail, Fault.Hangs, MailTrouble.TimedOut, MailState.Waiting)]
    [InlineData(Place.AtMail, Fault.Says421, MailTrouble.SenderRefused, MailState.Waiting)]
    [InlineData(Place.AtRecipient, Fault.Drops, MailTrouble.Dropped, MailState.Waiting)]
    [InlineData(Place.AtRecipient, Fault.Hangs, MailTrouble.TimedOut, MailState.Waiting)]
    [InlineData(Place.AtRecipient, Fault.Says421, MailTrouble.Busy, MailState.Waiting)]
    [InlineData(Place.AtData, Fault.Drops, MailTrouble.Dropped, MailState.Waiting)]
    [InlineData(Place.AtData, Fault.Hangs, MailTrouble.TimedOut, MailState.Waiting)]
    // The whole mail was there: only a person may have it sent again.
    [InlineData(Place.AfterContent, Fault.Drops, MailTrouble.Dropped, MailState.InDoubt)]
    [InlineData(Place.AfterContent, Fault.Hangs, MailTrouble.TimedOut, MailState.InDoubt)]
    public async Task Trouble_AtAnyPlace_PausesTheQueueAndCostsTheOthersNothing(Place place, Fault fault, MailTrouble trouble, MailState state)
    {
        using var broken = new BrokenServer(place, fault);
        await using var portal = new MailPortal().To(broken.Port);
        // What hangs is waited for to the end, twice.
        if (fault == Fault.Hangs)
            portal.Set("Mail:TimeoutSeconds", "1");
        await portal.InitializeAsync();
        var notice = await portal.TellAsync(await portal.ReadersAsync(3));
        Assert.Equal(0, await portal.RoundAsync());
        var deliveries = await portal.DeliveriesAsync(notice);
        Assert.Equal(state, deliveries[0].Mail);
        // The one at hand goes behind the others, in case it is the reason.
        var isAtHand = place is Place.AtMail or Place.AtRecipient or Place.AtData;
        Assert.Equal((isAtHand ? 1 : 0, isAtHand), (deliveries[0].Attempts, deliveries[0].NotBefore > portal.Clock.Now));
        Assert.All(deliveries.Skip(1), d => Assert.Equal((MailState.Waiting, 0, true), (d.Mail, d.Attempts, d.NotBefore <= portal.Clock.Now)));
        Assert.Equal(state == MailState.InDoubt ? 1 : 0, broken.Whole);
        var server = (await portal.ServerAsync())!;
        Assert.Equal((trouble, 1, true), (server.Trouble!.Value, server.Failures, server.IsPausedAt(portal.Clock.Now)));

        // While it rests nobody knocks; the administrator reads why and may try at once.
        await portal.RoundAsync();
        Assert.Equal(1, (await portal.ServerAsync())!.Failures);
        using var admin = await portal.SignedInAsync("admin");
        var page = await admin.GetPageAsync("/mail");
        Assert.Contains("เซิร์ฟเวอร์อีเมล", page.QuerySelector("main .banner-check")!.TextContent);
        (await admin.PostFormAsync(page, "form[action='/mail/attempts']")).Dispose();
        await portal.RoundAsync();
        server = (await portal.ServerAsync())!;
        Assert.Equal(2, server.Failures);
        if (state == MailState.InDoubt)
            Assert.Contains($"n{notice}.u{deliveries[0].UserId}@portal.example", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData(Fault.Drops)]
    [InlineData(Fault.Says421)]
    public async Task Connection_GoodForOneMail_IsFollowedByAnotherWithoutAPause(Fault fault)
    {
        using var broken = new BrokenServer(Place.AtSecondMail, fault);
        await using var portal = new MailPortal().To(broken.Port);
        await portal.InitializeAsync();
        var notice = await portal.TellAsync(await portal.ReadersAsync(3));
        await portal.RoundAsync();
        // Those it stumbled over are tried again in their turn.
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await portal.RoundAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(20));
        await portal.RoundAsync();
        Assert.All(await portal.DeliveriesAsync(notice), d => Assert.Equal(MailState.Sent, d.Mail));
        Assert.Equal(3, broken.Whole);
        Assert.Null((await portal.ServerAsync())!.Trouble);
    }

    [Theory]
    [InlineData(SmtpReplyCode.TransactionFailed, "Relay access denied")]
    [InlineData(SmtpReplyCode.MailboxUnavailable, "5.7.1 Client host blocked")]
    public async Task Sender_RefusedAtTheRecipient_IsTroubleOfTheServerAndFlagsNoAddress(SmtpReplyCode code, string words)
    {
        await using var office = new PostOffice();
        await using var portal = new MailPortal().To(office.Port);
        await portal.InitializeAsync();
        office.AnswerTo = _ => new SmtpResponse(code, words);
        var readers = await portal.ReadersAsync(3);
        var notice = await portal.TellAsync(readers);
        Assert.Equal(0, await portal.RoundAsync());
        Assert.All(await portal.DeliveriesAsync(notice), d => Assert.Equal(MailState.Waiting, d.Mail));
        Assert.Equal(MailTrouble.SenderRefused, (await portal.ServerAsync())!.Trouble);
        office.AnswerTo = _ => null;
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(3, await portal.RoundAsync());
        Assert.All(await portal.DeliveriesAsync(await portal.TellAsync(readers)), d => Assert.Equal(MailState.Waiting, d.Mail));
    }

    [Fact]
    public async Task Trouble_ForADay_IsForgottenWithTheFirstMailThatIsTaken()
    {
        var port = PostOffice.FreePort();
        await using var portal = new MailPortal().To(port);
        await portal.InitializeAsync();
        var notice = await portal.TellAsync(await portal.ReadersAsync(3));
        for (var hour = 0; hour < 24; hour++)
        {
            await portal.RoundAsync();
            portal.Clock.Advance(TimeSpan.FromHours(1));
        }
        var server = (await portal.ServerAsync())!;
        Assert.Equal((MailTrouble.Unreachable, 24), (server.Trouble!.Value, server.Failures));
        Assert.All(await portal.DeliveriesAsync(notice), d => Assert.Equal((MailState.Waiting, 0), (d.Mail, d.Attempts)));

        // Mended, at the same place.
        await using var office = new PostOffice(port);
        Assert.Equal(3, await portal.RoundAsync());
        Assert.Null((await portal.ServerAsync())!.Trouble);
        Assert.All(office.Counts, mail => Assert.Equal(1, mail.Value));
    }
}
