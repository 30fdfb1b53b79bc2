using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Rounds;

/// <summary>The deadline engine on the real dates of 2568 [001]: 21 ก.ค.–29 ส.ค., extended to 26 ก.ย. by ว7339.</summary>
public class DeadlineTests
{
    private static readonly DateTimeOffset LetterSigned = Bangkok.StartOf(new(2025, 8, 27));
    private static readonly DateTimeOffset BaseEnd = Bangkok.ExclusiveEndOf(new(2025, 8, 29));
    private static readonly DateTimeOffset ExtendedEnd = Bangkok.ExclusiveEndOf(new(2025, 9, 26));
    private static readonly DateTimeOffset Opens = Bangkok.StartOf(new(2025, 7, 21));

    private readonly AssessmentRound round = Round();
    private readonly Obligation sao = Obligation(AuthorityType.Sao, province: 36, district: 3604, authority: 1);

    [Fact]
    public void LastDay_IsOpenThroughItsLastInstant_InBangkok()
    {
        var lastInstant = new DateTimeOffset(2025, 8, 29, 23, 59, 59, 999, Bangkok.Offset).AddTicks(9999);
        Assert.Equal(EntryStateKind.Open, StateAt(lastInstant));
        Assert.Equal(EntryStateKind.Closed, StateAt(lastInstant.AddTicks(1)));
        // The same instants in UTC: the day ends at 17:00 UTC.
        Assert.Equal(EntryStateKind.Open, StateAt(new DateTimeOffset(2025, 8, 29, 16, 59, 59, TimeSpan.Zero)));
        Assert.Equal(EntryStateKind.Closed, StateAt(new DateTimeOffset(2025, 8, 29, 17, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Opening_IsClosedOneInstantBefore()
    {
        Assert.Equal(EntryStateKind.NotYetOpen, StateAt(Opens.AddTicks(-1)));
        Assert.Equal(EntryStateKind.Open, StateAt(Opens));
    }

    [Fact]
    public void Extension_RecordedAfterTheClose_ReopensAtOnce()
    {
        var recorded = Bangkok.StartOf(new(2025, 9, 5)).AddHours(9);
        Extend(ExtendedEnd, recorded);
        Assert.Equal(EntryStateKind.Closed, StateAt(recorded.AddTicks(-1)));
        Assert.Equal(EntryStateKind.Open, StateAt(recorded));
        Assert.Equal(EntryStateKind.Open, StateAt(ExtendedEnd.AddTicks(-1)));
        Assert.Equal(EntryStateKind.Closed, StateAt(ExtendedEnd));
    }

    [Fact]
    public void Extension_NamesItsLetterAndKeepsTheBaseEnd()
    {
        Extend(ExtendedEnd, LetterSigned);
        var end = round.EffectiveEnd(sao, DeadlineKind.Entry, LetterSigned);
        Assert.Equal("นร 0107/ว7339", end.GrantedBy!.Letter!.Number);
        Assert.Equal(BaseEnd, end.BaseEnd);
        Assert.Equal(new DateOnly(2025, 9, 26), end.LastDay);
    }

    [Fact]
    public void Extension_NotApproved_GrantsNothing()
    {
        var participants = new[] { new Participant(sao.Place, SubmissionStatus.InProgress) };
        var extension = round.Extend(Terms(ExtendedEnd, Scope.Country), Letter(), participants, Officer, LetterSigned).Extension!;
        Assert.Null(round.EffectiveEnd(sao, DeadlineKind.Entry, ExtendedEnd).GrantedBy);
        Assert.Null(round.Approve(extension, participants, Approver, LetterSigned));
        Assert.NotNull(round.EffectiveEnd(sao, DeadlineKind.Entry, LetterSigned).GrantedBy);
    }

    [Fact]
    public void Extension_Revoked_HoldsUntilTheInstantOfRevocation()
    {
        var revoked = Bangkok.StartOf(new(2025, 9, 10));
        var extension = Extend(ExtendedEnd, LetterSigned);
        Assert.Null(round.Revoke(extension, "ออกซ้ำ", Officer, revoked));
        Assert.Equal(ExtendedEnd, round.EffectiveEnd(sao, DeadlineKind.Entry, revoked.AddTicks(-1)).End);
        Assert.Equal(BaseEnd, round.EffectiveEnd(sao, DeadlineKind.Entry, revoked).End);
    }

    [Fact]
    public void Extensions_Overlapping_TheLatestEndCounts()
    {
        Extend(Bangkok.ExclusiveEndOf(new(2025, 9, 12)), LetterSigned);
        Extend(ExtendedEnd, LetterSigned);
        Extend(Bangkok.ExclusiveEndOf(new(2025, 9, 5)), LetterSigned);
        Assert.Equal(ExtendedEnd, round.EffectiveEnd(sao, DeadlineKind.Entry, LetterSigned).End);
    }

    [Fact]
    public void Extension_EarlierThanTheBaseEnd_ChangesNothing()
    {
        Extend(Bangkok.ExclusiveEndOf(new(2025, 8, 1)), LetterSigned.AddDays(-60));
        var end = round.EffectiveEnd(sao, DeadlineKind.Entry, LetterSigned);
        Assert.Equal(BaseEnd, end.End);
        Assert.Null(end.GrantedBy);
    }

    [Theory]
    [InlineData("""{"types":["SAO"]}""", true)]
    [InlineData("""{"types":["PAO"]}""", false)]
    [InlineData("""{"provinces":[36]}""", true)]
    [InlineData("""{"provinces":[30]}""", false)]
    [InlineData("""{"districts":[3604]}""", true)]
    [InlineData("""{"districts":[3605]}""", false)]
    [InlineData("""{"authorities":[1]}""", true)]
    [InlineData("""{"authorities":[2]}""", false)]
    [InlineData("""{"authorities":[]}""", false)]
    public void Extension_ScopeOfOneDimension_CoversThoseNamed(string scope, bool isCovered)
    {
        Extend(ExtendedEnd, LetterSigned, Scope.Read(scope));
        Assert.Equal(isCovered ? ExtendedEnd : BaseEnd, round.EffectiveEnd(sao, DeadlineKind.Entry, LetterSigned).End);
    }

    [Fact]
    public void Extension_SeveralDimensions_Intersect()
    {
        // อบต. and ทต. in ชัยภูมิ.
        Extend(ExtendedEnd, LetterSigned, new Scope([AuthorityType.Sao, AuthorityType.SubdistrictMunicipality], [36]));
        Assert.Equal(ExtendedEnd, EndOf(Obligation(AuthorityType.Sao, 36, 3604, 1)));
        Assert.Equal(ExtendedEnd, EndOf(Obligation(AuthorityType.SubdistrictMunicipality, 36, 3604, 2)));
        Assert.Equal(BaseEnd, EndOf(Obligation(AuthorityType.Pao, 36, 3601, 3)));
        Assert.Equal(BaseEnd, EndOf(Obligation(AuthorityType.Sao, 30, 3001, 4)));
    }

    [Fact]
    public void Extension_OfOneKind_LeavesTheOthers()
    {
        Extend(ExtendedEnd, LetterSigned);
        Assert.Equal(Bangkok.ExclusiveEndOf(new(2025, 10, 28)), round.EffectiveEnd(sao, DeadlineKind.Evidence, ExtendedEnd).End);
    }

    [Fact]
    public void Returned_AfterTheClose_MayBeCorrectedUntilTheCorrectionEnds()
    {
        var afterClose = BaseEnd.AddDays(3);
        Assert.Equal(EntryStateKind.Closed, round.EntryStateOf(sao, SubmissionStatus.InProgress, afterClose).Kind);
        Assert.Equal(EntryStateKind.Open, round.EntryStateOf(sao, SubmissionStatus.Returned, afterClose).Kind);
        Assert.Equal(EntryStateKind.Closed, round.EntryStateOf(sao, SubmissionStatus.Returned, Bangkok.ExclusiveEndOf(new(2025, 9, 28))).Kind);
    }

    [Theory]
    [InlineData(SubmissionStatus.Submitted, EntryStateKind.Submitted)]
    [InlineData(SubmissionStatus.Accepted, EntryStateKind.Accepted)]
    public void Submitted_IsNotOpenEvenInsideTheWindow(SubmissionStatus status, EntryStateKind expected) =>
        Assert.Equal(expected, round.EntryStateOf(sao, status, Opens.AddDays(1)).Kind);

    [Fact]
    public void DaysLeft_CountsCalendarDaysInBangkok()
    {
        var end = round.EffectiveEnd(sao, DeadlineKind.Entry, Opens);
        Assert.Equal(14, end.DaysLeft(Bangkok.StartOf(new(2025, 8, 15)).AddHours(23)));
        Assert.Equal(1, end.DaysLeft(Bangkok.StartOf(new(2025, 8, 28)).AddHours(1)));
        Assert.Equal(0, end.DaysLeft(BaseEnd.AddTicks(-1)));
        Assert.Equal(0, end.DaysLeft(BaseEnd.AddDays(5)));
    }

    private DateTimeOffset EndOf(Obligation obligation) => round.EffectiveEnd(obligation, DeadlineKind.Entry, LetterSigned).End;

    private EntryStateKind StateAt(DateTimeOffset now) => round.EntryStateOf(sao, SubmissionStatus.InProgress, now).Kind;

    /// <summary>What waits for everybody's end waits for the last of those who were granted more, and for nobody else.</summary>
    [Fact]
    public void LatestEnd_OfAType_IsThatOfWhoWasGrantedMost()
    {
        Assert.Equal(BaseEnd, round.LatestEnd(AuthorityType.Sao, DeadlineKind.Entry, LetterSigned));
        Extend(ExtendedEnd, LetterSigned, new Scope(authorities: [99]));
        Extend(ExtendedEnd.AddDays(9), LetterSigned, new Scope([AuthorityType.Pao], [36]));
        Assert.Equal(ExtendedEnd, round.LatestEnd(AuthorityType.Sao, DeadlineKind.Entry, LetterSigned));
        Assert.Equal(ExtendedEnd.AddDays(9), round.LatestEnd(AuthorityType.Pao, DeadlineKind.Entry, LetterSigned));
        Assert.Equal(BaseEnd, round.LatestEnd(AuthorityType.Sao, DeadlineKind.Entry, LetterSigned.AddTicks(-1)));
    }

    private Extension Extend(DateTimeOffset newEnd, DateTimeOffset approvedAt, Scope? scope = null)
    {
        var extension = new Extension(Terms(newEnd, scope ?? Scope.Country), Letter(), isNational: scope is null, 6, LetterSigned);
        round.ExtendAsFiled(extension, approvedAt);
        return extension;
    }

    internal static readonly Actor Officer = new(6, [new Grant(Role.CentralOfficer)]), Approver = new(7, [new Grant(Role.CentralApprover)]);

    internal static ExtensionTerms Terms(DateTimeOffset newEnd, Scope scope, DeadlineKind kind = DeadlineKind.Entry, bool onlyUnsubmitted = false) =>
        new(kind, newEnd, scope, onlyUnsubmitted, "หลายแห่งยังไม่ได้บันทึก");

    internal static OfficialLetter Letter() =>
        new() { Number = "นร 0107/ว7339", SignedOn = new(2025, 8, 27), Urgency = LetterUrgency.MostUrgent, Sender = "สปน.", Subject = "ขยายเวลา" };

    internal static AssessmentRound Round(Programme? programme = null)
    {
        var round = new AssessmentRound(programme ?? Programme.MinimumStandards, 2568, 2567, StandardLevel.Development);
        foreach (var type in AuthorityTypes.All)
        {
            round.Open(new EntryWindow
            {
                Type = type, Opens = Opens, Closes = BaseEnd, CorrectionCloses = Bangkok.ExclusiveEndOf(new(2025, 9, 28)),
                EvidenceDue = Bangkok.ExclusiveEndOf(new(2025, 10, 28)), IsIllustrative = false,
            });
        }
        return round;
    }

    internal static Obligation Obligation(AuthorityType type, int province, int district, int authority)
    {
        var registered = LocalAuthority.Register(
            $"{province:00}{authority:00000}",
            new AuthorityParticulars($"{district}{authority:0000}", "นาสมบูรณ์", type, province, district, null, null, null, null, null),
            new DateOnly(2021, 10, 1));
        var obligation = Domain.Rounds.Obligation.For(registered, "แก้งคร้อ", "ชัยภูมิ", 1, 1);
        typeof(Obligation).GetProperty(nameof(Domain.Rounds.Obligation.AuthorityId))!.SetValue(obligation, authority);
        return obligation;
    }
}
