using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using SmtpServer.Protocol;
using Xunit;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>What is mailed, when, and what becomes of what is not taken.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private readonly PostOffice office = new();
    private readonly MailPortal portal = new();

    [Fact]
    public async Task Mail_OfANotice_CarriesALinkInTwoLanguagesAndNoData()
    {
        var reader = (await portal.ReadersAsync(1))[0];
        // Whatever else is known of the person stays here.
        await portal.InDatabaseAsync(db => db.Users.Where(u => u.Id == reader).ExecuteUpdateAsync(set => set.SetProperty(u => u.PhoneNumber, "0861234567").SetProperty(u => u.FullName, "นางความลับ ไม่บอกใคร")));
        var notice = await portal.TellAsync([reader]);
        Assert.Equal(1, await portal.RoundAsync());
        var mail = Assert.Single(office.Taken);
        Assert.Equal($"n{notice}.u{reader}@portal.example", mail.MessageId);
        Assert.Equal("มาตรฐานท้องถิ่น: ได้เวลาบันทึกเพิ่ม", mail.Subject);
        Assert.Equal(($"u{reader}@town.example", "noreply@portal.example"), (Assert.Single(mail.To.Mailboxes).Address, Assert.Single(mail.From.Mailboxes).Address));
        Assert.Equal($"<{MailPortal.Site}/notices/preferences>", mail.Headers[HeaderId.ListUnsubscribe]);
        foreach (var body in new[] { mail.TextBody!, mail.HtmlBody! })
        {
            Assert.Contains($"{MailPortal.Site}/notices/{notice}", body);
            Assert.True(body.IndexOf("ได้เวลาบันทึกเพิ่ม", StringComparison.Ordinal) < body.IndexOf("You have more time", StringComparison.Ordinal));
        }
        var whole = mail.ToString() + mail.TextBody + mail.HtmlBody + mail.Subject;
        Assert.All(["0861234567", "ความลับ", "style", "<script", "<img"], planted => Assert.DoesNotContain(planted, whole));
        Assert.Equal(0, await portal.RoundAsync());
        Assert.Single(office.Taken);
    }

    [Fact]
    public async Task Digest_OfADay_IsOneMailAtSevenAcrossMidnightWithWhatIsUnread()
    {
        var reader = (await portal.ReadersAsync(1, MailRhythm.Daily))[0];
        var evening = new DateTimeOffset(Bangkok.DateOf(portal.Clock.Now).AddDays(1), new TimeOnly(23, 50), Bangkok.Offset);
        portal.Clock.Now = evening;
        var first = await portal.TellAsync([reader]);
        portal.Clock.Now = evening.AddMinutes(20);
        var second = await portal.TellAsync([reader], NoticeKind.ExtensionRevoked);
        var third = await portal.TellAsync([reader], NoticeKind.WindowOpens);
        await portal.InDatabaseAsync(db => db.Deliveries.Where(d => d.NoticeId == second).ExecuteUpdateAsync(set => set.SetProperty(d => d.ReadAt, portal.Clock.Now)));
        // A duty does not wait for the morning.
        var duty = await portal.TellAsync([reader], NoticeKind.Letter);
        await portal.RoundAsync();
        Assert.Equal($"n{duty}.u{reader}@portal.example", Assert.Single(office.Taken).MessageId);
        portal.Clock.Now = evening.AddHours(7).AddMinutes(9);
        Assert.Equal(0, await portal.RoundAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await portal.RoundAsync());
        var mail = office.Taken.Last();
        Assert.Equal("มาตรฐานท้องถิ่น: แจ้งเตือน 2 เรื่อง", mail.Subject);
        Assert.Contains($"/notices/{first}\r\n", mail.TextBody!.ReplaceLineEndings("\r\n"));
        Assert.Contains($"/notices/{third}\r\n", mail.TextBody!.ReplaceLineEndings("\r\n"));
        Assert.DoesNotContain($"/notices/{second}\r\n", mail.TextBody!.ReplaceLineEndings("\r\n"));
        Assert.Equal(MailState.Dropped, Assert.Single(await portal.DeliveriesAsync(second)).Mail);
    }

    [Fact]
    public async Task Rhythm_OfDutiesOnly_IsHeldAlsoForWhatAlreadyWaits()
    {
        var reader = (await portal.ReadersAsync(1))[0];
        var waiting = await portal.TellAsync([reader]);
        await portal.ReadersAsync(1, MailRhythm.DutiesOnly);
        var none = await portal.TellAsync([reader]);
        var duty = await portal.TellAsync([reader], NoticeKind.Returned);
        Assert.Equal(1, await portal.RoundAsync());
        Assert.Equal($"n{duty}.u{reader}@portal.example", Assert.Single(office.Taken).MessageId);
        Assert.Equal(MailState.Dropped, Assert.Single(await portal.DeliveriesAsync(waiting)).Mail);
        Assert.Equal(MailState.None, Assert.Single(await portal.DeliveriesAsync(none)).Mail);
    }

    [Fact]
    public async Task Reminder_AfterTheSubmission_IsDropped()
    {
        await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == "recorder").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "r@town.example").SetProperty(u => u.EmailConfirmed, true)));
        var obligation = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Authority!.Code == RoleMatrix.Home && o.Round!.Code == EntryActions.Year).Select(o => o.Id).SingleAsync());
        async Task<int> RemindAsync() => await portal.InDatabaseAsync(async db =>
        {
            var end = portal.Clock.Now.AddDays(3);
            var notice = ReminderNotices.Of([(obligation, new EffectiveDeadline(end, end, null))], portal.Clock.Now).Single();
            db.Add(notice);
            await db.SaveChangesAsync();
            return notice.Id;
        });
        await RemindAsync();
        Assert.Equal(1, await portal.RoundAsync());
        var late = await RemindAsync();
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == obligation).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Submitted)));
        Assert.Equal(0, await portal.RoundAsync());
        Assert.Contains(await portal.DeliveriesAsync(late), d => d.Mail == MailState.Dropped);
        Assert.DoesNotContain(await portal.DeliveriesAsync(late), d => d.Mail == MailState.Waiting);
    }

    [Fact]
    public async Task TryLater_ForHoursAndDays_IsTriedLessAndLessOftenAndThenGivenUpWhileOthersGo()
    {
        var readers = await portal.ReadersAsync(2);
        var tries = 0;
        office.AnswerTo = to =>
        {
            if (!to.StartsWith($"u{readers[0]}@", StringComparison.Ordinal))
                return null;
            tries++;
            return new SmtpResponse((SmtpReplyCode)451, "greylisted");
        };
        var notice = await portal.TellAsync(readers);
        var begun = portal.Clock.Now;
        await portal.RoundAsync();
        Assert.Equal($"n{notice}.u{readers[1]}@portal.example", Assert.Single(office.Taken).MessageId);
        while ((await portal.DeliveriesAsync(notice)).Any(d => d.Mail == MailState.Waiting) && portal.Clock.Now - begun < TimeSpan.FromDays(6))
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(30));
            await portal.RoundAsync();
        }
        var given = (await portal.DeliveriesAsync(notice)).Single(d => d.UserId == readers[0]);
        Assert.Equal((MailState.Failed, MailProblem.TryLater, 451), (given.Mail, given.Problem, given.ReplyCode));
        Assert.InRange((portal.Clock.Now - begun).TotalDays, 2.5, 3.6);
        Assert.InRange(tries, 8, 20);
        Assert.Single(office.Taken);
        // One mailbox is no trouble of the server's.
        Assert.Null((await portal.ServerAsync())!.Trouble);
    }

    [Fact]
    public async Task TryLater_ThenTaken_IsSentOnce()
    {
        var notice = await portal.TellAsync(await portal.ReadersAsync(1));
        office.AnswerOf = _ => new SmtpResponse((SmtpReplyCode)452, "full");
        Assert.Equal(0, await portal.RoundAsync());
        office.AnswerOf = _ => null;
        Assert.Equal(0, await portal.RoundAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await portal.RoundAsync());
        Assert.Equal(MailState.Sent, Assert.Single(await portal.DeliveriesAsync(notice)).Mail);
        Assert.Single(office.Taken);
    }

    [Fact]
    public async Task RefusedAddress_ForGood_BouncesAtOnceAndIsNotUsedUntilCleared()
    {
        var readers = await portal.ReadersAsync(2);
        office.AnswerTo = to => to.StartsWith($"u{readers[0]}@", StringComparison.Ordinal) ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, $"no such user {to}") : null;
        var notice = await portal.TellAsync(readers);
        Assert.Equal(1, await portal.RoundAsync());
        var bounced = (await portal.DeliveriesAsync(notice)).Single(d => d.UserId == readers[0]);
        Assert.Equal((MailState.Bounced, MailProblem.AddressRefused, 550), (bounced.Mail, bounced.Problem, bounced.ReplyCode));
        var next = await portal.TellAsync(readers);
        Assert.Equal([MailState.None, MailState.Waiting], (await portal.DeliveriesAsync(next)).Select(d => d.Mail));

        // The administrator sees it and sends again, which means the address to be used.
        using var admin = await portal.SignedInAsync("admin");
        var page = await admin.GetPageAsync("/mail");
        Assert.Contains("u•••@town.example", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain($"u{readers[0]}@town.example", page.Source.Text);
        Assert.Contains($"n{notice}.u{readers[0]}@portal.example", page.QuerySelector("main")!.TextContent);
        office.AnswerTo = _ => null;
        (await admin.PostFormAsync(page, "form[action='/mail/resends']")).Dispose();
        Assert.Equal(2, await portal.RoundAsync());
        Assert.Equal(1, office.Counts[$"n{notice}.u{readers[0]}@portal.example"]);
        Assert.Empty((await admin.GetPageAsync("/mail")).QuerySelectorAll("form[action='/mail/clearings'], form[action='/mail/resends']"));
    }

    [Fact]
    public async Task RefusedContent_ForGood_FailsAndLeavesTheAddressAlone()
    {
        var reader = await portal.ReadersAsync(1);
        office.AnswerOf = _ => new SmtpResponse(SmtpReplyCode.TransactionFailed, "spam");
        var notice = await portal.TellAsync(reader);
        Assert.Equal(0, await portal.RoundAsync());
        var failed = Assert.Single(await portal.DeliveriesAsync(notice));
        Assert.Equal((MailState.Failed, MailProblem.ContentRefused, 554), (failed.Mail, failed.Problem, failed.ReplyCode));
        Assert.Equal(MailState.Waiting, Assert.Single(await portal.DeliveriesAsync(await portal.TellAsync(reader))).Mail);
    }

    [Fact]
    public async Task Waiting_ForAWeek_IsDroppedUnsent()
    {
        var notice = await portal.TellAsync(await portal.ReadersAsync(1));
        portal.Clock.Advance(MailTimes.StaleAfter + TimeSpan.FromMinutes(1));
        Assert.Equal(0, await portal.RoundAsync());
        Assert.Equal((MailState.Dropped, MailProblem.TooOld), await portal.InDatabaseAsync(async db => (await db.Deliveries.SingleAsync(d => d.NoticeId == notice)) is var d ? (d.Mail, d.Problem!.Value) : default));
    }

    public Task InitializeAsync() => portal.To(office.Port).InitializeAsync();

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        await office.DisposeAsync();
    }
}
