using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Tests.Indicators;
using LocalStandards.Domain.Tests.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Submissions;

public class SubmissionTests
{
    private const int Authority = 1, RecorderId = 10, OfficerId = 11;

    private static readonly DateTimeOffset Now = Bangkok.StartOf(new(2025, 8, 1)).AddHours(10);
    private static readonly Actor Recorder = new(RecorderId, [new Grant(Role.Recorder, Authority)]);
    private static readonly Actor Officer = new(OfficerId, [new Grant(Role.SectionOfficer, Authority)]);
    private static readonly Actor Clerk = new(12, [new Grant(Role.Executive, Authority, Position: ExecutivePosition.Clerk)]);
    private static readonly Actor Chief = new(13, [new Grant(Role.Executive, Authority, Position: ExecutivePosition.ChiefExecutive)]);
    private static readonly Actor Province = new(50, [new Grant(Role.ProvincialOfficer, ProvinceId: 36)]);
    private static readonly Declaration Declared = new("312/2568", new(2025, 8, 1), "ปลัดสมมติ");

    private readonly EntryContext entry = new(
        DeadlineTests.Obligation(AuthorityType.Sao, 36, 3604, Authority), DeadlineTests.Round(),
        Samples.Set(2568, AuthorityType.Sao), new Dictionary<string, decimal>());
    private readonly Submission submission;

    public SubmissionTests() => submission = Submission.Start(entry, Now);

    [Fact]
    public void Record_CanonicalisesAndCounts()
    {
        var outcome = Record(new FieldChange("68-1-01.a", "", "๑,๒๐๐"));
        Assert.Equal(1, outcome.Changed);
        Assert.Equal("1200", Stored("68-1-01.a"));
        Assert.Equal(1, submission.Form("2-1").Filled);
        Assert.Equal(RecorderId, submission.Form("2-1").SavedById);
    }

    [Fact]
    public void Record_KeepsWhatCannotBeRead_AsTyped()
    {
        Record(new FieldChange("68-1-01.a", "", "สิบสอง"));
        Assert.Equal("สิบสอง", Stored("68-1-01.a"));
        Assert.Equal(1, submission.Form("2-1").Errors);
    }

    [Fact]
    public void Record_TwoPeopleOneField_SecondGetsBothValues()
    {
        Record(new FieldChange("68-1-01.a", "", "100"));
        var second = Record(new FieldChange("68-1-01.a", "", "120"), new FieldChange("68-1-01.b", "", "90"));
        var conflict = Assert.Single(second.Conflicts);
        Assert.Equal(("120", "100"), (conflict.Mine, conflict.Theirs));
        Assert.Equal("100", Stored("68-1-01.a"));
        // What nobody else touched is recorded all the same.
        Assert.Equal("90", Stored("68-1-01.b"));
    }

    [Fact]
    public void Record_TwoPeopleSameValue_IsNoConflict()
    {
        Record(new FieldChange("68-1-01.a", "", "100"));
        Assert.Empty(Record(new FieldChange("68-1-01.a", "", "๑๐๐")).Conflicts);
    }

    [Fact]
    public void Record_ConflictChosenKnowingly_Overwrites()
    {
        Record(new FieldChange("68-1-01.a", "", "100"));
        Assert.Empty(Record(new FieldChange("68-1-01.a", "100", "120")).Conflicts);
        Assert.Equal("120", Stored("68-1-01.a"));
    }

    [Fact]
    public void Record_FieldOfAnotherForm_IsIgnored()
    {
        Assert.Equal(0, Record(new FieldChange("68-2-01.a", "", "1"), new FieldChange("nonsense", "", "1")).Changed);
        Assert.Empty(submission.Answers);
    }

    [Fact]
    public void Record_TextLongerThanAnAnswerMayBe_IsReportedNotKept()
    {
        var outcome = Record(new FieldChange("68-1-01.$note", "", new string('ก', Answer.MaxLength + 1)));
        Assert.Equal(["68-1-01.$note"], outcome.TooLong);
        Assert.Empty(submission.Answers);
    }

