using LocalStandards.Demo.Places;
using LocalStandards.Demo.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Web.Tests.Seed;

public class DemoTimelineTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, Bangkok.Offset);

    private static readonly List<LocalAuthority> Country = [.. DemoRegister.Build().Select((a, i) => LocalAuthority.Register(
        $"{a.ProvinceCode:00}{i:00000}",
        new(a.OfficialCode, a.Name, a.Type, a.ProvinceCode, a.DistrictCode, a.Tier, a.Phone, a.Email, a.Population, a.Households),
        new DateOnly(2021, 10, 1)))];

    private static readonly AssessmentRound Past = Round(2568, new(2025, 7, 21), new(2025, 8, 29), extendedTo: new(2025, 9, 26));
    private static readonly AssessmentRound Present = Round(2569, new(2026, 10, 21), new(2026, 12, 4), extendedTo: null);

    private static AssessmentRound Round(int year, DateOnly first, DateOnly last, DateOnly? extendedTo)
    {
        var round = new AssessmentRound(Programme.MinimumStandards, year, year - 1, StandardLevel.Development);
        foreach (var type in AuthorityTypes.All)
        {
            round.Open(new EntryWindow
            {
                Type = type, Opens = Bangkok.StartOf(first), Closes = Bangkok.ExclusiveEndOf(last), CorrectionCloses = Bangkok.ExclusiveEndOf(last),
                EvidenceDue = Bangkok.ExclusiveEndOf(last), IsIllustrative = false,
            });
        }
        if (extendedTo is { } end)
        {
            var letter = new OfficialLetter { Number = "1", SignedOn = last, Urgency = LetterUrgency.Normal, Sender = "", Subject = "" };
            var terms = new ExtensionTerms(DeadlineKind.Entry, Bangkok.ExclusiveEndOf(end), Scope.Country, false, "");
            round.ExtendAsFiled(new Extension(terms, letter, true, null, Bangkok.StartOf(last)), Bangkok.StartOf(last));
        }
        return round;
    }

    private static double Percent(IEnumerable<DemoTimeline> timelines, Func<DemoTimeline, bool> which) => 100.0 * timelines.Count(which) / timelines.Count();

    [Fact]
    public void Timeline_Of2568_AreThoseOfTheRealYear()
    {
        var timelines = Country.Select(a => DemoTimeline.Of(a, Past, isPresent: false, isHome: false, Now)).ToList();
        Assert.InRange(Percent(timelines, f => f.Status == SubmissionStatus.Submitted), 95.3, 96.7);
        var submitted = timelines.Where(f => f.SubmittedAt is not null).ToList();
        Assert.InRange(Percent(submitted, f => f.SubmittedAt >= Bangkok.StartOf(new(2025, 8, 30))), 18, 22);
        Assert.All(submitted, f => Assert.InRange(f.SubmittedAt!.Value, Bangkok.StartOf(new(2025, 7, 21)), Bangkok.ExclusiveEndOf(new(2025, 9, 26)).AddTicks(-1)));
        Assert.All(submitted, f => Assert.True(f.StartedAt < f.SubmittedAt && f.StartedAt >= Bangkok.StartOf(new(2025, 7, 21))));
        Assert.DoesNotContain(timelines, f => f.Status == SubmissionStatus.Returned);
    }

    [Fact]
    public void Timeline_OfTheOpenRound_AreSpreadOverItsDaysSoFar()
    {
        var timelines = Country.Select(a => DemoTimeline.Of(a, Present, isPresent: true, isHome: false, Now)).ToList();
        Assert.InRange(Percent(timelines, f => f.Status == SubmissionStatus.Submitted), 63, 69);
        Assert.InRange(Percent(timelines, f => f.Status == SubmissionStatus.InProgress), 18, 22);
        Assert.InRange(Percent(timelines, f => f.Status == SubmissionStatus.Returned), 2, 4);
        var days = timelines.Where(f => f.SubmittedAt is not null).Select(f => Bangkok.DateOf(f.SubmittedAt!.Value)).Distinct().Count();
        Assert.InRange(days, 25, 31);
        Assert.All(timelines.Where(f => f.LastSeenAt is not null), f => Assert.InRange(f.LastSeenAt!.Value, Bangkok.StartOf(new(2026, 10, 21)), Now));
        Assert.All(timelines.Where(f => f.Status == SubmissionStatus.Returned), f => Assert.True(f.StartedAt < f.SubmittedAt && f.SubmittedAt < f.ReturnedAt));
    }

    [Fact]
    public void Timeline_UnderAClockSetBack_TellNothingOfTheFuture()
    {
        var then = Bangkok.StartOf(new(2025, 8, 29)).AddHours(10);
        var timelines = Country.Select(a => DemoTimeline.Of(a, Past, isPresent: false, isHome: false, then)).ToList();
        Assert.All(timelines.Where(f => f.LastSeenAt is not null), f => Assert.True(f.LastSeenAt < then));
        Assert.InRange(Percent(timelines, f => f.Status == SubmissionStatus.Submitted), 50, 80);
        Assert.Contains(timelines, f => f.Status == SubmissionStatus.InProgress);
    }

    [Fact]
    public void Timeline_OfTheHomeAuthority_IsSubmittedThenInProgress()
    {
        Assert.All(Country.Take(50), a =>
        {
            Assert.Equal(SubmissionStatus.Submitted, DemoTimeline.Of(a, Past, isPresent: false, isHome: true, Now).Status);
            Assert.Equal(SubmissionStatus.InProgress, DemoTimeline.Of(a, Present, isPresent: true, isHome: true, Now).Status);
        });
    }
}
