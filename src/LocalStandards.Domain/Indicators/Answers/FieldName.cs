using System.Diagnostics.CodeAnalysis;

namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>The name of one answer in a sheet: <c>68-1-01.a</c>, <c>general.pop_m</c>, <c>68-1-01.$na</c>.</summary>
/// <param name="Indicator">The indicator's code; <see cref="General"/> for the general items.</param>
/// <param name="Key">An item's key, or one of the reserved keys.</param>
public readonly record struct FieldName(string Indicator, string Key)
{
    public const string General = "general";

    /// <summary>The code of the ground chosen for "not applicable".</summary>
    public const string NotApplicable = "$na";

    /// <summary>The reason for "not applicable".</summary>
    public const string Reason = "$reason";

    /// <summary>"1" when ไม่ได้ดำเนินการ is ticked.</summary>
    public const string NotDone = "$notdone";

    public const string Note = "$note";

    /// <summary>The note that confirms the indicator's warnings.</summary>
    public const string Confirm = "$confirm";

    /// <summary>Leaves room for the version mark of a superseded answer (68-1-01.a@1).</summary>
    public const int MaxLength = 75;

    /// <summary>The extras every indicator has beside its items.</summary>
    internal static readonly string[] ReservedKeys = [NotApplicable, Reason, NotDone, Note, Confirm];

    public bool IsReserved => Key.StartsWith('$');

    /// <summary>Reads a name; throws <see cref="FormatException"/> when it is none.</summary>
    public static FieldName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"Not a field name: {text}");

    /// <summary>Splits at the last dot, since official codes may hold dots and keys cannot.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FieldName name)
    {
        name = default;
        if (text is null || text.Length > MaxLength)
            return false;

        var dot = text.LastIndexOf('.');
        if (dot <= 0 || !IsCode(text.AsSpan(0, dot)) || !(IsReservedKey(text[(dot + 1)..]) || IsItemKey(text.AsSpan(dot + 1))))
            return false;

        name = new(text[..dot], text[(dot + 1)..]);
        return true;
    }

    public override string ToString() => $"{Indicator}.{Key}";

    /// <summary>Letters, digits, dot, hyphen and underscore, the first a letter or digit, at most 40.</summary>
    internal static bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_'))
                return false;
        }

        return text.Length is > 0 and <= 40 && char.IsAsciiLetterOrDigit(text[0]);
    }

    /// <summary>Lower-case letters, digits and underscore, the first a letter, at most 40.</summary>
    internal static bool IsItemKey(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '_')
                return false;
        }

        return text.Length is > 0 and <= 40 && char.IsAsciiLetterLower(text[0]);
    }

    private static bool IsReservedKey(string key) => key is NotApplicable or Reason or NotDone or Note or Confirm;
}
