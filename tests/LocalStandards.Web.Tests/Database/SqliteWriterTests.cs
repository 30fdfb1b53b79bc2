using LocalStandards.Data;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>The one thread on which SQLite is written to.</summary>
public sealed class SqliteWriterTests
{
    [Fact]
    public async Task Saves_ManyAtOnce_RunOneAtATimeAndInOrder()
    {
        using var writer = new SqliteWriter();
        var (order, running) = (new List<int>(), 0);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => writer.RunAsync(
            async () =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                order.Add(n);
                Interlocked.Decrement(ref running);
                return n;
            },
            CancellationToken.None)));
        Assert.Equal(Enumerable.Range(0, 40), order);
    }

    [Fact]
    public async Task Save_ThatFails_SaysSoToItsCallerAndTheNextRuns()
    {
        using var writer = new SqliteWriter();
        var failed = writer.RunAsync(() => throw new TimeoutException("the disk"), CancellationToken.None);
        var next = writer.RunAsync(() => Task.FromResult(1), CancellationToken.None);
        Assert.Equal("the disk", (await Assert.ThrowsAsync<TimeoutException>(() => failed)).Message);
        Assert.Equal(1, await next);
    }

    [Fact]
    public async Task Save_GivenUpWhileItWaits_IsNotWritten()
    {
        using var writer = new SqliteWriter();
        using var first = new SemaphoreSlim(0);
        using var patience = new CancellationTokenSource();
        var running = writer.RunAsync(async () =>
        {
            await first.WaitAsync();
            return 1;
        }, CancellationToken.None);
        var isWritten = false;
        var waiting = writer.RunAsync(() =>
        {
            isWritten = true;
            return Task.FromResult(1);
        }, patience.Token);
        await patience.CancelAsync();
        first.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, await running);
        Assert.False(isWritten);
    }

    [Fact]
    public async Task Dispose_WhileSavesWait_WritesThemFirst()
    {
        var writer = new SqliteWriter();
        var waiting = Enumerable.Range(0, 20).Select(n => writer.RunAsync(() => Task.FromResult(n), CancellationToken.None)).ToList();
        writer.Dispose();
        Assert.Equal(Enumerable.Range(0, 20), await Task.WhenAll(waiting));
    }

    [Fact]
    public async Task Caller_WhoGoesOnAfterItsSave_DoesNotHoldUpTheNext()
    {
        using var writer = new SqliteWriter();
        using var awaited = new SemaphoreSlim(0);
        using var next = new ManualResetEventSlim();
        var follows = FollowAsync();
        awaited.Release();
        await writer.RunAsync(() =>
        {
            next.Set();
            return Task.FromResult(0);
        }, CancellationToken.None);
        Assert.True(await follows);

        async Task<bool> FollowAsync()
        {
            await writer.RunAsync(async () =>
            {
                await awaited.WaitAsync();
                return 0;
            }, CancellationToken.None);
            return next.Wait(TimeSpan.FromSeconds(30));
        }
    }
}
