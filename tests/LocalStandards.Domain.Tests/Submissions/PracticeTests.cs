using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Tests.Indicators;
using LocalStandards.Domain.Tests.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Submissions;

/// <summary>ฝึกบันทึก: everything but submitting before the window opens, and nothing of it afterwards.</summary>
public class PracticeTests
{
    private const int Authority = 1, RecorderId = 10, OfficerId = 11;
    private const string Form = "2-1", Field = "68-1-01.a";

    private static readonly DateTimeOffset Opens = Bangkok.StartOf(new(2025, 7, 21));
    private static readonly DateTimeOffset Before = Opens.AddTicks(-1);
    private static readonly Actor Recorder = new(RecorderId, [new Grant(Role.Recorder, Authority)]);
    private static readonly Actor Officer = new(OfficerId, [new Grant(Role.SectionOfficer, Authority)]);
    private static readonly PageOrigin PracticePage = new(true, new Dictionary<string, SetField>());

    private readonly EntryContext entry = new(
        DeadlineTests.Obligation(AuthorityType.Sao, 36, 3604, Authority), DeadlineTests.Round(),
        Samples.Set(2568), new Dictionary<string, decimal>());

    [Fact]
    public void Start_BeforeTheOpening_IsAPractice()
    {
        Assert.Equal(SubmissionStatus.Practice, Submission.Start(entry, Before).Status);
        Assert.Equal(SubmissionStatus.InProgress, Submission.Start(entry, Opens).Status);
    }

    [Theory]
    [InlineData(SubmissionStatus.NotStarted, EntryStateKind.Practice, EntryStateKind.Open)]
    [InlineData(SubmissionStatus.Practice, EntryStateKind.Practice, EntryStateKind.Open)]
    // What was begun for good is not turned into practice by a clock that goes back.
    [InlineData(SubmissionStatus.InProgress, EntryStateKind.NotYetOpen, EntryStateKind.Open)]
    public void State_AroundTheOpening_IsPracticeThenOpen(SubmissionStatus status, EntryStateKind before, EntryStateKind after)
    {
        Assert.Equal(before, entry.StateAt(status, Before).Kind);
        Assert.Equal(after, entry.StateAt(status, Opens).Kind);
    }

    [Fact]
    public void State_InPractice_CanBeFilledAndIsNotOpen()
    {
        var state = entry.StateAt(SubmissionStatus.NotStarted, Before);
        Assert.Equal((true, true, false, Opens), (state.CanFill, state.IsPractice, state.IsOpen, state.Opens));
    }

    [Fact]
    public void Practice_BeforeTheOpening_IsRecordedAssignedAndVerified()
    {
        var practice = Submission.Start(entry, Before);
        Assert.Null(practice.Assign(entry, Form, OfficerId, true, Recorder, Before));
        foreach (var change in Fill.Plainly(entry.Set, entry.Set.Forms[Form]))
            Assert.Null(practice.Record(entry, entry.Set.Forms[Form], [change], Officer, Before, PracticePage).Refusal);
        Assert.Null(practice.Verify(entry, Form, Officer, Before));
        Assert.NotNull(practice.Form(Form).VerifiedAt);
    }

    [Fact]
    public void Submit_OfAPractice_IsRefusedSayingWhenItOpens()
    {
        var practice = Submission.Start(entry, Before);
        foreach (var form in entry.Set.Forms)
            practice.Record(entry, form, [.. Fill.Plainly(entry.Set, form)], Recorder, Before);
        var refusal = practice.Submit(entry, "3600001", new("1/2568", new(2025, 7, 1), "ปลัดสมมติ"), Recorder, Before).Refusal!;
        Assert.Equal((RefusalKind.Practice, Opens), (refusal.Kind, refusal.Entry!.Opens));
        Assert.Empty(practice.Versions);
        Assert.Empty(practice.Notices);
    }

    [Fact]
    public void Practice_AfterTheOpening_IsOverAndTakesNothing()
    {
        var practice = Submission.Start(entry, Before);
        Assert.False(practice.IsPracticeOver(entry, Before));
        Assert.True(practice.IsPracticeOver(entry, Opens));
        Assert.Equal(RefusalKind.PracticeOver, practice.Record(entry, entry.Set.Forms[Form], [new(Field, "", "1")], Recorder, Opens).Refusal!.Kind);
        Assert.Equal(RefusalKind.PracticeOver, practice.Assign(entry, Form, OfficerId, true, Recorder, Opens)!.Kind);
        Assert.Equal(RefusalKind.PracticeOver, practice.Verify(entry, Form, Recorder, Opens)!.Kind);
        Assert.Equal(RefusalKind.PracticeOver, practice.Submit(entry, "3600001", new("1/2568", new(2025, 7, 1), "ป"), Recorder, Opens).Refusal!.Kind);
        Assert.Empty(practice.Answers);
    }

    [Fact]
    public void StartAfresh_OfAPracticeThatIsOver_LeavesNothingOfIt()
    {
        var practice = Submission.Start(entry, Before);
        practice.Assign(entry, Form, OfficerId, true, Recorder, Before);
        foreach (var form in entry.Set.Forms)
            practice.Record(entry, form, [.. Fill.Plainly(entry.Set, form)], Recorder, Before);
        var (begun, stamps) = (Submission.Start(entry, Opens), practice.Forms.Select(f => f.Stamp).ToList());
        practice.StartAfresh(entry, Opens);
        Assert.True(practice.IsUntouched);
        Assert.Equal((SubmissionStatus.InProgress, Opens), (practice.Status, practice.StartedAt));
        Assert.Empty(practice.Answers);
        Assert.Equal(begun.Forms.Select(f => (f.FormCode, f.Required, f.Missing, f.AssignedToId)), practice.Forms.Select(f => (f.FormCode, f.Required, f.Missing, f.AssignedToId)));
        // Who saves the practice still collides.
        Assert.Empty(stamps.Intersect(practice.Forms.Select(f => f.Stamp)));
    }

    /// <summary>A page that said ฝึกบันทึก is still on the screen when the window opens.</summary>
    [Fact]
    public void Record_FromAPracticePageAfterTheOpening_IsNotTakenForReal()
    {
        var real = Submission.Start(entry, Opens);
        var outcome = real.Record(entry, entry.Set.Forms[Form], [new(Field, "", "7")], Recorder, Opens, PracticePage);
        Assert.Equal(RefusalKind.PracticeOver, outcome.Refusal!.Kind);
        Assert.Empty(real.Answers);
    }
}
