using LocalStandards.Data.Leases;
using LocalStandards.Web.Tests.Seed;
using Xunit;

namespace LocalStandards.Web.Tests.Audit;

/// <summary>One holder at a time; another after its end and not before.</summary>
public sealed class LeaseTests : IAsyncLifetime
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private DatabaseFile file = null!;

    [Fact]
    public async Task Lease_OfAnother_IsTakenOverAtItsEndAndNotBefore()
    {
        Assert.True(await TakeAsync("one"));
        Assert.False(await TakeAsync("other"));
        file.Clock.Advance(Length - TimeSpan.FromTicks(1));
        Assert.False(await TakeAsync("other"));
        file.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(await TakeAsync("other"));
        Assert.False(await TakeAsync("one"));
    }

    [Fact]
    public async Task Lease_Renewed_LastsFromThenOn()
    {
        Assert.True(await TakeAsync("one"));
        file.Clock.Advance(Length / 2);
        Assert.True(await TakeAsync("one"));
        file.Clock.Advance(Length / 2);
        Assert.False(await TakeAsync("other"));
        file.Clock.Advance(Length / 2);
        Assert.True(await TakeAsync("other"));
    }

    [Fact]
    public async Task Leases_OfDifferentWork_AreIndependent()
    {
        Assert.True(await TakeAsync("one"));
        Assert.True(await TakeAsync("other", "exports"));
    }

    [Fact]
    public async Task Lease_AskedForByManyAtOnce_IsOnes()
    {
        for (var time = 0; time < 10; time++)
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => TakeAsync($"{time}-{i}"))));
            Assert.Single(taken, t => t);
            file.Clock.Advance(Length);
        }
    }

    private Task<bool> TakeAsync(string owner, string work = "reminders") =>
        file.InAsync(db => Lease.TryTakeAsync(db, work, owner, file.Clock.Now, Length, default));

    public async Task InitializeAsync() => file = await DatabaseFile.EmptyAsync();

    public async Task DisposeAsync() => await file.DisposeAsync();
}
