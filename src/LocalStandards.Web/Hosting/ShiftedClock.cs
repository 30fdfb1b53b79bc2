namespace LocalStandards.Web.Hosting;

/// <summary>
/// The real clock moved so that it read <paramref name="startAt"/> when the app started: with <c>Clock:StartAt</c> any
/// deadline of the demo can be walked through. Refused outside the demo.
/// </summary>
public sealed class ShiftedClock(DateTimeOffset startAt) : TimeProvider
{
    private readonly TimeSpan shift = startAt - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
