using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Tests.Indicators;
using LocalStandards.Domain.Tests.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Submissions;

/// <summary>What a corrected set means for answers to the one before.</summary>
public class CorrectionTests
{
    private const string Code = "68-1-01", Other = "68-1-02";

    private static readonly IndicatorSetDefinition Before = Samples.Set(2568);
    private static readonly DateTimeOffset Now = Bangkok.StartOf(new(2025, 8, 1));
    private static readonly Actor Recorder = new(10, [new Grant(Role.Recorder, 1)]);
    private static readonly string[] SaidOfAll = [FieldName.NotApplicable, FieldName.Reason, FieldName.NotDone, FieldName.Note, FieldName.Confirm];

    [Fact]
    public void Correction_OfNothing_TouchesNothing()
    {
        var same = IndicatorSetReader.ReadOne(IndicatorSetWriter.Write(Before)) with { Version = 2 };
        var correction = new Correction(Before, same);
        Assert.Empty(correction.Superseded);
        Assert.Empty(correction.TouchedForms);
    }

    [Fact]
    public void Correction_OfOneItem_SupersedesItsAnswerAndTheConfirmation()
    {
        var correction = Corrected(i => i with { Items = Items(i, item => item.Key == "b" ? item with { Label = "ผู้เรียนจบ" } : item) });
        Assert.Equal([$"{Code}.$confirm", $"{Code}.b"], correction.Superseded.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual("ผู้เรียนจบ", correction.Superseded[$"{Code}.b"].Item!.Label);
        Assert.Equal(["2-1"], correction.TouchedForms);
    }

    [Fact]
    public void Correction_OfTheDefinition_SupersedesWhatWasSaidOfTheWholeToo()
    {
        var all = Before.Indicators[Code].Items.Select(item => $"{Code}.{item.Key}").ToArray();
        var correction = Corrected(i => i with { Definition = "นิยามใหม่" });
        Assert.Equal(all.Concat(SaidOfAll.Select(key => $"{Code}.{key}")).Order(StringComparer.Ordinal), correction.Superseded.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Correction_WithoutTheIndicator_SupersedesAllOfIt()
    {
        var after = Before with { Version = 2, Indicators = Before.Indicators.Where(i => i.Code != Code).ToCodedList() };
        var correction = new Correction(Before, after);
        Assert.All(correction.Superseded.Keys, field => Assert.StartsWith(Code + ".", field));
        Assert.Contains($"{Code}.$note", correction.Superseded.Keys);
        Assert.Contains($"{Code}.a", correction.Superseded.Keys);
    }

    [Fact]
    public void Correction_OfAGeneralItem_TouchesTheFirstFormAlone()
    {
        var key = Before.GeneralItems[0].Key;
        var after = Before with { Version = 2, GeneralItems = Before.GeneralItems.Skip(1).ToCodedList() };
        var correction = new Correction(Before, after);
        Assert.Equal([$"general.{key}"], correction.Superseded.Keys);
        Assert.Equal(["1"], correction.TouchedForms);
    }

    /// <summary>A standard or a rule that changes judges anew what was answered, and leaves the answers.</summary>
    [Fact]
    public void Correction_OfAStandard_TouchesTheFormAndLeavesTheAnswers()
    {
        var correction = Corrected(i => i with { Standards = i.Standards.Select(s => s with { Value = s.Value + 5 }).ToValueList() });
        Assert.Empty(correction.Superseded);
        Assert.Equal(["2-1"], correction.TouchedForms);
    }

    [Fact]
    public void Correction_OfWhatIsOnlyTold_TouchesNothing()
    {
        var correction = Corrected(i => i with { Sources = ["หนังสือ"], ResponsibleUnit = "กองการศึกษา", Rationale = "เหตุผล" });
        Assert.Empty(correction.TouchedForms);
    }

    [Fact]
    public void Correction_ThatMovesAnArea_TouchesBothForms()
    {
        var from = Before.Forms["2-1"];
        var area = from.AreaCodes[0];
        var after = Before with
        {
            Version = 2,
            Forms = Before.Forms.Select(f => f.Code == "2-1" ? f with { AreaCodes = [] } : f.Code == "2-2" ? f with { AreaCodes = [.. f.AreaCodes, area] } : f).ToCodedList(),
        };
        Assert.Equal(["2-1", "2-2"], new Correction(Before, after).TouchedForms.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("68-1-01.a@1", "68-1-01.a", 1)]
    [InlineData("general.pop_m@12", "general.pop_m", 12)]
    [InlineData("68-1-01.$note@3", "68-1-01.$note", 3)]
    public void SupersededName_OfAField_IsReadBack(string text, string field, int version)
    {
        Assert.True(SupersededName.TryParse(text, out var name));
        Assert.Equal((field, version, text), (name.Field.ToString(), name.Version, name.ToString()));
        Assert.True(SupersededName.Is(text));
    }

    [Theory]
    [InlineData("68-1-01.a")]
    [InlineData("68-1-01.a@")]
    [InlineData("68-1-01.a@x")]
    [InlineData("@1")]
    [InlineData("68-1-01.a@-1")]
    public void SupersededName_OfAnythingElse_IsNone(string text) => Assert.False(SupersededName.TryParse(text, out _));

    /// <summary>Typed on a page of the version before: the item asks something else now.</summary>
    [Fact]
    public void Record_WhereTheCorrectionAsksOtherwise_ReportsItAndTakesTheRest()
    {
        var correction = Corrected(i => i with { Items = Items(i, item => item.Key == "b" ? item with { Label = "ผู้เรียนจบ" } : item) });
        var (entry, submission) = Begun(correction.After);
        var outcome = submission.Record(
            entry, correction.After.Forms["2-1"], [new($"{Code}.a", "", "100"), new($"{Code}.b", "", "๙๐"), new($"{Other}.a", "", "3")], Recorder, Now,
            new PageOrigin(false, correction.Superseded));
        Assert.Equal(new FieldChange($"{Code}.b", "", "๙๐"), Assert.Single(outcome.Superseded));
        Assert.Equal(2, outcome.Changed);
        Assert.DoesNotContain(submission.Answers, a => a.Field == $"{Code}.b");
    }

    /// <summary>A whole form posts every field it showed.</summary>
    [Fact]
    public void Record_WhatWasShownAndNotTouched_IsNotReported()
    {
        var correction = Corrected(i => i with { Items = Items(i, item => item with { Label = item.Label + " ใหม่" }) });
        var (entry, submission) = Begun(correction.After);
        var outcome = submission.Record(
            entry, correction.After.Forms["2-1"], [new($"{Code}.a", "1200", "1,200")], Recorder, Now, new PageOrigin(false, correction.Superseded));
        Assert.Empty(outcome.Superseded);
        Assert.Empty(outcome.Conflicts);
    }

    [Fact]
    public void Submit_WithSupersededAnswers_LeavesThemOutOfTheVersion()
    {
        var (entry, submission) = Begun(Before);
        foreach (var form in Before.Forms)
            submission.Record(entry, form, [.. Fill.Plainly(Before, form)], Recorder, Now);
        var correction = Corrected(i => i with { Items = Items(i, item => item.Key == "b" ? item with { Label = "ผู้เรียนจบ" } : item) });
        Adopt(submission, correction);
        entry = entry with { Set = correction.After };
        submission.Record(entry, correction.After.Forms["2-1"], [new($"{Code}.b", "", "20")], Recorder, Now);
        Assert.True(submission.Submit(entry, "3600001", new("1/2568", new(2025, 7, 1), "ปลัดสมมติ"), Recorder, Now).IsSubmitted);
        Assert.DoesNotContain(AnswerDocument.Read(submission.Versions[0].AnswersDocument).Keys, SupersededName.Is);
        Assert.Equal($"{Code}.b@1", Assert.Single(submission.SupersededAnswers).Field);
    }

    [Fact]
    public void Adopt_OfAnIndicatorThatMoved_KeepsItsAnswersOnTheFormThatAsksThemNow()
    {
        var (entry, submission) = Begun(Before);
        submission.Record(entry, Before.Forms["2-1"], [new($"{Code}.a", "", "100"), new($"{Other}.a", "", "3")], Recorder, Now);
        var elsewhere = Before.Indicators.First(i => Before.FormOf(i.Code)!.Code == "2-2");
        var correction = Corrected(i => i with { AreaCode = elsewhere.AreaCode });
        Adopt(submission, correction);
        Assert.Equal(["2-1", "2-2"], correction.TouchedForms.Order(StringComparer.Ordinal));
        Assert.Contains($"{Code}.a", submission.Form("2-2").Document!.Text);
        Assert.DoesNotContain($"{Code}.a", submission.Form("2-1").Document!.Text);
        Assert.Equal([(Code + ".a", "100"), (Other + ".a", "3")], submission.Answers.Select(a => (a.Field, a.Value)).Order());
        // And is saved there: nobody is asked about a conflict with what is elsewhere.
        var outcome = submission.Record(entry with { Set = correction.After }, correction.After.Forms["2-2"], [new($"{Code}.a", "100", "101")], Recorder, Now);
        Assert.Equal((1, 0), (outcome.Changed, outcome.Conflicts.Count));
        Assert.Equal("101", submission.Answers.Single(a => a.Field == $"{Code}.a").Value);
    }

    [Fact]
    public void Adopt_OfAFormThatIsRenamedOrGone_LosesNoAnswer()
    {
        var (entry, submission) = Begun(Before);
        submission.Record(entry, Before.Forms["2-1"], [new($"{Code}.a", "", "100")], Recorder, Now);
        var documents = submission.Forms.Select(f => f.Document!).ToList();
        var renamed = new Correction(Before, Before with { Version = 2, Forms = Before.Forms.Select(f => f.Code == "2-1" ? f with { Code = "2-9" } : f).ToCodedList() });
        var made = renamed.Adopt(1, documents, new HashSet<string>()).Single(d => d.FormCode == "2-9");
        Assert.Contains("\"100\"", made.Text);
        Assert.Equal("{}", submission.Form("2-1").Document!.Text);

        var area = renamed.After.Forms["2-9"].AreaCodes[0];
        documents.Add(made);
        var gone = new Correction(renamed.After, renamed.After with
        {
            Version = 3,
            Forms = renamed.After.Forms.Where(f => f.Code != "2-9").Select(f => f.Code == "2-2" ? f with { AreaCodes = [.. f.AreaCodes, area] } : f).ToCodedList(),
        });
        gone.Adopt(1, documents, new HashSet<string>());
        Assert.Equal("100", FormDocument.FieldsOf(documents)[$"{Code}.a"]);
        Assert.Contains("\"100\"", submission.Form("2-2").Document!.Text);
        Assert.Equal("{}", made.Text);
    }

    /// <summary>Once personal, an answer stays so, and so does one that is given later.</summary>
    [Fact]
    public void Adopt_OfAnItemMadePersonalAndBack_LeavesItsAnswersPersonal()
    {
        var (entry, submission) = Begun(Before);
        submission.Record(entry, Before.Forms["2-1"], [new($"{Code}.a", "", "100")], Recorder, Now);
        Assert.False(submission.Answers.Single().IsPersonal);
        var personal = Corrected(i => i with { Items = Items(i, item => item with { IsPersonal = true }) });
        var ever = personal.After.PersonalFields().ToHashSet();
        Adopt(submission, personal, ever);
        Assert.True(submission.Answers.Single().IsPersonal);
        var back = new Correction(personal.After, Before with { Version = 3 });
        Adopt(submission, back, ever);
        Assert.Equal(("100", true), (submission.Answers.Single().Value, submission.Answers.Single().IsPersonal));

        submission.Record(entry with { Set = back.After, EverPersonal = ever }, back.After.Forms["2-1"], [new($"{Code}.b", "", "90"), new($"{Other}.a", "", "3")], Recorder, Now);
        Assert.Equal([(Code + ".a", true), (Code + ".b", true), (Other + ".a", false)], submission.Answers.Select(a => (a.Field, a.IsPersonal)).Order());
    }

    private static void Adopt(Submission submission, Correction correction, IReadOnlySet<string>? everPersonal = null) =>
        correction.Adopt(submission.ObligationId, [.. submission.Forms.Select(f => f.Document!)], everPersonal ?? new HashSet<string>());

    private static (EntryContext, Submission) Begun(IndicatorSetDefinition set)
    {
        var entry = new EntryContext(DeadlineTests.Obligation(AuthorityType.Sao, 36, 3604, 1), DeadlineTests.Round(), set, new Dictionary<string, decimal>());
        return (entry, Submission.Start(entry, Now));
    }

    private static Correction Corrected(Func<Indicator, Indicator> change)
    {
        var indicators = Before.Indicators.Select(i => i.Code == Code ? change(i) : i).ToCodedList();
        return new(Before, Before with { Version = 2, Indicators = indicators });
    }

    private static CodedList<DataItem> Items(Indicator indicator, Func<DataItem, DataItem> change) => indicator.Items.Select(change).ToCodedList();
}
