using System.Text;

namespace LocalStandards.Documents.Paper;

/// <summary>The <c>@font-face</c> rules of Sarabun (@fontsource/sarabun, OFL).</summary>
internal static class FontFaces
{
    private static readonly int[] Weights = [400, 500, 600, 700];

    private static readonly (string Name, string Range)[] Scripts =
    [
        ("thai", "U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC"),
        ("latin", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,"
            + "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
    ];

    /// <summary>With the fonts inside, for a document that may fetch nothing.</summary>
    /// <exception cref="FileNotFoundException">A font is not in the directory; the message names the setting.</exception>
    /// <param name="weights">All when none is named.</param>
    public static string Embedded(string directory, params IReadOnlyList<int> weights) => Css(weights.Count == 0 ? Weights : weights, file =>
    {
        var path = Path.Combine(directory, file);
        if (!File.Exists(path))
            throw new FileNotFoundException($"The Sarabun font {file} is not in {directory}: set Documents:FontDirectory.", path);
        return "data:font/woff2;base64," + Convert.ToBase64String(File.ReadAllBytes(path));
    });

    /// <summary>With the fonts fetched from the portal, for a page in a reader's browser.</summary>
    public static string Linked(string url) => Css(Weights, file => url + file);

    private static string Css(IReadOnlyList<int> weights, Func<string, string> source)
    {
        var css = new StringBuilder();
        foreach (var (script, range) in Scripts)
        {
            foreach (var weight in weights)
            {
                css.Append("@font-face{font-family:Sarabun;font-weight:").Append(weight).Append(";src:url(")
                    .Append(source($"sarabun-{script}-{weight}-normal.woff2")).Append(") format(\"woff2\");unicode-range:")
                    .Append(range).Append("}\n");
            }
        }
        return css.ToString();
    }
}
