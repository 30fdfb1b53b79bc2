using System.Globalization;
using System.Text.RegularExpressions;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Input;

/// <summary>A time of day as people type it: 23.59, 23:59, ๒๓.๕๙ น.</summary>
public static partial class TypedTime
{
    /// <summary>The time, or null with the problem at its field.</summary>
    /// <param name="left">What a field left empty means.</param>
    public static TimeOnly? Read(string? typed, TimeOnly left, string field, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return left;
        if (TryParse(typed, out var time))
            return time;
        problems.AddModelError(field, words["กรอกเวลาแบบ 24 ชั่วโมง เช่น 23.59"]);
        return null;
    }

    public static bool TryParse(string? typed, out TimeOnly time)
    {
        var match = Clock().Match(ThaiDigits.ToArabic(ThaiText.Clean(typed)));
        var (hour, minute) = match.Success ? (NumberIn(match, "hour"), NumberIn(match, "minute")) : (24, 60);
        var isTime = hour < 24 && minute < 60;
        time = isTime ? new TimeOnly(hour, minute) : default;
        return isTime;
    }

    private static int NumberIn(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:เวลา ?)?(?<hour>[0-9]{1,2}) ?[.:] ?(?<minute>[0-9]{2}) ?(?:น\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
