using System.Globalization;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Submissions;

/// <summary>The name under which an answer is kept that a correction superseded: <c>68-1-01.a@1</c>, given to version 1.</summary>
/// <param name="Field">What it answered.</param>
/// <param name="Version">Of the set that asked.</param>
public readonly record struct SupersededName(FieldName Field, int Version)
{
    private const char Mark = '@';

    /// <summary>Neither a code nor a key can hold the mark.</summary>
    public static bool Is(string field) => field.Contains(Mark);

    public static bool TryParse(string text, out SupersededName name)
    {
        name = default;
        var mark = text.LastIndexOf(Mark);
        if (mark < 0 || !FieldName.TryParse(text[..mark], out var field)
            || !int.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return false;
        }
        name = new(field, version);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Field}{Mark}{Version}");
}
