using System.Text.RegularExpressions;

namespace LocalStandards.Web.Tests.House;

internal static partial class Comments
{
    public static string BlankIn(string file, string text) =>
        (file.EndsWith(".cs", StringComparison.Ordinal) ? InCode() : InViews()).Replace(text, Blanked);

    // Strings are matched too, so that // inside one is no comment; they stay as they are.
    private static string Blanked(Match match) =>
        match.Groups["comment"].Success ? string.Concat(match.Value.Select(c => c == '\n' ? c : ' ')) : match.Value;

    [GeneratedRegex("""(?<comment>//[^\n]*|/\*.*?\*/)|"{3,}.*?"{3,}|\$?@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex InCode();

    [GeneratedRegex("""(?<comment>@\*.*?\*@|<!--.*?-->)""", RegexOptions.Singleline)]
    private static partial Regex InViews();
}
