using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LocalStandards.Domain.Thai;

/// <summary>Makes Thai text that looks the same be the same, for storing and for searching.</summary>
public static partial class ThaiText
{
    private const char SaraAm = '\u0E33';

    /// <summary>Marks in a row that are kept: what Unicode calls stream-safe (UAX #15). Thai stacks three at most.</summary>
    private const int MostMarks = 30;

    /// <summary>
    /// One line as a user typed or pasted it: without invisible and control characters, in NFC, ำ and แ in one piece,
    /// every kind of blank an ordinary one, at most 30 marks in a row, trimmed. Never throws. Takes time in proportion to
    /// the text, whatever it holds; length is the caller's to check.
    /// </summary>
    public static string Clean(string? text) => CleanKeeping(text, lineBreaks: false);

    /// <summary>As <see cref="Clean"/>, for a text of several lines; line breaks become \n.</summary>
    public static string CleanLines(string? text) => CleanKeeping(text, lineBreaks: true);

    /// <summary>
    /// Where the first character stands that nobody can see: zero-width and direction marks, control characters, half a
    /// character. Null when there is none.
    /// </summary>
    /// <param name="lineBreaks">Whether \n and tabs are part of the text.</param>
    public static int? FindInvisible(string text, bool lineBreaks)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else if (!IsVisible(text[i]) && !(lineBreaks && text[i] is ('\n' or '\t')))
                return i;
        }
        return null;
    }

    /// <summary>
    /// What a stored name is searched by: cleaned, lower case, Arabic digits, no blanks and dots; องค์การบริหารส่วนตำบล =
    /// อบต. and likewise for the other types; อำเภอ/อ. and จังหวัด/จ. before a name dropped. Store it beside the name and
    /// look inside it for each of the query's <see cref="SearchWords"/>.
    /// </summary>
    public static string SearchKey(string? text) => string.Concat(SearchWords(text));

    /// <summary>
    /// The words of a query, each written like a <see cref="SearchKey"/>: "อบต. หนองบัว อ.คอนสาร" asks for อบต, หนองบัว
    /// and คอนสาร, all of which must be found. Empty when nothing was asked.
    /// </summary>
    public static IReadOnlyList<string> SearchWords(string? text)
    {
        var words = ThaiDigits.ToArabic(Clean(text)).ToLowerInvariant();
        // Types first: the จังหวัด of องค์การบริหารส่วนจังหวัด is no prefix of a province.
        words = AuthorityWords().Replace(words, ShortenAuthority);
        words = AreaPrefixes().Replace(words, "").Replace(".", "", StringComparison.Ordinal);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string ShortenAuthority(Match words) => BlanksAndDots().Replace(words.Value, "") switch
    {
        "องค์การบริหารส่วนตำบล" => "อบต",
        "องค์การบริหารส่วนจังหวัด" => "อบจ",
        "เทศบาลตำบล" => "ทต",
        "เทศบาลเมือง" => "ทม",
        "เทศบาลนคร" => "ทน",
        _ => words.Value,
    };

    private static string CleanKeeping(string? text, bool lineBreaks)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                visible.Append(c).Append(text[++i]);
            }
            else if (c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
                visible.Append(lineBreaks ? '\n' : ' ');
            }
            else if (c == '\t' || char.IsWhiteSpace(c))
            {
                visible.Append(' ');
            }
            else if (IsVisible(c))
            {
                visible.Append(c);
            }
        }
        // Half a surrogate pair is gone by now, so this cannot throw.
        var normal = StreamSafe(visible.ToString()).Normalize(NormalizationForm.FormC);
        return TypedInPieces().Replace(normal, Join).Trim();
    }

    // Normalising compares the marks in a row with each other: 200,000 of them would keep a core busy for seconds.
    private static string StreamSafe(string text)
    {
        if (text.Length <= MostMarks)
            return text;
        var safe = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                ? marks + 1
                : 0;
            if (marks <= MostMarks)
                safe.Append(rune);
        }
        return safe.ToString();
    }

    // Zero-width and direction marks are Format; a lone surrogate is half a character.
    private static bool IsVisible(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
        && c is not ('\uFFFE' or '\uFFFF');

    private static string Join(Match typed) => typed.Value == "เเ" ? "แ" : typed.Groups["tone"].Value + SaraAm;

    // Two เ for แ; nikhahit and า for ำ, with the tone mark in between or before.
    [GeneratedRegex("เเ|\u0E4D(?<tone>[\u0E48-\u0E4B]?)\u0E32", RegexOptions.CultureInvariant)]
    private static partial Regex TypedInPieces();

    [GeneratedRegex(@"องค์การ\s*บริหาร\s*ส่วน\s*(ตำบล|จังหวัด)|เทศบาล\s*(ตำบล|เมือง|นคร)", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorityWords();

    // At the start of a word and before a name. A single letter and a dot after it is an acronym: อ.บ.ต.
    [GeneratedRegex(@"(?<![\p{L}\p{M}.])((อำเภอ|จังหวัด)\s*(?=\p{L})|[อจ]\.\s*(?=\p{L})(?!\p{L}\.))", RegexOptions.CultureInvariant)]
    private static partial Regex AreaPrefixes();

    [GeneratedRegex(@"[\s.]+", RegexOptions.CultureInvariant)]
    private static partial Regex BlanksAndDots();
}
