using System.Diagnostics.CodeAnalysis;

namespace LocalStandards.Documents.Printing;

/// <summary>
/// A bounded queue: so many jobs at work, so many waiting, any more refused at once. A caller may leave at any time, but a
/// job once begun keeps its slot until it ends, because a browser cannot be told to stop. Background jobs go last.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore never waited on by handle holds nothing; jobs may leave after the printer closed.")]
internal sealed class PrintQueue(int atWork, int waiting)
{
    private readonly SemaphoreSlim slots = new(atWork, atWork);
    private int inside, wanting;

    /// <exception cref="PrinterBusyException">Every place is taken, the waiting ones too.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> job, CancellationToken stop)
    {
        if (Interlocked.Increment(ref inside) > atWork + waiting)
        {
            Interlocked.Decrement(ref inside);
            throw new PrinterBusyException();
        }
        Interlocked.Increment(ref wanting);
        try
        {
            await slots.WaitAsync(stop);
        }
        catch
        {
            Interlocked.Decrement(ref inside);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref wanting);
        }
        return await InSlotAsync(job, () => Interlocked.Decrement(ref inside)).WaitAsync(stop);
    }

    /// <summary>Runs a background job: it is never refused, and takes a slot only while nobody else wants it.</summary>
    public async Task<T> RunLastAsync<T>(Func<Task<T>> job, CancellationToken stop)
    {
        await slots.WaitAsync(stop);
        while (Volatile.Read(ref wanting) > 0)
        {
            slots.Release();
            await Task.Yield();
            await slots.WaitAsync(stop);
        }
        return await InSlotAsync(job, () => { }).WaitAsync(stop);
    }

    private async Task<T> InSlotAsync<T>(Func<Task<T>> job, Action leave)
    {
        try
        {
            return await job();
        }
        finally
        {
            slots.Release();
            leave();
        }
    }
}
