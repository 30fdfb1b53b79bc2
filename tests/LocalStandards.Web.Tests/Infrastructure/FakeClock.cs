namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>A clock that stands still until it is moved; who sleeps by it wakes when it is moved past the hour.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = start;
    private TaskCompletionSource asleep = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
                return now;
        }
        set => Move(_ => value);
    }

    public void Advance(TimeSpan by) => Move(from => from + by);

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Until somebody sleeps by this clock: who was woken by moving it has then done what it woke for.</summary>
    public Task UntilAsleepAsync()
    {
        lock (gate)
            return asleep.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <param name="period">Not kept: sleepers of one night only.</param>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private void Move(Func<DateTimeOffset, DateTimeOffset> move)
    {
        lock (gate)
        {
            now = move(now);
            var due = alarms.Where(a => a.At <= now).ToList();
            if (due.Count == 0)
                return;
            alarms.RemoveAll(due.Contains);
            if (alarms.Count == 0)
                asleep = new(TaskCreationOptions.RunContinuationsAsynchronously);
            due.ForEach(a => ThreadPool.QueueUserWorkItem(_ => a.Ring()));
        }
    }

    private sealed class Alarm(FakeClock clock, Action ring) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public Action Ring => ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = clock.now + dueTime;
                clock.alarms.Add(this);
                clock.asleep.TrySetResult();
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
