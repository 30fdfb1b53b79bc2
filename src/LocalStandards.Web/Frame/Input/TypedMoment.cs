using System.Globalization;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Input;

/// <summary>A day and a time of day, typed into two fields, from which or to which something is shown.</summary>
public static class TypedMoment
{
    // Whoever plans further ahead has mistaken the year.
    private const int YearsAhead = 5;

    /// <summary>From when; now where no day was typed. The day's first minute where no time was. Null with the problem at its field.</summary>
    public static DateTimeOffset? From(string? day, string? time, string field, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words) =>
        string.IsNullOrWhiteSpace(day) && string.IsNullOrWhiteSpace(time) ? now : Read(day, time, TimeOnly.MinValue, field, now, problems, words);

    /// <summary>The exclusive end, through the whole of the minute typed; through the day where no time was. Null with the problem at its field.</summary>
    public static DateTimeOffset? Until(string? day, string? time, string field, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words) =>
        Read(day, time, new TimeOnly(23, 59), field, now, problems, words)?.AddMinutes(1);

    /// <summary>A moment as it would have been typed.</summary>
    public static (string Day, string Time) Of(DateTimeOffset at) =>
        (ThaiDate.Short(Bangkok.DateOf(at)), Bangkok.TimeOf(at).ToString("HH.mm", CultureInfo.InvariantCulture));

    private static DateTimeOffset? Read(
        string? typedDay, string? typedTime, TimeOnly left, string field, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var day = TypedDate.Read(typedDay, field, problems, words);
        var time = TypedTime.Read(typedTime, left, field + "Time", problems, words);
        if (day is null || time is null)
            return null;
        if (day.Value.Year <= Bangkok.DateOf(now).Year + YearsAhead)
            return Bangkok.StartOf(day.Value).Add(time.Value.ToTimeSpan());
        problems.AddModelError(field, words["ปี {0} ไกลเกินไป ใส่ได้ไม่เกิน {1} ปีข้างหน้า ตรวจปีอีกครั้ง", ThaiDate.YearOf(day.Value), YearsAhead]);
        return null;
    }
}
