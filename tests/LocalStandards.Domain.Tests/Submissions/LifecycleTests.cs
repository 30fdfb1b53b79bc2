using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Tests.Indicators;
using LocalStandards.Domain.Tests.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Submissions;

/// <summary>Every state × event × person × time, against what is written here and not against the table the code reads.</summary>
public class LifecycleTests
{
    private const int Authority = 1, Province = 36, District = 3604;

    private static readonly DateTimeOffset Opens = Bangkok.StartOf(new(2025, 7, 21)), Over = Bangkok.StartOf(new(2025, 10, 5));

    /// <summary>When it is tried: the window is 21 ก.ค.–29 ส.ค. 2568, corrections end with 28 ก.ย.; what is granted runs to 20 ต.ค.</summary>
    private static readonly (string Name, DateTimeOffset Now, DeadlineKind? Granted)[] Times =
    [
        ("before", Opens.AddTicks(-1), null), ("open", Opens, null), ("correcting", Bangkok.StartOf(new(2025, 8, 30)), null), ("over", Over, null),
        ("reopened", Over, DeadlineKind.Reopen), ("extended", Over, DeadlineKind.Entry), ("correctable", Over, DeadlineKind.Correction), ("evidence", Over, DeadlineKind.Evidence),
    ];

    /// <summary>
    /// What comes of it for whoever may do it: the state it goes to, or why not. One column for each of the times, or one for all.
    /// </summary>
    private const string Expected = """
        Practice    Submit              Practice PracticeOver PracticeOver PracticeOver PracticeOver PracticeOver PracticeOver PracticeOver
        Practice    Resubmit            Practice PracticeOver PracticeOver PracticeOver PracticeOver PracticeOver PracticeOver PracticeOver
        Practice    Return              NotSubmitted
        Practice    Accept              NotSubmitted
        Practice    Reopen              NotSubmitted
        Practice    WithdrawAcceptance  NotAccepted
        InProgress  Submit              NotYetOpen >Submitted Closed Closed Closed >Submitted Closed Closed
        InProgress  Resubmit            NotSubmitted
        InProgress  Return              NotSubmitted
        InProgress  Accept              NotSubmitted
        InProgress  Reopen              NotSubmitted
        InProgress  WithdrawAcceptance  NotAccepted
        Submitted   Submit              AlreadySubmitted
        Submitted   Resubmit            AlreadySubmitted
        Submitted   Return              NoTimeToCorrect >Returned >Returned NoTimeToCorrect >Returned >Returned >Returned NoTimeToCorrect
        Submitted   Accept              >Accepted
        Submitted   Reopen              NotReopened NotReopened NotReopened NotReopened >Returned NotReopened NotReopened NotReopened
        Submitted   WithdrawAcceptance  NotAccepted
        Returned    Submit              Returned
        Returned    Resubmit            NotYetOpen >Submitted >Submitted Closed >Submitted >Submitted >Submitted Closed
        Returned    Return              Returned
        Returned    Accept              Returned
        Returned    Reopen              Returned
        Returned    WithdrawAcceptance  NotAccepted
        Accepted    Submit              Accepted
        Accepted    Resubmit            Accepted
        Accepted    Return              Accepted
        Accepted    Accept              Accepted
        Accepted    Reopen              Accepted
        Accepted    WithdrawAcceptance  >Accepted
        """;

    private static readonly (string Name, Actor Actor)[] People =
    [
        ("recorder", Of(1, new Grant(Role.Recorder, Authority))), ("another's recorder", Of(2, new Grant(Role.Recorder, Authority + 1))),
        ("section officer", Of(3, new Grant(Role.SectionOfficer, Authority))), ("clerk", Of(4, new Grant(Role.Executive, Authority, Position: ExecutivePosition.Clerk))),
        ("chief", Of(5, new Grant(Role.Executive, Authority, Position: ExecutivePosition.ChiefExecutive))),
        ("province", Of(6, new Grant(Role.ProvincialOfficer, ProvinceId: Province))), ("another province", Of(7, new Grant(Role.ProvincialOfficer, ProvinceId: Province + 1))),
        ("district", Of(8, new Grant(Role.DistrictOfficer, DistrictId: District))), ("assessor", Of(9, new Grant(Role.Assessor, Authority))),
        ("centre", Of(10, new Grant(Role.CentralOfficer))), ("approver", Of(11, new Grant(Role.CentralApprover))), ("administrator", Of(12, new Grant(Role.Administrator))),
        ("public", Actor.Public), ("system", new Actor(null, [])),
    ];

