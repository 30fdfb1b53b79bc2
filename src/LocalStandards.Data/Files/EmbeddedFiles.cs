using System.Globalization;

namespace LocalStandards.Data.Files;

/// <summary>
/// What an assembly embeds from the folder <c>Files</c> beside one of its types. Tables hold no quoted commas: they are ours.
/// </summary>
public sealed class EmbeddedFiles(Type neighbour)
{
    /// <exception cref="InvalidOperationException">There is no file of that name; so with the others.</exception>
    public string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The rows of a table, each with its cells by the column's name.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        var lines = Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(x => x.First, x => x.Second));
    }

    /// <summary>A cell that holds a whole number.</summary>
    public static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private Stream Open(string name) => neighbour.Assembly.GetManifestResourceStream(neighbour, "Files." + name)
        ?? throw new InvalidOperationException($"The assembly holds no {name}.");
}
