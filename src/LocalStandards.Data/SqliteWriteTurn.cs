namespace LocalStandards.Data;

/// <summary>
/// SQLite has one writer at a time. Those who wait do so here, in order and without a thread, and not in the database's
/// busy handler, which sleeps on one: on deadline night hundreds save at once.
/// </summary>
public sealed class SqliteWriteTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    internal async ValueTask<IDisposable> TakeAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        return new Taken(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
