using LocalStandards.Data.Files;

namespace LocalStandards.Demo;

/// <summary>The tables, sample sets and papers the demo is made from.</summary>
internal static class DemoFiles
{
    public static EmbeddedFiles All { get; } = new(typeof(DemoFiles));
}
