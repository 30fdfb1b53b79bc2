using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class AnswerSheetTests
{
    private static readonly IndicatorSetDefinition Set = Samples.Set(2568);

    /// <summary>Every needed item of the set answered: the frame with 10, the rest with something that meets or is in range.</summary>
    private static Dictionary<string, string> Complete() => Set.Indicators.Append(Set.General)
        .SelectMany(indicator => indicator.Items.Where(indicator.Needs).Select(item => KeyValuePair.Create(
            new FieldName(indicator.Code, item.Key).ToString(),
            item.Type switch
            {
                ItemType.Checklist => string.Join(',', item.Options.Select(option => option.Value)),
                ItemType.YesNo or ItemType.Choice or ItemType.Level => item.Options.MaxBy(option => option.Number)!.Value,
                ItemType.Text => "ข้อความ",
                ItemType.Date => "2025-09-26",
                _ => "10",
            })))
        .Append(KeyValuePair.Create("68-3-02.b", "3.65"))
        .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);

    [Theory]
    [InlineData("68-1-01.a", "68-1-01", "a")]
    [InlineData("general.pop_m", "general", "pop_m")]
    [InlineData("1.2.3.a", "1.2.3", "a")]
    [InlineData("68-1-01.$na", "68-1-01", "$na")]
    [InlineData("68-1-01.$notdone", "68-1-01", "$notdone")]
    public void FieldName_Right_SplitsAndJoins(string text, string indicator, string key)
    {
        Assert.True(FieldName.TryParse(text, out var name));
        Assert.Equal(new FieldName(indicator, key), name);
        Assert.Equal(text, name.ToString());
        Assert.Equal(key[0] == '$', name.IsReserved);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(".a")]
    [InlineData("68-1-01.")]
    [InlineData("68-1-01.A")]
    [InlineData("68-1-01.1a")]
    [InlineData("68-1-01.$other")]
    [InlineData("68 1.a")]
    [InlineData("<b>.a")]
    [InlineData("-1.a")]
    public void FieldName_Wrong_IsRefused(string? text) => Assert.False(FieldName.TryParse(text, out _));

    [Fact]
    public void FieldName_TooLong_IsRefused()
    {
        Assert.False(FieldName.TryParse(new string('a', 100_000) + ".a", out _));
        Assert.Throws<FormatException>(() => FieldName.Parse("x"));
    }

    [Fact]
    public void FindField_KnowsTheSetsFieldsOnly()
    {
        Assert.Equal("a", Set.FindField("68-1-01.a")!.Item!.Key);
        Assert.Null(Set.FindField("68-1-01.z"));
        Assert.Null(Set.FindField("99-1-01.a"));
        Assert.Null(Set.FindField("68-1-01.$na")!.Item);
        Assert.Null(Set.FindField("general.$na"));
        Assert.True(Set.FindField("general.contact_tel")!.IsPersonal);
        Assert.False(Set.FindField("general.pop_m")!.IsPersonal);
        Assert.NotNull(Set.FindField(Set.Forms["2-1"], "68-1-01.a"));
        Assert.Null(Set.FindField(Set.Forms["2-2"], "68-1-01.a"));
        Assert.NotNull(Set.FindField(Set.Forms["1"], "general.pop_m"));
    }

    [Theory]
    [InlineData("68-1-01.a", "๗,๒๐๐", "7200")]
    [InlineData("68-1-01.a", "12abc", "12abc")]
    [InlineData("68-1-01.a", "  ", "")]
    [InlineData("68-1-01.$notdone", "on", "1")]
    [InlineData("68-1-01.$notdone", "", "")]
    [InlineData("68-1-01.$reason", " ก\r\nข ", "ก\nข")]
    public void Canonical_Field_IsWhatIsStored(string field, string raw, string stored) =>
        Assert.Equal(stored, Set.FindField(field)!.Canonical(raw));

    [Fact]
    public void For_Indicator_GathersItsFieldsAndExtras()
    {
        var sheet = new AnswerSheet(new Dictionary<string, string>
        {
            ["68-2-05.a"] = "5",
            ["68-2-05.$na"] = " NO_BASE ",
            ["68-2-05.$reason"] = "ปีแรก",
            ["68-2-05.$notdone"] = "1",
            ["68-2-05.$note"] = "  ",
            ["68-2-05.$confirm"] = "จริง",
            ["68-2-06.x"] = "1",
        })
        { LastYear = new Dictionary<string, decimal> { ["68-2-05.a"] = 4, ["68-2-06.p"] = 9 } };

        var answers = sheet.For(Set.Indicators["68-2-05"]);

        Assert.Equal([KeyValuePair.Create("a", "5")], answers.Texts);
        Assert.Equal([KeyValuePair.Create("a", 4m)], answers.LastYear);
        Assert.Equal(("NO_BASE", "ปีแรก", true, null, "จริง"),
            (answers.NotApplicableCode, answers.NotApplicableReason, answers.IsNotDone, answers.Note, answers.Confirmation));
    }

    [Fact]
    public void Assess_EmptySheet_MissesEverythingNeeded()
    {
        var outcome = Set.Assess(AnswerSheet.Empty);
        var needed = Set.Indicators.Append(Set.General).Sum(indicator => indicator.Items.Count(indicator.Needs));
        Assert.Equal(new FormProgress(needed, 0, needed, 0, 0), outcome.Progress);
        Assert.Equal(new FormProgress(14, 0, 14, 0, 0), outcome.Form("1").Progress);
        Assert.True(outcome.BlocksSubmission);
        Assert.All(outcome, indicator => Assert.Null(indicator.Band));
        Assert.Equal(0, outcome.Progress.Percent);
    }

    [Fact]
    public void Assess_CompleteSheet_BlocksNothingAndHasResults()
    {
        var outcome = Set.Assess(new AnswerSheet(Complete()));
        Assert.Empty(outcome.SelectMany(indicator => indicator.Violations.Where(violation => violation.Blocks)));
        Assert.True(outcome.Progress is { IsComplete: true, Percent: 100 });
        Assert.Equal(Set.Indicators.Count + 1, outcome.Count);
        Assert.Equal(ResultBand.Above, outcome["68-1-01"].Band);
        Assert.Null(outcome[FieldName.General].Band);
    }

    [Fact]
    public void Assess_NoServiceAndNotDone_LeaveTheDenominatorAndStayInIt()
    {
        var fields = Complete();
        var before = Tally(Set.Assess(new AnswerSheet(fields)));
        fields["68-1-01.a"] = "0";
        fields.Remove("68-1-01.b");
        fields.Remove("68-1-02.b");
        fields["68-1-02.$notdone"] = "1";

        var after = Set.Assess(new AnswerSheet(fields));

        var tally = Tally(after);
        Assert.Equal((1, 1), (tally.NoService, tally.NotDone));
        Assert.Equal((before.Counted - 1, before.Passed - 2), (tally.Counted, tally.Passed));
        Assert.Equal(100m * tally.Passed / tally.Counted, tally.PercentPassed);
        Assert.False(after.BlocksSubmission);
        Assert.True(after.Progress.IsComplete);

        BandTally Tally(SetOutcome outcome) => BandTally.Of(Set.Indicators.Select(indicator => outcome[indicator.Code].Band));
    }

    [Fact]
    public void Assess_OneForm_EqualsThatFormOfTheWhole()
    {
        var sheet = new AnswerSheet(new Dictionary<string, string> { ["68-1-01.a"] = "10", ["68-1-01.b"] = "abc", ["68-1-02.a"] = "3" });
        foreach (var form in Set.Forms)
            Assert.Equal(Set.Assess(sheet).Form(form.Code), Set.Assess(form, sheet));

        Assert.Equal((2, 1), (Set.Assess(Set.Forms["2-1"], sheet).Progress.Filled, Set.Assess(Set.Forms["2-1"], sheet).Progress.Errors));
    }

    [Fact]
    public void Assess_Tier_ChoosesTheStandard()
    {
        var tiered = Set with
        {
            Indicators = Set.Indicators.Select(indicator => indicator with
            {
                Standards = [.. indicator.Standards, indicator.Standards[0] with { Tier = "สูง", Value = 7 }],
            }).ToCodedList(),
        };
        Assert.Equal(7, tiered.Assess(AnswerSheet.Empty, "สูง")["68-1-01"].Standard!.Value);
        Assert.Equal(85, tiered.Assess(AnswerSheet.Empty)["68-1-01"].Standard!.Value);
    }

    [Fact]
    public void Percent_IsFullOnlyWhenAllIsFilled() => Assert.Equal(99, new FormProgress(1000, 999, 1, 0, 0).Percent);

    [Fact]
    public void Types_OfTheFile_AreTheSix() => Assert.Equal(AuthorityTypes.All, Samples.File(2568).Types);
}
