using System.Globalization;

namespace LocalStandards.Domain.Thai;

/// <summary>
/// The one place where dates are written and read in พ.ศ. Parts are joined by U+00A0, so that a date never breaks over
/// two lines. No culture is asked: th-TH in .NET carries its own calendar and would turn 2025 into 1482.
/// </summary>
public static partial class ThaiDate
{
    /// <summary>พ.ศ. = ค.ศ. + 543.</summary>
    public const int EraOffset = 543;

    private const char Joint = '\u00A0';

    /// <summary>มกราคม … ธันวาคม; index 0 is January.</summary>
    public static IReadOnlyList<string> MonthNames { get; } =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    /// <summary>ม.ค. … ธ.ค.; index 0 is January.</summary>
    public static IReadOnlyList<string> MonthAbbreviations { get; } =
    [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    private static readonly string[] EnglishMonths =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // Indexed by DayOfWeek, which starts on Sunday.
    private static readonly string[] Weekdays =
        ["วันอาทิตย์", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์"];

    /// <summary>The Buddhist year: 2568 for a day in 2025.</summary>
    public static int YearOf(DateOnly date) => date.Year + EraOffset;

    /// <summary>26 ก.ย. 2568</summary>
    public static string Short(DateOnly date) => Join(date, MonthAbbreviations);

    /// <summary>26 กันยายน 2568</summary>
    public static string Long(DateOnly date) => Join(date, MonthNames);

    /// <summary>วันศุกร์ที่ 26 กันยายน 2568</summary>
    public static string LongWithWeekday(DateOnly date) => $"{Weekdays[(int)date.DayOfWeek]}ที่{Joint}{Long(date)}";

    /// <summary>26 Sep 2568 BE: English screens keep พ.ศ. and say so, because every letter and form carries it.</summary>
    public static string English(DateOnly date) => $"{Join(date, EnglishMonths)}{Joint}BE";

    /// <summary>Fri 26 Sep 2568 BE</summary>
    public static string EnglishWithWeekday(DateOnly date) => $"{date.DayOfWeek.ToString()[..3]}{Joint}{English(date)}";

    /// <summary>เวลา 14.20 น.</summary>
    public static string Time(TimeOnly time) => $"เวลา{Joint}{Clock(time)}";

    /// <summary>14.20 น.</summary>
    public static string Clock(TimeOnly time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}.{time.Minute:00}{Joint}น.");

    /// <summary>26 ก.ย. 2568 เวลา 14.20 น., in Bangkok; a line may break between date and time.</summary>
    public static string ShortWithTime(DateTimeOffset instant) =>
        $"{Short(Bangkok.DateOf(instant))} {Time(Bangkok.TimeOf(instant))}";

    /// <summary>26 Sep 2568 BE, 14:20, in Bangkok.</summary>
    public static string EnglishWithTime(DateTimeOffset instant)
    {
        var time = Bangkok.TimeOf(instant);
        return string.Create(CultureInfo.InvariantCulture,
            $"{English(Bangkok.DateOf(instant))}, {time.Hour:00}:{time.Minute:00}");
    }

    private static string Join(DateOnly date, IReadOnlyList<string> months) => string.Create(
        CultureInfo.InvariantCulture, $"{date.Day}{Joint}{months[date.Month - 1]}{Joint}{YearOf(date)}");
}
