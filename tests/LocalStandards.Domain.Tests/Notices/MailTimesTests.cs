using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Notices;

public class MailTimesTests
{
    private static readonly DateOnly Day = new(2026, 12, 31);

    private static DateTimeOffset At(int hour, int minute, DateOnly? day = null) => new(day ?? Day, new TimeOnly(hour, minute), Bangkok.Offset);

    private static Recipient Of(MailRhythm rhythm, bool hasAddress = true) => new(1, rhythm, hasAddress);

    [Theory]
    [InlineData(6, 59, 0)]
    [InlineData(7, 0, 0)]
    [InlineData(7, 1, 1)]
    [InlineData(23, 59, 1)]
    [InlineData(0, 0, 0)]
    public void NextDigest_OnAnyClock_IsTheNextSevenInBangkok(int hour, int minute, int daysLater)
    {
        var expected = At(7, 0, Day.AddDays(daysLater));
        Assert.Equal(expected, MailTimes.NextDigest(At(hour, minute)));
        // Told by another clock it is the same instant: at 23:30 in UTC the morning has begun in Bangkok.
        Assert.Equal(expected, MailTimes.NextDigest(At(hour, minute).ToUniversalTime()));
    }

    [Fact]
    public void DueOf_Rhythms_AreHeldForWhatIsNoDuty()
    {
        var now = At(23, 50);
        Assert.Equal(now, MailTimes.DueOf(NoticeKind.Extended, Of(MailRhythm.AtOnce), now));
        Assert.Equal(At(7, 0, Day.AddDays(1)), MailTimes.DueOf(NoticeKind.Extended, Of(MailRhythm.Daily), now));
        Assert.Null(MailTimes.DueOf(NoticeKind.Extended, Of(MailRhythm.DutiesOnly), now));
        Assert.Null(MailTimes.DueOf(NoticeKind.Extended, Of(MailRhythm.AtOnce, hasAddress: false), now));
    }

    [Theory]
    [InlineData(NoticeKind.Returned)]
    [InlineData(NoticeKind.Letter)]
    [InlineData(NoticeKind.LetterReminder)]
    [InlineData(NoticeKind.Reminder)]
    [InlineData(NoticeKind.PasswordChanged)]
    [InlineData(NoticeKind.TwoStepOff)]
    public void DueOf_ADuty_IsAtOnceWhateverTheRhythm(NoticeKind kind)
    {
        var now = At(23, 50);
        Assert.All(Enum.GetValues<MailRhythm>(), rhythm => Assert.Equal(now, MailTimes.DueOf(kind, Of(rhythm), now)));
        Assert.Null(MailTimes.DueOf(kind, Of(MailRhythm.AtOnce, hasAddress: false), now));
    }

    [Fact]
    public void IsDuty_OfWhatOnlyInforms_IsFalse() => Assert.All(
        [NoticeKind.Submitted, NoticeKind.Accepted, NoticeKind.Reopened, NoticeKind.WindowOpens, NoticeKind.Extended, NoticeKind.ExtensionRevoked, NoticeKind.RequestGranted],
        kind => Assert.False(kind.IsDuty()));

    [Fact]
    public void DueOf_TheLinkToANewAddress_IsAtOnceThoughNoneIsConfirmed() =>
        Assert.Equal(At(3, 0), MailTimes.DueOf(NoticeKind.AddressTyped, Of(MailRhythm.DutiesOnly, hasAddress: false), At(3, 0)));

    [Fact]
    public void RetryAfter_AgainAndAgain_GrowsFromMinutesToHoursAndEndsAfterAboutThreeDays()
    {
        var waits = Enumerable.Range(1, 100).Select(MailTimes.RetryAfter).TakeWhile(w => w is not null).Select(w => w!.Value).ToList();
        Assert.True(waits[0] <= TimeSpan.FromMinutes(5));
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits.Sum(w => w.TotalDays), 2.5, 3.5);
        Assert.Null(MailTimes.RetryAfter(waits.Count + 1));
    }

    [Fact]
    public void Server_InTrouble_RestsLongerEachTimeAndIsMendedByOneMail()
    {
        var server = new MailServer();
        var now = At(12, 0);
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            server.Fail(MailTrouble.Unreachable, null, now);
            pauses.Add(server.PausedUntil!.Value - now);
        }
        Assert.Equal(pauses.Order(), pauses);
        Assert.True(pauses[^1] <= TimeSpan.FromMinutes(15));
        Assert.Equal((10, now, true), (server.Failures, server.TroubleSince, server.IsPausedAt(now)));
        server.Work(now.AddHours(1));
        Assert.Equal((0, null, null, now.AddHours(1)), (server.Failures, server.Trouble, server.PausedUntil, server.LastSentAt));
    }

    [Fact]
    public void Delivery_OfADailyReader_IsOfTheMorningUnlessItIsADuty()
    {
        var now = At(12, 0);
        var extended = Delivery.To(new Notice(NoticeKind.Extended, now, "/", Audience.Person(1)), Of(MailRhythm.Daily));
        Assert.Equal((MailState.Waiting, true, At(7, 0, Day.AddDays(1))), (extended.Mail, extended.IsDigest, extended.NotBefore));
        var letter = Delivery.To(new Notice(NoticeKind.Letter, now, "/", Audience.Person(1)), Of(MailRhythm.Daily));
        Assert.Equal((MailState.Waiting, false, now), (letter.Mail, letter.IsDigest, letter.NotBefore));
        var none = Delivery.To(new Notice(NoticeKind.Extended, now, "/", Audience.Person(1)), Of(MailRhythm.DutiesOnly));
        Assert.Equal((MailState.None, false, null), (none.Mail, none.IsDigest, none.NotBefore));
    }
}
