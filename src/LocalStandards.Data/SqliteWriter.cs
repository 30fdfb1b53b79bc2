using System.Collections.Concurrent;

namespace LocalStandards.Data;

/// <summary>
/// SQLite has one writer at a time: here it is one thread, on which saves run in the order they come. Whoever waits holds no
/// thread meanwhile, nor sleeps in the database's busy handler: on deadline night hundreds save at once. Handing a turn
/// from one thread of the pool to another instead left the database idle a quarter of the time.
/// </summary>
public sealed class SqliteWriter : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> waiting = [];
    private readonly Thread thread;

    public SqliteWriter()
    {
        thread = new Thread(Run) { Name = "SQLite writer", IsBackground = true };
        thread.Start();
    }

    /// <param name="save">Runs to its end before the next one begins; it must not wait for another save.</param>
    internal Task<int> RunAsync(Func<Task<int>> save, CancellationToken cancel) => Task.Factory.StartNew(
        // What follows a save goes on in the pool, and so does what a save awaits.
        () => save().GetAwaiter().GetResult(), cancel, TaskCreationOptions.RunContinuationsAsynchronously | TaskCreationOptions.HideScheduler, this);

    /// <summary>Returns when all who waited have been written.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        waiting.Dispose();
    }

    protected override void QueueTask(Task task) => waiting.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;

    private void Run()
    {
        foreach (var save in waiting.GetConsumingEnumerable())
            TryExecuteTask(save);
    }
}
