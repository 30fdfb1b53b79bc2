using Microsoft.Extensions.Options;

namespace LocalStandards.Documents.Paper;

/// <summary>The style sheets of documents, read once.</summary>
public sealed class PaperStyles(IOptions<DocumentOptions> options)
{
    private readonly Lazy<string> embedded = new(() => FontFaces.Embedded(options.Value.FontDirectory));

    /// <summary>Fonts and common rules for a document that goes to the printer.</summary>
    internal string ForPrinter => embedded.Value + Common;

    /// <summary>The same for a page in a reader's browser, its fonts below the given address.</summary>
    internal static string ForBrowser(string fontUrl) => FontFaces.Linked(fontUrl) + Common;

    /// <summary>The fonts of these weights alone, inside, for a picture that goes without this project's rules.</summary>
    internal string Fonts(params int[] weights) => FontFaces.Embedded(options.Value.FontDirectory, weights);

    private static string Common { get; } = Read("Paper/paper.css");

    /// <summary>An embedded style sheet by its path in this project.</summary>
    internal static string Read(string path)
    {
        using var stream = typeof(PaperStyles).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
