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
        var text = ThaiDigits.ToArabic(ThaiText.Clean(typed));
        if (text.Length == 0)
            return left;
        if (Clock().Match(text) is { Success: true } match
            && int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) is < 24 and var hour
            && int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) is < 60 and var minute)
            return new TimeOnly(hour, minute);
        problems.AddModelError(field, words["กรอกเวลาแบบ 24 ชั่วโมง เช่น 23.59"]);
        return null;
    }

    [GeneratedRegex(@"^(?:เวลา ?)?(?<hour>[0-9]{1,2}) ?[.:] ?(?<minute>[0-9]{2}) ?(?:น\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
