using System.Globalization;

namespace LocalStandards.Data.Seed;

/// <summary>The tables embedded in this assembly. They hold no quoted commas: they are ours.</summary>
internal static class SeedFiles
{
    public static string Text(string name)
    {
        using var stream = typeof(SeedFiles).Assembly.GetManifestResourceStream($"LocalStandards.Data.Seed.Files.{name}")
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        var lines = Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(x => x.First, x => x.Second));
    }

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
