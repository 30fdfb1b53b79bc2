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

    [Fact]
    public async Task Background_WhileSomebodyWaits_LetsThemGoFirst()
    {
        var queue = new PrintQueue(atWork: 1, waiting: 5);
        var order = new List<string>();
        var gate = new TaskCompletionSource<int>();
        var first = queue.RunAsync(() => gate.Task, CancellationToken.None);
        var background = Enumerable.Range(0, 3).Select(_ => queue.RunLastAsync(() => NoteAsync("background"), CancellationToken.None)).ToList();
        var people = Enumerable.Range(0, 3).Select(_ => queue.RunAsync(() => NoteAsync("person"), CancellationToken.None)).ToList();

        gate.SetResult(1);
        await Task.WhenAll([first, .. background, .. people]);

        Assert.Equal(["person", "person", "person", "background", "background", "background"], order);

        async Task<int> NoteAsync(string who)
        {
            await Task.Yield();
            order.Add(who);
            return 1;
        }
    }

    [Fact]
    public async Task Background_TakesNoneOfTheCountedPlaces_AndIsNeverRefused()
    {
        var queue = new PrintQueue(atWork: 1, waiting: 1);
        var gate = new TaskCompletionSource<int>();
        var background = Enumerable.Range(0, 9).Select(_ => queue.RunLastAsync(() => gate.Task, CancellationToken.None)).ToList();
        var people = Enumerable.Range(0, 2).Select(_ => queue.RunAsync(() => gate.Task, CancellationToken.None)).ToList();

        await Assert.ThrowsAsync<PrinterBusyException>(() => queue.RunAsync(() => gate.Task, CancellationToken.None));
        gate.SetResult(3);

        Assert.All(await Task.WhenAll([.. background, .. people]), result => Assert.Equal(3, result));
    }

    [Fact]
    public async Task Background_WhoLeaves_OrFails_FreesTheSlot()
    {
        var queue = new PrintQueue(atWork: 1, waiting: 0);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            queue.RunLastAsync<int>(() => throw new InvalidOperationException(), CancellationToken.None));
        var gate = new TaskCompletionSource<int>();
        using var leaving = new CancellationTokenSource();
        var atWork = queue.RunLastAsync(() => gate.Task, leaving.Token);
        var waiting = queue.RunLastAsync(() => gate.Task, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => atWork);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.SetResult(1);

        Assert.Equal(2, await queue.RunAsync(() => Task.FromResult(2), CancellationToken.None));
    }
}
