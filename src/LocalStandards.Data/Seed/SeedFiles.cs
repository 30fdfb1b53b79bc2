using System.Globalization;

namespace LocalStandards.Data.Seed;

/// <summary>The tables and papers embedded in this assembly. Tables hold no quoted commas: they are ours.</summary>
internal static class SeedFiles
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        var lines = Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(x => x.First, x => x.Second));
    }

    private static Stream Open(string name) => typeof(SeedFiles).Assembly.GetManifestResourceStream($"LocalStandards.Data.Seed.Files.{name}")
        ?? throw new InvalidOperationException($"The assembly holds no {name}.");

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
