using System.Globalization;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Dates in the reader's language, always พ.ศ.</summary>
public static class DateText
{
    public static string Of(DateOnly day) => Cultures.IsEnglish ? ThaiDate.English(day) : ThaiDate.Short(day);

    /// <summary>วันศุกร์ที่ 26 กันยายน 2568, or Fri 26 Sep 2568 BE.</summary>
    public static string WithWeekday(DateOnly day) => Cultures.IsEnglish ? ThaiDate.EnglishWithWeekday(day) : ThaiDate.LongWithWeekday(day);

    public static string Of(DateTimeOffset instant) =>
        Cultures.IsEnglish ? ThaiDate.EnglishWithTime(instant) : ThaiDate.ShortWithTime(instant);

    /// <summary>Only the time, 10.42 น. or 10:42.</summary>
    public static string TimeOf(DateTimeOffset instant) => Of(Bangkok.TimeOf(instant));

    public static string Of(TimeOnly time) => Cultures.IsEnglish ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : ThaiDate.Clock(time);
}
