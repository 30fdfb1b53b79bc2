using System.Text.RegularExpressions;
using System.Xml.Linq;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Tests.House;

namespace LocalStandards.Web.Tests.Words;

/// <summary>The site's texts as its source asks for them, and their English as the resource file has it.</summary>
internal static partial class SiteWords
{
    /// <summary>Where texts are asked for: <c>T["…"]</c> in views, <c>words["…"]</c> in code.</summary>
    public static IReadOnlyList<(string Key, string Where)> Asked { get; } =
    [
        .. from file in Files
           from match in Literal().Matches(file.Code).Cast<Match>()
           select (Regex.Unescape(match.Groups["key"].Value), $"{file.Name}:{LineOf(file, match)}"),
    ];

    /// <summary>A lookup whose key is not one plain literal cannot be checked, nor found by a translator.</summary>
    public static IReadOnlyList<string> AskedByExpression { get; } =
    [
        .. from file in Files
           from match in Expression().Matches(file.Code).Cast<Match>()
           select $"{file.Name}:{LineOf(file, match)} {match.Value}",
    ];

    /// <summary>The office's own names are settings; their defaults are translated.</summary>
    public static IReadOnlyList<string> OfficeDefaults { get; } =
        [.. new CentralOffice() is var office ? new[] { office.Name, office.ShortName, office.Parent, office.Address, office.Hours } : []];

    /// <summary>A programme's own words stand with the programme.</summary>
    public static IReadOnlyList<string> OfProgrammes { get; } = [.. Programme.All.SelectMany(p => new[] { p.Name, p.ShortName })];

    public static IReadOnlyList<KeyValuePair<string, string>> English { get; } =
    [
        .. from data in XDocument.Load(Path.Combine(SourceTree.Web, "Resources", "Words.en.resx")).Root!.Elements("data")
           select new KeyValuePair<string, string>((string)data.Attribute("name")!, (string)data.Element("value")!),
    ];

    /// <summary>{0}, {1}, … as a set, doubled braces left out.</summary>
    public static IEnumerable<string> PlaceholdersIn(string text) =>
        Placeholder().Matches(text.Replace("{{", "").Replace("}}", "")).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    public static bool HasThai(string text) => text.Any(c => c is >= '\u0E00' and <= '\u0E7F');

    private static IEnumerable<SourceFile> Files => SourceTree.Files("LocalStandards.Web", ".cs", ".cshtml");

    private static int LineOf(SourceFile file, Match match) => file.Code.AsSpan(0, match.Index).Count('\n') + 1;

    [GeneratedRegex("""\b(?:T|words)\[\s*"(?<key>(?:[^"\\]|\\.)*)"\s*[\],]""")]
    private static partial Regex Literal();

    [GeneratedRegex("""\b(?:T|words)\[\s*(?!"(?:[^"\\]|\\.)*"\s*[\],])[^\]]{0,60}""")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
