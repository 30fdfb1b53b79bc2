using LocalStandards.Domain.Library;
using Xunit;

namespace LocalStandards.Domain.Tests.Library;

public sealed class AnnouncementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Announcement_WithBothEnds_IsCurrentFromTheFirstInstantToBeforeTheLast()
    {
        var announcement = new Announcement(Said(Now.AddHours(1), Now.AddHours(2)), 7, Now);
        Assert.Equal([false, true, true, false], new[] { Now.AddHours(1).AddTicks(-1), Now.AddHours(1), Now.AddHours(2).AddTicks(-1), Now.AddHours(2) }.Select(announcement.IsCurrentAt));
    }

    [Fact]
    public void Announcement_FromThePast_BeginsNow() => Assert.Equal(Now, new Announcement(Said(Now.AddDays(-5), null), 7, Now).From);

    [Fact]
    public void Change_OfARunningOne_KeepsWhenItBegan()
    {
        var announcement = new Announcement(Said(Now, null), 7, Now);
        Assert.True(announcement.Change(Said(Now.AddDays(-5), Now.AddDays(3)) with { Title = "ใหม่", IsPinned = true }, Now.AddDays(1)));
        Assert.Equal(("ใหม่", true, Now, Now.AddDays(3), Now.AddDays(1)), (announcement.Title, announcement.IsPinned, announcement.From, announcement.Until, announcement.ChangedAt));
    }

    [Fact]
    public void Withdraw_Once_EndsItForGood()
    {
        var announcement = new Announcement(Said(Now, null), 7, Now);
        announcement.Withdraw(7, Now.AddDays(1));
        announcement.Withdraw(8, Now.AddDays(2));
        Assert.Equal((7, Now.AddDays(1), false), (announcement.WithdrawnById, announcement.WithdrawnAt, announcement.IsCurrentAt(Now.AddDays(3))));
        Assert.False(announcement.Change(Said(Now, null), Now));
    }

    private static AnnouncementWording Said(DateTimeOffset from, DateTimeOffset? until) => new("ประกาศ", "เนื้อความ", from, until, false);
}
