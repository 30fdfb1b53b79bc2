using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;
using static LocalStandards.Domain.Tests.Rounds.DeadlineTests;

namespace LocalStandards.Domain.Tests.Rounds;

/// <summary>Granting, approving and revoking, on 5 ก.ย. 2568: a week after the close [001].</summary>
public class ExtensionTests
{
    private static readonly DateTimeOffset Now = Bangkok.StartOf(new(2025, 9, 5)).AddHours(9);
    private static readonly DateTimeOffset NewEnd = Bangkok.ExclusiveEndOf(new(2025, 9, 26));
    private static readonly Scope Chaiyaphum = new(provinces: [36]);

    // Two in ชัยภูมิ, one elsewhere; the first has submitted.
    private static readonly Participant Done = new(new(AuthorityType.Sao, 36, 3604, 1), SubmissionStatus.Submitted);
    private static readonly Participant Begun = new(new(AuthorityType.SubdistrictMunicipality, 36, 3604, 2), SubmissionStatus.InProgress);
    private static readonly Participant Elsewhere = new(new(AuthorityType.Sao, 30, 3001, 3), SubmissionStatus.NotStarted);
    private static readonly Participant[] All = [Done, Begun, Elsewhere];

    private readonly AssessmentRound round = Round();

    [Fact]
    public void Extend_ForAProvince_IsInForceAtOnce()
    {
        var stamp = round.Stamp;
        var grant = Extend(Terms(NewEnd, Chaiyaphum));
        Assert.Null(grant.Refusal);
        Assert.False(grant.Extension!.IsNational);
        Assert.True(grant.Extension.IsInForceAt(Now));
        Assert.NotEqual(stamp, round.Stamp);
        Assert.Equal(NewEnd, EndOf(Begun));
        Assert.NotEqual(NewEnd, EndOf(Elsewhere));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"types":["SAO"]}""")]
    [InlineData("""{"provinces":[30,36]}""")]
    [InlineData("""{"authorities":[1,2,3]}""")]
    public void Extend_ReachingEverybodyHoweverSaid_WaitsForASecondPerson(string scope)
    {
        var extension = Extend(Terms(NewEnd, Scope.Read(scope))).Extension!;
        Assert.True(extension.IsNational);
        Assert.True(extension.IsWaiting);
        Assert.NotEqual(NewEnd, EndOf(Elsewhere));
        Assert.Null(round.Approve(extension, All, Approver, Now.AddHours(1)));
        Assert.Equal(NewEnd, round.DeadlinesAt(DeadlineKind.Entry, Now.AddHours(1)).Of(Elsewhere.Place).End);
        // What was asked before the approval stays answered.
        Assert.NotEqual(NewEnd, round.DeadlinesAt(DeadlineKind.Entry, Now.AddHours(1).AddTicks(-1)).Of(Elsewhere.Place).End);
        Assert.Equal(ExtensionRefusal.AlreadyApproved, round.Approve(extension, All, Approver, Now.AddHours(2)));
    }

    [Fact]
    public void Approve_ByWhoIssuedIt_IsRefused()
    {
        var both = new Actor(6, [new Grant(Role.CentralOfficer), new Grant(Role.CentralApprover)]);
        var extension = round.Extend(Terms(NewEnd, Scope.Country), Letter(), All, both, Now).Extension!;
        Assert.Equal(ExtensionRefusal.OwnWork, round.Approve(extension, All, both, Now));
        Assert.Equal(ExtensionRefusal.NotYours, round.Approve(extension, All, Officer, Now));
        Assert.True(extension.IsWaiting);
    }

    [Fact]
    public void Approve_AfterTheNewEndHasPassed_IsRefused()
    {
        var extension = Extend(Terms(NewEnd, Scope.Country)).Extension!;
        Assert.Equal(ExtensionRefusal.EndIsPast, round.Approve(extension, All, Approver, NewEnd));
    }

    [Fact]
    public void Extend_OfThoseNotSubmitted_ListsThemWhenItComesIntoForce()
    {
        var extension = Extend(Terms(NewEnd, Scope.Country, onlyUnsubmitted: true)).Extension!;
        // Between issue and approval one more submits, and the first is returned.
        Participant[] then = [Done with { Status = SubmissionStatus.Returned }, Begun with { Status = SubmissionStatus.Submitted }, Elsewhere];
        Assert.Null(round.Approve(extension, then, Approver, Now));
        Assert.Equal([1, 3], extension.Scope.Authorities!);
        Assert.NotEqual(NewEnd, EndOf(Begun));
        Assert.Equal(NewEnd, EndOf(Elsewhere));
        // Whoever looks at everybody sees that the round goes on.
        Assert.Equal(NewEnd, round.EffectiveEndForAll(Elsewhere.Place.Type, DeadlineKind.Entry, Now).End);
    }

    [Fact]
    public void Extend_AsThePublic_IsRefused() =>
        Assert.Equal(ExtensionRefusal.NotYours, round.Extend(Terms(NewEnd, Chaiyaphum), Letter(), All, Actor.Public, Now).Refusal);

    public static TheoryData<ExtensionRefusal, string, DateTimeOffset> Refused => new()
    {
        { ExtensionRefusal.EndIsPast, "{}", Now },
        { ExtensionRefusal.CoversNobody, """{"provinces":[50]}""", NewEnd },
        { ExtensionRefusal.CoversNobody, """{"types":["PAO"],"provinces":[36]}""", NewEnd },
        // Submitted: more time changes nothing.
        { ExtensionRefusal.NobodyGains, """{"authorities":[1]}""", NewEnd },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Extend_WithoutEffect_SaysWhy(ExtensionRefusal refusal, string scope, DateTimeOffset end)
    {
        Assert.Equal(refusal, Extend(Terms(end, Scope.Read(scope))).Refusal);
        Assert.Empty(round.Extensions);
    }

    [Fact]
    public void Extend_ToBeforeTheOpening_IsRefused() => Assert.Equal(
        ExtensionRefusal.EndBeforeOpening,
        round.Extend(Terms(Bangkok.StartOf(new(2025, 7, 21)), Chaiyaphum), Letter(), All, Officer, Bangkok.StartOf(new(2025, 7, 1))).Refusal);

    [Fact]
    public void Extend_ToWhatAllHave_IsRefused()
    {
        Extend(Terms(NewEnd, Chaiyaphum));
        Assert.Equal(ExtensionRefusal.NobodyGains, Extend(Terms(NewEnd, Chaiyaphum)).Refusal);
        Assert.Null(Extend(Terms(NewEnd.AddTicks(1), Chaiyaphum)).Refusal);
    }

    [Fact]
    public void EffectOf_CountsGainsLaterAndDone()
    {
        Extend(Terms(NewEnd.AddDays(1), new Scope(authorities: [3])));
        var effect = round.EffectOf(Terms(NewEnd, Scope.Country), All, Now);
        Assert.Equal([ExtensionEffectKind.IsDone, ExtensionEffectKind.Gains, ExtensionEffectKind.HasLater], effect.Covered.Select(a => a.Kind));
        // From 29 ส.ค. to 26 ก.ย.
        Assert.Equal([0, 28, 0], effect.Covered.Select(a => a.Days));
    }

    [Fact]
    public void Reopening_IsForWhatIsSubmitted_UntilItsEnd()
    {
        var obligation = Obligation(AuthorityType.Sao, 36, 3604, 1);
        Assert.Equal(ExtensionRefusal.NobodyGains, Extend(Terms(NewEnd, new Scope(authorities: [2]), DeadlineKind.Reopen)).Refusal);
        Assert.Null(round.EntryStateOf(obligation, SubmissionStatus.Submitted, Now).Reopening);
        var grant = Extend(Terms(NewEnd, Chaiyaphum, DeadlineKind.Reopen));
        Assert.Equal(21, grant.Effect.Covered.Single(a => a.Kind == ExtensionEffectKind.Gains).Days);
        Assert.NotNull(round.EntryStateOf(obligation, SubmissionStatus.Submitted, NewEnd.AddTicks(-1)).Reopening);
        Assert.Null(round.EntryStateOf(obligation, SubmissionStatus.Submitted, NewEnd).Reopening);
        Assert.Null(round.EntryStateOf(obligation, SubmissionStatus.Accepted, Now).Reopening);
        // Taken up, it can be filled until then, whatever the other ends are.
        Assert.True(round.EntryStateOf(obligation, SubmissionStatus.Returned, NewEnd.AddTicks(-1)).IsOpen);
        // Nobody else's entry is opened by it.
        Assert.Equal(EntryStateKind.Closed, round.EntryStateOf(obligation, SubmissionStatus.InProgress, Now).Kind);
    }

    [Fact]
    public void Revoke_ShowsWhoLosesWhat_AndHappensOnce()
    {
        var small = Extend(Terms(Bangkok.ExclusiveEndOf(new(2025, 9, 12)), new Scope(authorities: [2]))).Extension!;
        var wide = Extend(Terms(NewEnd, Chaiyaphum)).Extension!;
        Assert.Empty(round.LossOf(small, All, Now));
        var loss = Assert.Single(round.LossOf(wide, All, Now));
        Assert.Equal((2, NewEnd, small.NewEnd), (loss.Participant.Place.AuthorityId, loss.Has.End, loss.Keeps.End));
        Assert.Equal(ExtensionRefusal.ReasonMissing, round.Revoke(wide, "  ", Officer, Now));
        Assert.Equal(ExtensionRefusal.NotYours, round.Revoke(wide, "ออกซ้ำ", Actor.Public, Now));
        Assert.Null(round.Revoke(wide, "ออกซ้ำ", Officer, Now));
        Assert.Equal(ExtensionRefusal.AlreadyRevoked, round.Revoke(wide, "ออกซ้ำ", Officer, Now));
        Assert.Equal(small.NewEnd, EndOf(Begun));
    }

    [Fact]
    public void Revoke_OfWhatWaits_WithdrawsIt()
    {
        var extension = Extend(Terms(NewEnd, Scope.Country)).Extension!;
        Assert.Null(round.Revoke(extension, "พิมพ์วันผิด", Officer, Now));
        Assert.Equal(ExtensionRefusal.AlreadyRevoked, round.Approve(extension, All, Approver, Now));
        Assert.NotEqual(NewEnd, EndOf(Elsewhere));
    }

    private static readonly string[] Scopes =
    [
        """{}""", """{"types":["SAO"]}""", """{"provinces":[36]}""", """{"districts":[3604]}""", """{"authorities":[1]}""",
        """{"types":["SAO"],"provinces":[36],"districts":[3604],"authorities":[1,2]}""",
    ];

    public static TheoryData<DeadlineKind, string> KindsAndScopes
    {
        get
        {
            var all = new TheoryData<DeadlineKind, string>();
            foreach (var kind in Enum.GetValues<DeadlineKind>())
                Array.ForEach(Scopes, scope => all.Add(kind, scope));
            return all;
        }
    }

    /// <summary>Whatever is extended for whomever: each instant before, at and after approval, an overlap's end, revocation and the end.</summary>
    [Theory, MemberData(nameof(KindsAndScopes))]
    public void Extension_AtEveryBoundary_HoldsFromApprovalToRevocation(DeadlineKind kind, string stored)
    {
        var (scope, place) = (Scope.Read(stored), Done.Place);
        var (baseEnd, approved, revoked) = (round.WindowFor(AuthorityType.Sao).BaseEnd(kind), Now, Now.AddDays(3));
        var (sooner, later) = (new DateTimeOffset[] { baseEnd, Now }.Max().AddDays(10), new DateTimeOffset[] { baseEnd, Now }.Max().AddDays(20));
        var wide = new Extension(Terms(later, scope, kind), Letter(), false, 6, approved);
        var narrow = new Extension(Terms(sooner, new Scope(authorities: [1]), kind), Letter(), false, 6, approved);
        round.ExtendAsFiled(narrow, approved);
        round.ExtendAsFiled(wide, approved);
        Assert.Null(round.Revoke(wide, "ออกซ้ำ", Officer, revoked));

        Assert.Equal(baseEnd, At(approved.AddTicks(-1)).End);
        Assert.Equal((later, wide), (At(approved).End, At(approved).GrantedBy));
        Assert.Equal(later, At(revoked.AddTicks(-1)).End);
        Assert.Equal((sooner, narrow), (At(revoked).End, At(revoked).GrantedBy));
        // What is asked as of an instant past the end is still when it ended.
        Assert.Equal(sooner, At(later.AddDays(1)).End);
        // Others of the kind, and those not covered, are as they were.
        Assert.Equal(scope.Covers(Elsewhere.Place) ? later : baseEnd, round.DeadlinesAt(kind, approved).Of(Elsewhere.Place).End);
        foreach (var other in Enum.GetValues<DeadlineKind>().Where(k => k != kind))
            Assert.Null(round.DeadlinesAt(other, approved).Of(place).GrantedBy);

        // Entry and correction are open through the last tick, and closed with the next.
        if (kind is DeadlineKind.Entry or DeadlineKind.Correction)
        {
            var obligation = Obligation(AuthorityType.Sao, 36, 3604, 1);
            var status = kind == DeadlineKind.Entry ? SubmissionStatus.InProgress : SubmissionStatus.Returned;
            Assert.True(round.EntryStateOf(obligation, status, sooner.AddTicks(-1)).IsOpen);
            Assert.False(round.EntryStateOf(obligation, status, sooner).IsOpen);
        }

        EffectiveDeadline At(DateTimeOffset asOf) => round.DeadlinesAt(kind, asOf).Of(place);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"types":["SAO","PATTAYA"],"provinces":[20,36],"districts":[3604],"authorities":[]}""")]
    public void Scope_WrittenAndRead_IsTheSame(string stored)
    {
        Assert.Equal(stored, Scope.Read(stored).Write());
        Assert.Equal(Scope.Read(stored), Scope.Read(Scope.Read(stored).Write()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"types":["กทม"]}""")]
    public void Scope_Malformed_IsRefused(string stored) => Assert.Throws<FormatException>(() => Scope.Read(stored));

    private ExtensionGrant Extend(ExtensionTerms terms) => round.Extend(terms, Letter(), All, Officer, Now);

    private DateTimeOffset EndOf(Participant participant) => round.DeadlinesAt(DeadlineKind.Entry, Now).Of(participant.Place).End;
}
