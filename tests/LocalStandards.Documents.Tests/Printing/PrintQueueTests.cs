using LocalStandards.Documents.Printing;

namespace LocalStandards.Documents.Tests.Printing;

public class PrintQueueTests
{
    [Fact]
    public async Task Places_AtWorkAndWaiting_AreCountedAndFreed()
    {
        var queue = new PrintQueue(atWork: 2, waiting: 3);
        var gate = new TaskCompletionSource<int>();
        var inside = Enumerable.Range(0, 5).Select(_ => queue.RunAsync(() => gate.Task, CancellationToken.None)).ToList();

        await Assert.ThrowsAsync<PrinterBusyException>(() => queue.RunAsync(() => gate.Task, CancellationToken.None));
        gate.SetResult(7);

        Assert.All(await Task.WhenAll(inside), result => Assert.Equal(7, result));
        Assert.Equal(8, await queue.RunAsync(() => Task.FromResult(8), CancellationToken.None));
    }

    [Fact]
    public async Task Waiting_WhoLeaves_FreesThePlace()
    {
        var queue = new PrintQueue(atWork: 1, waiting: 1);
        var gate = new TaskCompletionSource<int>();
        var atWork = queue.RunAsync(() => gate.Task, CancellationToken.None);
        using var leaving = new CancellationTokenSource();
        var waiting = queue.RunAsync(() => gate.Task, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var next = queue.RunAsync(() => Task.FromResult(2), CancellationToken.None);
        gate.SetResult(1);

        Assert.Equal((1, 2), (await atWork, await next));
    }

    [Fact]
    public async Task Caller_WhoLeavesAtWork_LeavesTheJobItsPlace()
    {
        var queue = new PrintQueue(atWork: 1, waiting: 0);
        var gate = new TaskCompletionSource<int>();
        using var leaving = new CancellationTokenSource();
        var atWork = queue.RunAsync(() => gate.Task, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => atWork);

        await Assert.ThrowsAsync<PrinterBusyException>(() => queue.RunAsync(() => gate.Task, CancellationToken.None));
    }

    [Fact]
    public async Task Job_ThatFails_FreesItsPlace()
    {
        var queue = new PrintQueue(atWork: 1, waiting: 0);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            queue.RunAsync<int>(() => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Equal(1, await queue.RunAsync(() => Task.FromResult(1), CancellationToken.None));
    }
}
