using LocalStandards.Domain.Letters;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Letters;

/// <summary>Two who do the same to a letter in the same moment, on nodes that do not wait for each other.</summary>
public sealed class OvertakenTests(LetterPortal portal) : IClassFixture<LetterPortal>, IAsyncLifetime
{
    private Visitor central = null!, another = null!;

    [Fact]
    public async Task Reminder_OvertakenByItsOtherPress_IsOneAndSaysSo()
    {
        var letter = await portal.SentAsync(types: [Domain.Authorities.AuthorityType.Sao], provinces: [LetterPortal.Province]);
        var (address, first) = ($"/letters/{letter.Id}/reminders", "");
        portal.Sql.BeforeNextTransaction(async () => first = await another.PressAsync(address, ("kind", "Authority")));
        var second = await central.PressAsync(address, ("kind", "Authority"));
        Assert.StartsWith("เตือนแล้ว", first);
        Assert.StartsWith("เตือนได้วันละครั้ง", second);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.LetterReminders.CountAsync(r => r.LetterId == letter.Id)));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Notices.CountAsync(n => n.Kind == Domain.Notices.NoticeKind.LetterReminder && n.About == letter.Number)));
    }

    [Fact]
    public async Task Reminder_ThatIsADeadlocksVictim_IsSentOnce()
    {
        var letter = await portal.SentAsync(types: [Domain.Authorities.AuthorityType.Sao], provinces: [LetterPortal.Province]);
        portal.Sql.FailOnce("INSERT INTO \"LetterReminders\"", SqlServerFailure.Deadlock());
        Assert.StartsWith("เตือนแล้ว", await central.PressAsync($"/letters/{letter.Id}/reminders", ("kind", "Authority")));
        Assert.True(portal.Sql.HasFailed);
        // Whoever is meant was told by the attempt that was saved.
        Assert.True(await portal.InDatabaseAsync(db => db.Deliveries.AnyAsync(d => d.Notice!.About == letter.Number)));
    }

    [Fact]
    public async Task Circulation_OvertakenByItsOtherPress_TellsEverybodyOnce()
    {
        var letter = await portal.SentAsync(isSent: false);
        portal.Sql.BeforeNextTransaction(async () => await another.PressAsync($"/letters/{letter.Id}/circulation"));
        Assert.StartsWith("ส่งเวียนแล้ว", await central.PressAsync($"/letters/{letter.Id}/circulation"));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Notices.CountAsync(n => n.Kind == Domain.Notices.NoticeKind.Letter && n.About == letter.Number)));
    }

    [Fact]
    public async Task Acknowledgement_OvertakenEachTime_SaysThatSomebodyWasFaster()
    {
        var letter = await portal.SentAsync();
        using var recorder = await portal.SignedInAsync("recorder");
        await recorder.GetPageAsync($"/letters/{letter.Id}");
        portal.Sql.BeforeNextTransaction(OvertakeAsync);
        Assert.Equal("มีผู้อื่นบันทึกในเวลาเดียวกัน ให้ส่งอีกครั้ง", await recorder.PressAsync($"/letters/{letter.Id}/acknowledgement"));
        portal.Sql.BeforeNextTransaction(() => Task.CompletedTask);
        Assert.Null((await portal.HopAsync(letter.Id, new Office(OfficeKind.Authority, portal.Home.Id)))!.AcknowledgedAt);
        Assert.StartsWith("รับทราบแล้วเมื่อ", await recorder.PressAsync($"/letters/{letter.Id}/acknowledgement"));

        async Task OvertakeAsync()
        {
            portal.Sql.BeforeNextTransaction(OvertakeAsync);
            await portal.InDatabaseAsync(db => db.LetterHops.Where(h => h.LetterId == letter.Id).ExecuteUpdateAsync(set => set.SetProperty(h => h.Stamp, Guid.NewGuid())));
        }
    }

    public async Task InitializeAsync() => (central, another) = (await portal.SignedInAsync("central"), await portal.SignedInAsync("central"));

    public Task DisposeAsync()
    {
        central.Dispose();
        another.Dispose();
        return Task.CompletedTask;
    }
}
