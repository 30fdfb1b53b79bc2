using LocalStandards.Domain.Thai;

namespace LocalStandards.Demo;

/// <summary>
/// How much a demo holds: ชัยภูมิ alone, the country with its last two rounds, or everybody in every round. The story is
/// ชัยภูมิ on 5 ก.ย. 2568, closed for a week, the letter that extends the time [001] not yet recorded.
/// </summary>
public enum DemoScale { Off, Small, Default, Full, Story }

/// <summary>Whether this installation is a demo, and with which password its invented people sign in.</summary>
public sealed record DemoOptions(DemoScale Scale, string Password)
{
    /// <summary>Printed at start; long enough for the rules everybody else is held to.</summary>
    public const string DefaultPassword = "ทดลองใช้ระบบ-2569";

    /// <summary>When the story begins, unless the operator says otherwise: the morning the letter reached the districts.</summary>
    public static DateTimeOffset StoryBegins { get; } = Bangkok.StartOf(new DateOnly(2025, 9, 5)).AddHours(9);

    public bool IsDemo => Scale != DemoScale.Off;

    /// <summary>When its clock starts; null for now.</summary>
    public DateTimeOffset? Begins => Scale == DemoScale.Story ? StoryBegins : null;

    /// <exception cref="InvalidOperationException">The scale is not one of small, default and full.</exception>
    public static DemoOptions Parse(string? scale, string? password) => new(
        scale?.ToLowerInvariant() switch
        {
            null or "" or "off" => DemoScale.Off,
            "small" => DemoScale.Small,
            "default" => DemoScale.Default,
            "full" => DemoScale.Full,
            "story" => DemoScale.Story,
            _ => throw new InvalidOperationException($"Demo is '{scale}'; it must be small, default, full, story or off."),
        },
        string.IsNullOrEmpty(password) ? DefaultPassword : password);
}
