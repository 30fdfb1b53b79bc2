using System.Globalization;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Thai;

public class ThaiDateTests
{
    private static readonly DateOnly LastDayOf2568 = new(2025, 9, 26);

    public static TheoryData<string> Cultures => ["th-TH", "en-US"];

    private static void InCulture(string name, Action act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ThaiDateProblem Refused(string? raw)
    {
        Assert.False(ThaiDate.TryParse(raw, out _, out var problem), raw);
        return problem!;
    }

    [Theory, MemberData(nameof(Cultures))]
    public void Formats_InAnyCulture_ShowTheBuddhistYear(string culture) => InCulture(culture, () =>
    {
        Assert.Equal("26\u00A0ก.ย.\u00A02568", ThaiDate.Short(LastDayOf2568));
        Assert.Equal("26\u00A0กันยายน\u00A02568", ThaiDate.Long(LastDayOf2568));
        Assert.Equal("วันศุกร์ที่\u00A026\u00A0กันยายน\u00A02568", ThaiDate.LongWithWeekday(LastDayOf2568));
        Assert.Equal("Fri\u00A026\u00A0Sep\u00A02568\u00A0BE", ThaiDate.EnglishWithWeekday(LastDayOf2568));
        Assert.Equal("26\u00A0Sep\u00A02568\u00A0BE", ThaiDate.English(LastDayOf2568));
        Assert.Equal("เวลา\u00A014.20\u00A0น.", ThaiDate.Time(new TimeOnly(14, 20)));
        Assert.Equal(2568, ThaiDate.YearOf(LastDayOf2568));
    });

    [Fact]
    public void Formats_OfAnInstant_ShowTheBangkokDay()
    {
        var justAfterMidnight = new DateTimeOffset(2025, 9, 26, 17, 5, 59, TimeSpan.Zero);
        Assert.Equal("27\u00A0ก.ย.\u00A02568 เวลา\u00A000.05\u00A0น.", ThaiDate.ShortWithTime(justAfterMidnight));
        Assert.Equal("27\u00A0Sep\u00A02568\u00A0BE, 00:05", ThaiDate.EnglishWithTime(justAfterMidnight));
    }

    [Theory, MemberData(nameof(Cultures))]
    public void EveryDayOf2484To2600_WrittenAndReadBack_IsTheSameDay(string culture) => InCulture(culture, () =>
    {
        var days = 0;
        for (var day = new DateOnly(2484 - 543, 1, 1); day.Year <= 2600 - 543; day = day.AddDays(1), days++)
        {
            var numeric = string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + 543}");
            var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string[] written =
            [
                numeric, iso, ThaiDate.Short(day), ThaiDate.Long(day), ThaiDate.LongWithWeekday(day), ThaiDate.English(day),
            ];
            foreach (var text in written)
            {
                Assert.True(ThaiDate.TryParse(text, out var read, out _) && read == day, text);
                Assert.True(ThaiDate.TryParse(ThaiDigits.ToThai(text), out read, out _) && read == day, text);
            }
        }
        Assert.Equal(42_734, days);
    });

    [Theory]
    [InlineData("26/9/2568")]
    [InlineData("26/09/2568")]
    [InlineData("๒๖/๙/๒๕๖๘")]
    [InlineData("26-9-2568")]
    [InlineData("26.9.2568")]
    [InlineData("26 / 9 / 68")]
    [InlineData("26 ก.ย. 68")]
    [InlineData("26 ก.ย.68")]
    [InlineData("26ก.ย.2568")]
    [InlineData("26 กย 68")]
    [InlineData("26 กันยายน 2568")]
    [InlineData("๒๖ กันยายน พ.ศ. ๒๕๖๘")]
    [InlineData("26 ก.ย. พ.ศ. 2568")]
    [InlineData("26 ก.ย. พ.ศ.2568")]
    [InlineData("26 กันยายน พศ 2568")]
    [InlineData("26 เดือนกันยายน 2568")]
    [InlineData("วันที่ 26 กันยายน 2568")]
    [InlineData("วันศุกร์ที่ 26 กันยายน 2568")]
    [InlineData("ศุกร์ที่ 26 ก.ย. 68")]
    [InlineData("26 Sep 2568 BE")]
    [InlineData("26 september 2568")]
    [InlineData("2025-09-26")]
    [InlineData("  26\u00A0ก.ย.\u00A02568\u200B ")]
    public void TryParse_AWayPeopleWriteIt_IsRead(string raw)
    {
        Assert.True(ThaiDate.TryParse(raw, out var date, out var problem), raw);
        Assert.Equal(LastDayOf2568, date);
        Assert.Null(problem);
    }

    [Fact]
    public void TryParse_15Sep2565_Stays2565()
    {
        Assert.True(ThaiDate.TryParse("15/9/2565", out var date, out _));
        Assert.Equal(2565, ThaiDate.YearOf(date));
        Assert.Equal(new DateOnly(2022, 9, 15), date);
    }

    [Fact]
    public void TryParse_LeapDay_IsTakenInLeapYearsOnly()
    {
        Assert.True(ThaiDate.TryParse("29 ก.พ. 2567", out var date, out _));
        Assert.Equal(new DateOnly(2024, 2, 29), date);
        Assert.Equal(ThaiDateProblemKind.NoSuchDay, Refused("29 ก.พ. 2568").Kind);
        Assert.Equal(ThaiDateProblemKind.NoSuchDay, Refused("29/2/2568").Kind);
        Assert.Equal(ThaiDateProblemKind.NoSuchDay, Refused("29/2/2443").Kind);
        Assert.Equal(ThaiDateProblemKind.NoSuchDay, Refused("2025-02-29").Kind);
    }