    /// <summary>A form's document has an end: what would lead beyond it is refused whole, what shortens it never.</summary>
    [Fact]
    public void Record_OfMoreThanAFormHolds_IsRefusedAndChangesNothing()
    {
        var form = entry.Set.Forms["2-1"];
        var longest = new string('ก', Answer.MaxLength);
        var notes = entry.Set.IndicatorsOf(form).SelectMany(i => new[] { $"{i.Code}.$note", $"{i.Code}.$reason", $"{i.Code}.$confirm", $"{i.Code}.$na" }).ToList();
        var kept = notes.TakeWhile(field => submission.Record(entry, form, [new(field, "", longest)], Recorder, Now).Refusal is null).Count();
        Assert.InRange(kept, FormDocument.MaxBytes / (Answer.MaxLength * 3) - 2, notes.Count - 1);
        var before = submission.Form("2-1");
        var (text, stamp) = (before.Document!.Text, before.Stamp);
        Assert.Equal(RefusalKind.TooMuch, submission.Record(entry, form, [new("68-1-01.a", "", "1"), new(notes[kept], "", longest)], Recorder, Now).Refusal!.Kind);
        Assert.Equal((text, stamp), (submission.Form("2-1").Document!.Text, submission.Form("2-1").Stamp));
        Assert.Null(submission.Record(entry, form, [new(notes[0], longest, "")], Recorder, Now).Refusal);
        Assert.Equal("", Stored(notes[0]));
    }

    [Fact]
    public void Record_OfAnAnswer_SaysWhoAndWhen()
    {
        Record(new FieldChange("68-1-01.a", "", "100"));
        submission.Record(entry, entry.Set.Forms["2-1"], [new("68-1-01.b", "", "90")], Recorder, Now.AddHours(1));
        Assert.Equal(
            [("68-1-01.a", RecorderId, Now.UtcDateTime), ("68-1-01.b", RecorderId, Now.AddHours(1).UtcDateTime)],
            submission.Answers.Select(a => (a.Field, a.ById!.Value, a.At.UtcDateTime)).Order());
        // As it is written, so it is read.
        Assert.Equal(
            """{"Answers":{"68-1-01.a":{"v":"100","by":10,"at":"2025-08-01T03:00:00Z"},"68-1-01.b":{"v":"90","by":10,"at":"2025-08-01T04:00:00Z"}}}""",
            submission.Form("2-1").Document!.Text);
    }

    [Fact]
    public void Difference_OfTwoStates_IsFieldByField()
    {
        var blank = submission.Form("2-1").Document!.Text;
        Record(new FieldChange("68-1-01.a", "", "100"), new FieldChange("68-1-01.b", "", "90"));
        var before = submission.Form("2-1").Document!.Text;
        Record(new FieldChange("68-1-01.a", "100", "101"));
        Assert.Equal([new AnswerChange("68-1-01.a", "100", "101", false)], FormDocument.Difference(before, submission.Form("2-1").Document!.Text));
        Assert.Equal(["68-1-01.a", "68-1-01.b"], FormDocument.Difference(blank, before).Select(c => c.Before is null ? c.Field : "").Order());
        Assert.All(FormDocument.Difference(before, null), c => Assert.Null(c.After));
    }

    [Fact]
    public void Record_PersonalItem_IsMarked()
    {
        submission.Record(entry, entry.Set.Forms["1"], [new("general.contact_tel", "", "081 234 5678")], Recorder, Now);
        Assert.True(submission.Answers.Single().IsPersonal);
    }

    [Fact]
    public void Record_SectionOfficer_OnlyTheFormGiven()
    {
        Assert.Equal(RefusalKind.NotYours, Record(Officer, new FieldChange("68-1-01.a", "", "1")).Refusal!.Kind);
        Assert.Null(submission.Assign(entry, "2-1", OfficerId, true, Recorder, Now));
        Assert.Null(Record(Officer, new FieldChange("68-1-01.a", "", "1")).Refusal);
    }

    [Fact]
    public void Record_OutsideTheWindow_IsRefusedAndChangesNothing()
    {
        var outcome = submission.Record(entry, entry.Set.Forms["2-1"], [new("68-1-01.a", "", "1")], Recorder, Bangkok.ExclusiveEndOf(new(2025, 8, 29)));
        Assert.Equal(RefusalKind.Closed, outcome.Refusal!.Kind);
        Assert.Empty(submission.Answers);
    }

    [Fact]
    public void Assign_ClerkMay_ChiefMayNot_StrangerCannotReceive()
    {
        Assert.Null(submission.Assign(entry, "2-1", OfficerId, true, Clerk, Now));
        Assert.Equal(RefusalKind.NotYours, submission.Assign(entry, "2-1", OfficerId, true, Chief, Now)!.Kind);
        Assert.Equal(RefusalKind.NotASectionOfficer, submission.Assign(entry, "2-1", 99, false, Recorder, Now)!.Kind);
    }

