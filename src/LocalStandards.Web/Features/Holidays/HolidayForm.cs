using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Holidays;

/// <summary>A holiday as typed; its day in พ.ศ.</summary>
public sealed class HolidayForm
{
    private const int LongestName = 200, LongestSource = 500;

    public string? Date { get; set; }
    public string? Name { get; set; }
    public string? Source { get; set; }

    /// <summary>The holiday, or null with each problem at its field.</summary>
    /// <param name="on">The day of one that is changed; null of a new one, whose day was typed.</param>
    public Holiday? Read(DateOnly? on, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var (name, source) = (ThaiText.Clean(Name), ThaiText.Clean(Source));
        var day = on ?? TypedDate.Read(Date, nameof(Date), problems, words);
        if (name.Length is 0 or > LongestName)
            problems.AddModelError(nameof(Name), words["กรอกชื่อวันหยุด ไม่เกิน {0} ตัวอักษร", LongestName]);
        if (source.Length is 0 or > LongestSource)
            problems.AddModelError(nameof(Source), words["กรอกประกาศหรือมติที่ให้เป็นวันหยุด ไม่เกิน {0} ตัวอักษร", LongestSource]);
        return problems.IsValid ? new Holiday { Date = day!.Value, Name = name, Source = source } : null;
    }
}

/// <param name="Year">พ.ศ.</param>
/// <param name="Years">Those that have any, and the years around today.</param>
public sealed record HolidaysPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<Holiday> Holidays, HolidayForm Form, bool MayWrite);

/// <summary>One that is changed.</summary>
public sealed record HolidayPage(DateOnly Date, HolidayForm Form);