    [Theory]
    [InlineData("26/9/2025")]
    [InlineData("๒๖/๙/๒๐๒๕")]
    [InlineData("26 ก.ย. 2025")]
    [InlineData("26 กันยายน ค.ศ. 2025")]
    [InlineData("26 Sep 2025 CE")]
    public void TryParse_YearLooksGregorian_AsksFor2568(string raw)
    {
        var problem = Refused(raw);
        Assert.Equal(ThaiDateProblemKind.LooksGregorian, problem.Kind);
        Assert.Equal(2568, ThaiDate.YearOf(problem.Proposal!.Value));
        Assert.Equal(LastDayOf2568, problem.Proposal);
    }

    [Fact]
    public void TryParse_GregorianYearWithoutThatDay_ProposesNothing()
    {
        Assert.Equal(new ThaiDateProblem(ThaiDateProblemKind.NoSuchDay), Refused("29/2/2025"));
        Assert.Equal(new DateOnly(2024, 2, 29), Refused("29/2/2024").Proposal);
    }

    [Theory]
    [InlineData("1/1/2399")]
    [InlineData("1/1/2701")]
    [InlineData("26 ก.ย. พ.ศ. 2025")]
    [InlineData("26 ก.ย. ค.ศ. 2568")]
    [InlineData("1/1/0000")]
    [InlineData("1/1/9999")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    public void TryParse_YearOutOfRange_IsRefused(string raw) =>
        Assert.Equal(new ThaiDateProblem(ThaiDateProblemKind.YearOutOfRange), Refused(raw));

    [Theory]
    [InlineData("1/1/2400", 1857, 1)]
    [InlineData("31/12/2700", 2157, 12)]
    public void TryParse_FirstAndLastYear_AreTaken(string raw, int year, int month)
    {
        Assert.True(ThaiDate.TryParse(raw, out var date, out _));
        Assert.Equal((year, month), (date.Year, date.Month));
    }

    [Fact]
    public void TryParse_BuddhistYearInIsoForm_IsAskedBack() =>
        Assert.Equal(new ThaiDateProblem(ThaiDateProblemKind.YearOutOfRange, LastDayOf2568), Refused("2568-09-26"));

    [Fact]
    public void TryParse_WrongWeekday_IsAskedBack() =>
        Assert.Equal(new ThaiDateProblem(ThaiDateProblemKind.WeekdayDiffers, LastDayOf2568), Refused("วันพุธที่ 26 กันยายน 2568"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B\t ")]
    public void TryParse_Nothing_IsEmpty(string? raw) => Assert.Equal(ThaiDateProblemKind.Empty, Refused(raw).Kind);

    [Theory]
    [InlineData("ศุกร์")]
    [InlineData("26")]
    [InlineData("26/9")]
    [InlineData("9/2568")]
    [InlineData("26/9/5")]
    [InlineData("26/9/568")]
    [InlineData("26/9/25680")]
    [InlineData("126/9/2568")]
    [InlineData("26 ก.ย.ย. 2568")]
    [InlineData("26 กันยา 2568")]
    [InlineData("26/กันยายน/ก/2568")]
    [InlineData("26 ก.ย. 68 CE")]
    [InlineData("26 ก.ย. พ.ศ. 2568 BE")]
    [InlineData("26/9/2568 น.")]
    [InlineData("2568-9-26")]
    [InlineData("٢٦/٩/٢٥٦٨")]
    [InlineData("26/9/-2568")]
    public void TryParse_NoDate_IsUnreadable(string raw) => Assert.Equal(new(ThaiDateProblemKind.Unreadable), Refused(raw));

    [Theory]
    [InlineData("31/4/2568")]
    [InlineData("0/9/2568")]
    [InlineData("1/0/2568")]
    [InlineData("1/13/2568")]
    [InlineData("99 ม.ค. 2568")]
    [InlineData("2025-13-01")]
    public void TryParse_NoSuchDay_IsRefused(string raw) => Assert.Equal(new(ThaiDateProblemKind.NoSuchDay), Refused(raw));

    [Fact]
    public void TryParse_AnyInput_NeverThrowsAndAnswersEitherDateOrProblem()
    {
        const string alphabet = "0123456789๐๑๒๓๔๕๖๗๘๙/-. \u00A0\u200B\t\0กยพศคมันาวุธที่เ์\uD83D\uDE00\uFEFFabce,+";
        var random = new Random(2568);
        for (var i = 0; i < 60_000; i++)
        {
            var length = i % 1000 == 0 ? 5000 : random.Next(0, 18);
            var raw = string.Concat(Enumerable.Range(0, length).Select(_ =>
                i % 7 == 0 ? (char)random.Next(0, 0x10000) : alphabet[random.Next(alphabet.Length)]));
            var ok = ThaiDate.TryParse(raw, out var date, out var problem);
            Assert.Equal(ok, problem is null);
            if (ok)
                Assert.InRange(ThaiDate.YearOf(date), ThaiDate.FirstYear, ThaiDate.LastYear);
        }
    }

    [Fact]
    public void TryParse_LongRunOfBlanks_IsQuick()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Refused("1 a" + new string(' ', 90) + "ก1x");
        Refused(new string('1', 1_000_000));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }
}