    /// <summary>Who may do what; the approver has a part only in what somebody else asked for.</summary>
    private static readonly Dictionary<SubmissionEvent, string> Doer = new()
    {
        [SubmissionEvent.Submit] = "recorder", [SubmissionEvent.Resubmit] = "recorder", [SubmissionEvent.Reopen] = "recorder",
        [SubmissionEvent.Return] = "province", [SubmissionEvent.Accept] = "province", [SubmissionEvent.WithdrawAcceptance] = "centre",
    };

    public static TheoryData<string, string, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, string, string>();
            foreach (var line in Expected.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                lines.Add(line[0], line[1], string.Join(' ', line[2..]));
            return lines;
        }
    }

    [Fact]
    public void Expectations_AreOfEveryStateAndEvent() => Assert.Equal(
        from status in Enum.GetValues<SubmissionStatus>()
        where status != SubmissionStatus.NotStarted
        from what in Enum.GetValues<SubmissionEvent>()
        orderby $"{status} {what}" descending
        select $"{status} {what}",
        Lines.Select(line => $"{line[0]} {line[1]}").OrderDescending());

    [Theory, MemberData(nameof(Lines))]
    public void Event_ByAnybodyAtAnyTime_DoesWhatIsWrittenOrChangesNothing(string stateName, string eventName, string columns)
    {
        var (status, what, expected) = (Enum.Parse<SubmissionStatus>(stateName), Enum.Parse<SubmissionEvent>(eventName), columns.Split(' '));
        Assert.True(expected.Length == 1 || expected.Length == Times.Length, "A column for each time, or one for all.");
        Submission? submission = null;
        foreach (var programme in Programme.All)
        {
            for (var column = 0; column < Times.Length; column++)
            {
                var (time, now, deadline) = Times[column];
                var entry = Entry(programme, deadline);
                foreach (var (name, actor) in People)
                {
                    submission ??= Filled(status);
                    var outcome = name == Doer[what] ? expected[expected.Length == 1 ? 0 : column]
                        : (name, what) != ("approver", SubmissionEvent.WithdrawAcceptance) ? nameof(RefusalKind.NotYours)
                        : status == SubmissionStatus.Accepted ? nameof(RefusalKind.NotYours) : nameof(RefusalKind.NotAccepted);
                    var (stamp, versions) = (submission.Stamp, submission.Versions.Count);
                    var refusal = submission.RefusalOf(what, entry, actor, now);
                    Assert.Equal($"{time} {name} {outcome}", $"{time} {name} {refusal?.Kind.ToString() ?? ">" + After(what)}");
                    var done = Do(submission, what, entry, actor, now);
                    if (outcome[0] == '>')
                    {
                        Assert.Null(done);
                        Assert.Equal(outcome[1..], submission.Status.ToString());
                        Assert.NotEqual(stamp, submission.Stamp);
                        submission = null;
                        continue;
                    }
                    // Submitting twice is a double click and no fault of anybody's.
                    if (outcome != nameof(RefusalKind.AlreadySubmitted))
                        Assert.Equal(outcome, done?.Kind.ToString());
                    Assert.Equal((status, stamp, versions), (submission.Status, submission.Stamp, submission.Versions.Count));
                    Assert.Empty(submission.Notices);
                }
            }
        }
    }

    [Fact]
    public void WithdrawAcceptance_TakesTwoPeople_AndMakesTheAcceptanceVoid()
    {
        var entry = Entry(Programme.MinimumStandards, null);
        var (officer, both) = (Of(10, new Grant(Role.CentralOfficer)), Of(20, new Grant(Role.CentralOfficer), new Grant(Role.CentralApprover)));
        var submission = Filled(SubmissionStatus.Submitted);
        Assert.Null(submission.Accept(entry, People.Single(p => p.Name == "province").Actor, Over));
        Assert.Equal((Over, 6), (submission.AcceptedAt, submission.AcceptedById));

        Assert.Equal(RefusalKind.ReasonMissing, submission.WithdrawAcceptance(" ", entry, both, Over)!.Kind);
        Assert.Null(submission.WithdrawAcceptance("รับผิดแห่ง", entry, both, Over));
        Assert.Equal((SubmissionStatus.Accepted, SubmissionEvent.WithdrawAcceptance, 20, "รับผิดแห่ง"), (submission.Status, submission.AskedEvent, submission.AskedById, submission.AskedReason));
        // Whoever asked may be an approver too, and still cannot confirm.
        Assert.Equal(RefusalKind.OwnWork, submission.WithdrawAcceptance(null, entry, both, Over)!.Kind);
        Assert.Equal(RefusalKind.WaitsForSecondPerson, submission.WithdrawAcceptance("อีกครั้ง", entry, officer, Over)!.Kind);
        Assert.Equal(SubmissionStatus.Accepted, submission.Status);

        Assert.Null(submission.WithdrawAcceptance(null, entry, Of(11, new Grant(Role.CentralApprover)), Over.AddHours(1)));
        Assert.Equal(SubmissionStatus.Submitted, submission.Status);
        Assert.Null(submission.AcceptedAt);
        Assert.Null(submission.AcceptedById);
        Assert.Null(submission.AskedEvent);
        Assert.Equal(["Accepted", "AcceptanceWithdrawn"], submission.Notices.Select(n => n.Kind.ToString()));
    }

    [Fact]
    public void Return_WithoutAReason_IsRefused()
    {
        var submission = Filled(SubmissionStatus.Submitted);
        Assert.Equal(RefusalKind.ReasonMissing, submission.Return(" ", Entry(Programme.MinimumStandards, null), People.Single(p => p.Name == "province").Actor, Opens)!.Kind);
        Assert.Equal(SubmissionStatus.Submitted, submission.Status);
    }

    /// <summary>What the literal expectations call a state it goes to; asked for a second person first, it stays.</summary>
    private static SubmissionStatus After(SubmissionEvent what) => what switch
    {
        SubmissionEvent.Submit or SubmissionEvent.Resubmit => SubmissionStatus.Submitted,
        SubmissionEvent.Return or SubmissionEvent.Reopen => SubmissionStatus.Returned,
        _ => SubmissionStatus.Accepted,
    };

    private static Refusal? Do(Submission submission, SubmissionEvent what, EntryContext entry, Actor actor, DateTimeOffset now) => what switch
    {
        SubmissionEvent.Return => submission.Return("ตรวจตัวเลข", entry, actor, now),
        SubmissionEvent.Accept => submission.Accept(entry, actor, now),
        SubmissionEvent.Reopen => submission.Reopen(entry, actor, now),
        SubmissionEvent.WithdrawAcceptance => submission.WithdrawAcceptance("รับผิดแห่ง", entry, actor, now),
        // One verb for both: which of them it is follows from the state.
        _ when what == (submission.Status == SubmissionStatus.Returned ? SubmissionEvent.Resubmit : SubmissionEvent.Submit) =>
            submission.Submit(entry, "3600001", new("1/2568", new(2025, 7, 1), "ปลัดสมมติ"), actor, now).Refusal,
        _ => submission.RefusalOf(what, entry, actor, now),
    };

    /// <summary>Complete, so that nothing but the lifecycle stands in the way, and in the state.</summary>
    private static Submission Filled(SubmissionStatus status)
    {
        var entry = Entry(Programme.MinimumStandards, null);
        var submission = Submission.Start(entry, Opens);
        foreach (var form in entry.Set.Forms)
            submission.Record(entry, form, [.. Fill.Plainly(entry.Set, form)], People[0].Actor, Opens);
        typeof(Submission).GetProperty(nameof(Submission.Status))!.SetValue(submission, status);
        return submission;
    }

    private static EntryContext Entry(Programme programme, DeadlineKind? granted)
    {
        var round = DeadlineTests.Round(programme);
        if (granted is { } kind)
        {
            round.ExtendAsFiled(
                new Extension(DeadlineTests.Terms(Bangkok.ExclusiveEndOf(new(2025, 10, 20)), new Scope(authorities: [Authority]), kind), DeadlineTests.Letter(), false, 6, Opens), Opens);
        }
        return new(DeadlineTests.Obligation(AuthorityType.Sao, Province, District, Authority), round, Samples.Set(2568), new Dictionary<string, decimal>());
    }

    private static Actor Of(int id, params Grant[] grants) => new(id, grants);
}
