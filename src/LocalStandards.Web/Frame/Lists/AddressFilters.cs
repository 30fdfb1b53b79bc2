using System.Globalization;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Lists;

/// <summary>
/// Reads the filters of an address, whatever was typed there: Thai digits are read, a number too large is the largest, and
/// what is not understood counts as not chosen and is kept, so that the page can say it (<c>_Ignored</c>).
/// </summary>
/// <param name="known">Every key that the page knows, those of others who read it too.</param>
public sealed class AddressFilters(IQueryCollection query, params IEnumerable<string> known)
{
    private readonly List<string> ignored = [.. query.Keys.Except(known, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What was not understood so far, as it stands in the address.</summary>
    public IReadOnlyList<string> Ignored => ignored;

    /// <summary>Null when it is not there or not understood.</summary>
    /// <param name="read">Of what stands there; null when it is none.</param>
    public T? Value<T>(string key, Func<string, T?> read) where T : struct
    {
        if (query[key].FirstOrDefault() is not { Length: > 0 } text)
            return null;
        var value = read(ThaiDigits.ToArabic(text));
        if (value is null)
            ignored.Add($"{key}={text}");
        return value;
    }

    /// <summary>One of an enumeration's, by its code.</summary>
    public T? Choice<T>(string key, Func<T, string?> codeOf) where T : struct, Enum =>
        Value(key, text => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(one => codeOf(one!.Value) == text));

    /// <summary>A whole number of 0 or more; beyond the largest it is the largest.</summary>
    public int? Number(string key, int most) => Value(key, text => NumberOf(text, most));

    /// <summary>The page of a list, which may lie outside it.</summary>
    public int Page() => Number("page", int.MaxValue) ?? 1;

    public static int? NumberOf(string text, int most) =>
        text.Length == 0 || !text.All(char.IsAsciiDigit) ? null
        : decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (int)Math.Min(number, most) : most;
}
