using System.Text.RegularExpressions;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>A line of a pasted list that needs a look.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Candidates">Those of the name, where there are several; the one meant before, of a duplicate.</param>
public sealed record PastedLine(int Number, string Text, IReadOnlyList<RegisteredAuthority> Candidates);

/// <summary>What was understood of a pasted list of codes and names, and what was not.</summary>
public sealed record PasteReport(
    IReadOnlyList<RegisteredAuthority> Understood, IReadOnlyList<PastedLine> Duplicates, IReadOnlyList<PastedLine> Ambiguous, IReadOnlyList<PastedLine> Unknown)
{
    public static PasteReport Empty { get; } = new([], [], [], []);

    public bool IsEmpty => Understood.Count + Duplicates.Count + Ambiguous.Count + Unknown.Count == 0;
    public bool IsWhole => Ambiguous.Count == 0 && Unknown.Count == 0;
}

/// <summary>
/// Reads a pasted list against the round's authorities: a code of seven digits, or a name with or without its type and
/// place, as the public search reads them. Made once for a list; a line then costs a look into a dictionary.
/// </summary>
public sealed partial class PastedAuthorities
{
    /// <summary>Lines of one list.</summary>
    public const int MostLines = 10_000;

    private readonly Dictionary<string, RegisteredAuthority> byCode;
    private readonly ILookup<string, RegisteredAuthority> byFullName, byName;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    public PastedAuthorities(IReadOnlyCollection<RegisteredAuthority> authorities)
    {
        byCode = authorities.ToDictionary(a => a.Code, StringComparer.Ordinal);
        byFullName = authorities.ToLookup(a => TypeKey(a.Place.Type) + (a.Place.Type == AuthorityType.Pattaya ? "" : KeyOf(a.Name)), StringComparer.Ordinal);
        byName = authorities.ToLookup(a => KeyOf(a.Name), StringComparer.Ordinal);
    }

    /// <param name="chosen">Codes picked by hand: they decide which of several of one name is meant.</param>
    public PasteReport Read(string? pasted, IReadOnlySet<string> chosen)
    {
        var (understood, duplicates, ambiguous, unknown) = (new Dictionary<int, RegisteredAuthority>(), new List<PastedLine>(), new List<PastedLine>(), new List<PastedLine>());
        var number = 0;
        foreach (var line in ThaiText.CleanLines(pasted).Split('\n'))
        {
            number++;
            foreach (var text in line.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var found = Find(text);
                if (found.Count > 1 && found.Any(a => chosen.Contains(a.Code)))
                    continue;
                if (found is not [var one])
                    (found.Count == 0 ? unknown : ambiguous).Add(new(number, text, found));
                else if (!understood.TryAdd(one.Id, one))
                    duplicates.Add(new(number, text, found));
            }
        }
        return new PasteReport([.. understood.Values], duplicates, ambiguous, unknown);
    }

    private List<RegisteredAuthority> Find(string text)
    {
        // A row copied from a sheet holds the code somewhere among the rest.
        var code = Code().Match(ThaiDigits.ToArabic(text));
        if (code.Success)
            return byCode.TryGetValue(code.Value, out var coded) ? [coded] : [];
        var words = ThaiText.SearchWords(text);
        // The longest beginning that is a name; what follows must be its district or province.
        for (var length = words.Count; length > 0; length--)
        {
            var name = string.Concat(words.Take(length));
            var rest = words.Skip(length).ToList();
            foreach (var names in new[] { byFullName, byName })
            {
                var found = names[name].Where(a => rest.TrueForAll(word => KeyOf(a.District) == word || KeyOf(a.Province) == word)).ToList();
                if (found.Count > 0)
                    return found;
            }
        }
        return [];
    }

    // Districts and provinces recur; names are asked for once.
    private string KeyOf(string name) => keys.TryGetValue(name, out var key) ? key : keys[name] = ThaiText.SearchKey(name);

    private static string TypeKey(AuthorityType type) => ThaiText.SearchKey(type.FullName());

    [GeneratedRegex(@"(?<![0-9])[0-9]{7}(?![0-9])")]
    private static partial Regex Code();
}
