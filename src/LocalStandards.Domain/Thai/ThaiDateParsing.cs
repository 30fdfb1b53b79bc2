using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalStandards.Domain.Thai;

public static partial class ThaiDate
{
    /// <summary>The first and last year (พ.ศ.) that a typed date may have.</summary>
    public const int FirstYear = 2400, LastYear = 2700;

    /// <summary>The longest way to write a date is far shorter than this.</summary>
    private const int LongestInput = 100;

    private enum Era { Unsaid, Buddhist, Gregorian }

    // Written without dots and blanks, the way Compact leaves them.
    private static readonly Dictionary<string, int> MonthsByName = MonthNames
        .Concat(MonthAbbreviations).Concat(EnglishMonths)
        .Concat(["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"])
        .Select(Compact)
        .Zip([.. Enumerable.Range(0, 36).Select(i => i % 12 + 1), 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12])
        .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>
    /// Reads a date as people write it, with ๐-๙ or 0-9: 26/9/2568, 26-9-68, 26 ก.ย. 68, 26 กันยายน พ.ศ. 2568,
    /// วันศุกร์ที่ 26 กันยายน 2568, 26 Sep 2568 BE; and yyyy-MM-dd in ค.ศ., which date pickers post. A year of two digits
    /// is พ.ศ. 25xx. Never throws, never moves a year between the eras.
    /// </summary>
    /// <param name="raw">What was typed.</param>
    /// <param name="date">The day; only meaningful when the answer is true.</param>
    /// <param name="problem">Null exactly when the answer is true.</param>
    public static bool TryParse(string? raw, out DateOnly date, out ThaiDateProblem? problem)
    {
        date = default;
        var text = raw is null || raw.Length > LongestInput ? raw : ThaiDigits.ToArabic(ThaiText.Clean(raw));
        problem = text switch
        {
            null or "" => new(ThaiDateProblemKind.Empty),
            { Length: > LongestInput } => new(ThaiDateProblemKind.Unreadable),
            _ => Read(text.ToLowerInvariant(), out date),
        };
        return problem is null;
    }

    private static ThaiDateProblem? Read(string text, out DateOnly date)
    {
        if (Iso().Match(text) is { Success: true } iso)
            return CheckIso(Number(iso, "year"), Number(iso, "month"), Number(iso, "day"), out date);

        date = default;
        var match = Written().Match(text);
        if (!match.Success || MonthOf(match) is not { } month || EraOf(match) is not { } era || YearOf(match, era) is not { } year)
            return new(ThaiDateProblemKind.Unreadable);

        var problem = Check(year, month, Number(match, "day"), era, out date);
        return problem is null && !WeekdayFits(match.Groups["weekday"].Value, date)
            ? new(ThaiDateProblemKind.WeekdayDiffers, date)
            : problem;
    }

    private static ThaiDateProblem? CheckIso(int year, int month, int day, out DateOnly date)
    {
        // 2568-09-26 was typed, not picked; ask whether พ.ศ. was meant.
        if (!IsGregorian(year))
        {
            date = default;
            return new(ThaiDateProblemKind.YearOutOfRange, IsBuddhist(year) ? DayOrNull(year - EraOffset, month, day) : null);
        }
        return Take(DayOrNull(year, month, day), out date);
    }

    private static ThaiDateProblem? Check(int year, int month, int day, Era era, out DateOnly date)
    {
        date = default;
        if (era != Era.Gregorian && IsBuddhist(year))
            return Take(DayOrNull(year - EraOffset, month, day), out date);
        if (era == Era.Buddhist || !IsGregorian(year))
            return new(ThaiDateProblemKind.YearOutOfRange);
        return DayOrNull(year, month, day) is { } proposal
            ? new(ThaiDateProblemKind.LooksGregorian, proposal)
            : new(ThaiDateProblemKind.NoSuchDay);
    }

    private static ThaiDateProblem? Take(DateOnly? day, out DateOnly date)
    {
        date = day ?? default;
        return day is null ? new(ThaiDateProblemKind.NoSuchDay) : null;
    }

    private static bool IsBuddhist(int year) => year is >= FirstYear and <= LastYear;

    private static bool IsGregorian(int year) => IsBuddhist(year + EraOffset);

    private static DateOnly? DayOrNull(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? MonthOf(Match match)
    {
        if (match.Groups["month"].Success)
            return Number(match, "month");
        return MonthsByName.TryGetValue(Compact(match.Groups["name"].Value), out var month) ? month : null;
    }

    private static Era? EraOf(Match match)
    {
        return (Named(match.Groups["before"].Value), Named(match.Groups["after"].Value)) switch
        {
            (Era.Unsaid, var after) => after,
            (var before, Era.Unsaid) => before,
            _ => null,
        };

        static Era Named(string words) => Compact(words) switch
        {
            "" => Era.Unsaid,
            "พศ" or "be" => Era.Buddhist,
            _ => Era.Gregorian,
        };
    }

    private static int? YearOf(Match match, Era era)
    {
        var year = Number(match, "year");
        return match.Groups["year"].Length switch
        {
            4 => year,
            2 when era != Era.Gregorian => 2500 + year,
            _ => null,
        };
    }

    private static bool WeekdayFits(string weekday, DateOnly date)
    {
        if (weekday.Length == 0)
            return true;
        var expected = Weekdays[(int)date.DayOfWeek]["วัน".Length..];
        return weekday == expected || (weekday == "พฤหัส" && date.DayOfWeek == DayOfWeek.Thursday);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Compact(string words) =>
        words.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex("""
        ^(?: (?:วัน)? (?<weekday>อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)? \ * ที่ \ * )?
        (?<day>[0-9]{1,2}) \ *
        (?: [/.\-] \ * (?<month>[0-9]{1,2}) \ * [/.\-]
          | (?:เดือน)? \ * (?<name>[ก-์a-z][ก-์a-z. ]*?) ,? ) \ *
        (?<before>พ\.?\ *ศ\.?|ค\.?\ *ศ\.?)? \ *
        (?<year>[0-9]{2,4}) \ *
        (?<after>b\.?e\.?|c\.?e\.?|a\.?d\.?)?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
