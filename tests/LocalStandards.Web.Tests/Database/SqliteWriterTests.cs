using LocalStandards.Data;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

public sealed class SqliteWriterTests
{
    [Fact]
    public async Task Saves_run_one_at_a_time_and_in_order()
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
    public async Task A_save_that_fails_says_so_to_its_own_caller_and_the_next_one_runs()
    {
        using var writer = new SqliteWriter();
        var failed = writer.RunAsync(() => throw new TimeoutException("the disk"), CancellationToken.None);
        var next = writer.RunAsync(() => Task.FromResult(1), CancellationToken.None);
        Assert.Equal("the disk", (await Assert.ThrowsAsync<TimeoutException>(() => failed)).Message);
        Assert.Equal(1, await next);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_not_written()
    {
        using var writer = new SqliteWriter();
        using var first = new SemaphoreSlim(0);
        using var patience = new CancellationTokenSource();
        var running = writer.RunAsync(async () => { await first.WaitAsync(); return 1; }, CancellationToken.None);
        var isWritten = false;
        var waiting = writer.RunAsync(() => { isWritten = true; return Task.FromResult(1); }, patience.Token);
        await patience.CancelAsync();
        first.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, await running);
        Assert.False(isWritten);
    }

    [Fact]
    public async Task At_the_end_whoever_waited_has_been_written()
    {
        var writer = new SqliteWriter();
        var waiting = Enumerable.Range(0, 20).Select(n => writer.RunAsync(() => Task.FromResult(n), CancellationToken.None)).ToList();
        writer.Dispose();
        Assert.Equal(Enumerable.Range(0, 20), await Task.WhenAll(waiting));
    }

    [Fact]
    public async Task What_follows_a_save_does_not_hold_up_the_next()
    {
        using var writer = new SqliteWriter();
        using var awaited = new SemaphoreSlim(0);
        using var next = new ManualResetEventSlim();
        var follows = FollowAsync();
        awaited.Release();
        await writer.RunAsync(() => { next.Set(); return Task.FromResult(0); }, CancellationToken.None);
        Assert.True(await follows);

        async Task<bool> FollowAsync()
        {
            await writer.RunAsync(async () => { await awaited.WaitAsync(); return 0; }, CancellationToken.None);
            return next.Wait(TimeSpan.FromSeconds(30));
        }
    }
}
