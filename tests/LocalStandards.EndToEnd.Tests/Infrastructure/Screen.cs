namespace LocalStandards.EndToEnd.Tests.Infrastructure;

/// <summary>A size of window.</summary>
internal sealed record Screen(int Width, int Height)
{
    public static Screen Desk { get; } = new(1366, 900);

    public static Screen Phone { get; } = new(390, 844);

    /// <summary>By name, for theories.</summary>
    public static Screen Of(int width) => width == Phone.Width ? Phone : Desk with { Width = width };
}