    [Fact]
    public void Verify_OnlyACompleteForm_AndALaterChangeMakesItVoid()
    {
        Assert.Equal(RefusalKind.NotComplete, submission.Verify(entry, "2-1", Recorder, Now)!.Kind);
        FillAll();
        Assert.Null(submission.Verify(entry, "2-1", Recorder, Now));
        Assert.NotNull(submission.Form("2-1").VerifiedAt);
        Record(new FieldChange("68-1-01.b", Stored("68-1-01.b"), "86"));
        Assert.Null(submission.Form("2-1").VerifiedAt);
    }

    [Fact]
    public void Submit_WithSomethingMissing_ListsItAndChangesNothing()
    {
        var outcome = submission.Submit(entry, "3600001", Declared, Recorder, Now);
        Assert.False(outcome.IsSubmitted);
        Assert.Contains(outcome.Blocked!.SelectMany(o => o.Violations), v => v.IsMissing);
        Assert.Equal(SubmissionStatus.InProgress, submission.Status);
        Assert.Empty(submission.Versions);
        Assert.Empty(submission.Notices);
    }

    [Fact]
    public void Submit_Complete_FreezesVersionResultsAndNotice()
    {
        FillAll();
        Assert.True(submission.Submit(entry, "3600001", Declared, Recorder, Now).IsSubmitted);
        var version = Assert.Single(submission.Versions);
        Assert.Equal("68-3600001-1", version.ReceiptNumber);
        Assert.Equal(entry.Set.Indicators.Count, version.Results.Count);
        Assert.Equal(submission.Answers.ToDictionary(a => a.Field, a => a.Value), AnswerDocument.Read(version.AnswersDocument));
        Assert.Equal(SubmissionStatus.Submitted, submission.Status);
        Assert.Equal(NoticeKind.Submitted, Assert.Single(submission.Notices).Kind);
    }

    [Fact]
    public void Submit_Twice_IsHarmless()
    {
        FillAll();
        submission.Submit(entry, "3600001", Declared, Recorder, Now);
        Assert.True(submission.Submit(entry, "3600001", Declared, Recorder, Now.AddSeconds(1)).IsSubmitted);
        Assert.Single(submission.Versions);
        Assert.Equal(Now, submission.SubmittedAt);
    }

    [Fact]
    public void Submit_OnlyTheRecorder()
    {
        FillAll();
        foreach (var actor in new[] { Officer, Clerk, Chief, Actor.Public })
            Assert.Equal(RefusalKind.NotYours, submission.Submit(entry, "3600001", Declared, actor, Now).Refusal!.Kind);
        Assert.Empty(submission.Versions);
    }

    [Fact]
    public void Submit_AfterAReturn_IsTheNextVersionAndKeepsTheFirstTime()
    {
        FillAll();
        submission.Submit(entry, "3600001", Declared, Recorder, Now);
        Assert.Null(submission.Return("ตรวจตัวเลขข้อ ก", entry, Province, Now.AddDays(1)));
        Assert.Equal(SubmissionStatus.Returned, submission.Status);
        Record(new FieldChange("68-1-01.b", Stored("68-1-01.b"), "80"));
        submission.Submit(entry, "3600001", Declared, Recorder, Now.AddDays(2));
        Assert.Equal([1, 2], submission.Versions.Select(v => v.Number));
        Assert.Equal(Now, submission.FirstSubmittedAt);
        Assert.NotEqual(submission.Versions[0].AnswersDocument, submission.Versions[1].AnswersDocument);
    }

    [Fact]
    public void Record_AfterSubmission_IsRefused()
    {
        FillAll();
        submission.Submit(entry, "3600001", Declared, Recorder, Now);
        Assert.Equal(RefusalKind.AlreadySubmitted, Record(new FieldChange("68-1-01.a", Stored("68-1-01.a"), "5")).Refusal!.Kind);
    }

    private RecordOutcome Record(params FieldChange[] changes) => Record(Recorder, changes);

    private RecordOutcome Record(Actor actor, params FieldChange[] changes) =>
        submission.Record(entry, entry.Set.Forms["2-1"], changes, actor, Now);

    private string Stored(string field) => submission.Answers.Single(a => a.Field == field).Value;

    private void FillAll()
    {
        foreach (var form in entry.Set.Forms)
            submission.Record(entry, form, [.. Fill.Plainly(entry.Set, form)], Recorder, Now);
    }
}
