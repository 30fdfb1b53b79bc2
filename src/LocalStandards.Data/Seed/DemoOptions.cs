namespace LocalStandards.Data.Seed;

/// <summary>How much a demo holds: ชัยภูมิ alone, the country with its last two rounds, or everybody in every round.</summary>
public enum DemoScale { Off, Small, Default, Full }

/// <summary>Whether this installation is a demo, and with which password its invented people sign in.</summary>
public sealed record DemoOptions(DemoScale Scale, string Password)
{
    /// <summary>Printed at start; long enough for the rules everybody else is held to.</summary>
    public const string DefaultPassword = "ทดลองใช้ระบบ-2569";

    public bool IsDemo => Scale != DemoScale.Off;

    /// <exception cref="InvalidOperationException">The scale is not one of small, default and full.</exception>
    public static DemoOptions Parse(string? scale, string? password) => new(
        scale?.ToLowerInvariant() switch
        {
            null or "" or "off" => DemoScale.Off,
            "small" => DemoScale.Small,
            "default" => DemoScale.Default,
            "full" => DemoScale.Full,
            _ => throw new InvalidOperationException($"Demo is '{scale}'; it must be small, default, full or off."),
        },
        string.IsNullOrEmpty(password) ? DefaultPassword : password);
}
