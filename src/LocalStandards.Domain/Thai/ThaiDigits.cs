namespace LocalStandards.Domain.Thai;

/// <summary>Turns ๐-๙ into 0-9 and back; every other character stays as it is.</summary>
public static class ThaiDigits
{
    private const int Distance = '๐' - '0';

    /// <summary>For PDFs and memos.</summary>
    public static string ToThai(string text) => Shift(text, '0', Distance);

    /// <summary>For whatever a user typed, before it is parsed.</summary>
    public static string ToArabic(string text) => Shift(text, '๐', -Distance);

    private static string Shift(string text, char zero, int distance)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAnyInRange(zero, (char)(zero + 9)) < 0)
            return text;
        return string.Create(text.Length, (text, zero, distance), static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = from.text[i];
                span[i] = c >= from.zero && c <= from.zero + 9 ? (char)(c + from.distance) : c;
            }
        });
    }
}
