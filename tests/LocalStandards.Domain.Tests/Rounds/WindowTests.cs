using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Rounds;

public class WindowTests
{
    private static readonly DateTimeOffset Opens = Bangkok.StartOf(new(2025, 7, 21));
    private static readonly WindowDays Later = new(new(2025, 7, 28), new(2025, 9, 12), new(2025, 10, 12), new(2025, 11, 11));

    private readonly AssessmentRound round = DeadlineTests.Round();

    [Fact]
    public void Window_BeforeItsOpening_CanBeMoved()
    {
        Assert.Null(round.Reschedule(AuthorityType.Sao, Later, null, Opens.AddTicks(-1)));
        var window = round.WindowFor(AuthorityType.Sao);
        Assert.Equal((Bangkok.StartOf(new(2025, 7, 28)), Bangkok.ExclusiveEndOf(new(2025, 9, 12))), (window.Opens, window.Closes));
        Assert.Equal(Opens, round.WindowFor(AuthorityType.Pao).Opens);
    }

    [Fact]
    public void Window_OnceOpen_OnlyAnExtensionGivesTime()
    {
        Assert.Equal(WindowRefusal.HasOpened, round.Reschedule(AuthorityType.Sao, Later, null, Opens));
        Assert.Equal(Opens, round.WindowFor(AuthorityType.Sao).Opens);
    }

    [Fact]
    public void Window_IsNotMovedIntoThePast() => Assert.Equal(
        WindowRefusal.OpensInThePast,
        round.Reschedule(AuthorityType.Sao, Later with { Opens = new(2025, 7, 1) }, null, Bangkok.StartOf(new(2025, 7, 2))));

    [Theory]
    // Saturday, then a Monday that is a holiday.
    [InlineData("2025-10-11", "2025-10-14")]
    [InlineData("2025-10-10", "2025-10-10")]
    [InlineData("2025-10-23", "2025-10-24")]
    public void WorkingDays_SkipWeekendsAndHolidays(string day, string expected) => Assert.Equal(
        DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        WorkingDays.OnOrAfter(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new HashSet<DateOnly> { new(2025, 10, 13), new(2025, 10, 23) }));
}
