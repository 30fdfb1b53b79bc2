using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Domain.Indicators.Formulas;
using LocalStandards.Domain.Indicators.Studio;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators.Comparing;

public class SetComparisonTests
{
    private const string Code = "68-1-01";

    private static IndicatorSetDefinition Set => Samples.Set(2568);

    /// <summary>The one indicator changed, and everything that is said about it.</summary>
    private static ValueList<SetChange> Changes(Func<Indicator, Indicator> edit)
    {
        var comparison = SetComparison.Of(Set, Changed(edit));
        Assert.Empty(comparison.Frame);
        var changed = Assert.Single(comparison.Indicators, indicator => indicator.Kind is not ComparisonKind.Same);
        Assert.Equal((Code, ComparisonKind.Changed), (changed.Code, changed.Kind));
        return changed.Changes;
    }

    private static IndicatorSetDefinition Changed(Func<Indicator, Indicator> edit) => Set.Put(edit(Set.Indicators[Code])).Result!;

    private static Indicator WithItem(Indicator indicator, string key, Func<DataItem, DataItem> edit) => indicator.Put(edit(indicator.Items[key])).Result!;

    [Fact]
    public void Of_OneSetWithItself_IsSame() => Assert.True(SetComparison.Of(Set, Set).IsSame);

    [Fact]
    public void Of_ChangedTexts_NamesEachWithBeforeAndAfter()
    {
        var name = Set.Indicators[Code].Name;
        Assert.Equal(
            [new(ChangedField.Name, null, name, "ใหม่"), new(ChangedField.Definition, null, null, "นิยาม", AltersMeaning: true), new(ChangedField.ResponsibleUnit, null, Set.Indicators[Code].ResponsibleUnit, null)],
            Changes(indicator => indicator with { Name = "ใหม่", Definition = "นิยาม", ResponsibleUnit = null }));
    }

    [Fact]
    public void Of_ChangedMeasure_NamesEach()
    {
        var changes = Changes(indicator => indicator with
        {
            Measure = indicator.Measure with { Formula = Formula.Parse("b / (a + 1) * 100"), Decimals = 1, Max = 100, AllowsNotDone = false },
        });
        Assert.Equal(
            [
                (ChangedField.Formula, "b / a * 100", "b / (a + 1) * 100", false), (ChangedField.Decimals, "2", "1", false),
                (ChangedField.ResultMaximum, null, "100", false), (ChangedField.AllowsNotDone, "true", "false", true),
            ],
            changes.Select(change => (change.Field, change.Before, change.After, change.AltersMeaning)));
    }

    [Fact]
    public void Of_ChangedItems_NamesTheItem()
    {
        var changes = Changes(indicator => WithItem(
            WithItem(indicator, "a", item => item with { Unit = "ราย", Min = 1 }), "b", item => item with { Label = item.Label.Replace("ครบ", " ครบ ", StringComparison.Ordinal), IsRequired = false })
            .RemoveItem("c").Result!.Put(indicator.Items["c"] with { Key = "d" }, before: "a").Result!);
        Assert.Equal(
            [
                (ChangedField.ItemRemoved, "c", true), (ChangedField.ItemAdded, "d", false), (ChangedField.ItemUnit, "a", true), (ChangedField.ItemMin, "a", false),
                (ChangedField.ItemLabel, "b", false), (ChangedField.ItemRequired, "b", false),
            ],
            changes.Select(change => (change.Field, change.Key, change.AltersMeaning)));
        Assert.Contains(Changes(indicator => indicator.MoveItem("a", 1).Result!), change => change is { Field: ChangedField.ItemOrder, Before: "a, b, c", After: "b, a, c" });
    }

    [Fact]
    public void Of_ChangedListsOfAnIndicator_NamesWhatCameAndWent()
    {
        var changes = Changes(indicator => indicator with
        {
            Validations = [indicator.Validations[0] with { Severity = Severity.Warning }, new(Formula.Parse("c <= a"), Severity.Info, "ดูอีกครั้ง")],
            NotApplicable = [],
            Standards = [indicator.Standards[0] with { Value = 88.50m, AboveFrom = 95 }, new() { Types = [AuthorityType.Sao], Tier = "สามัญ", Operator = StandardOperator.AtLeast, Value = 70 }],
        });
        Assert.Equal(
            [
                (ChangedField.Rule, null, false), (ChangedField.Rule, null, false), (ChangedField.NotApplicable, "NO_CDC", true), (ChangedField.Standard, null, false),
                (ChangedField.Standard, "สามัญ", false),
            ],
            changes.Select(change => (change.Field, change.Key, change.AltersMeaning)));
        Assert.Equal((">= 85 ร้อยละ", ">= 88.5 ร้อยละ (95)"), (changes[3].Before, changes[3].After));
        Assert.Equal((null, ">= 70"), (changes[4].Before, changes[4].After));
        Assert.Equal((null, "c <= a\ninfo\nดูอีกครั้ง"), (changes[1].Before, changes[1].After));
    }

    [Fact]
    public void Of_AddedAndRemoved_StandInPlace()
    {
        var after = Set.RemoveIndicator("68-1-02").Result!.CopyIndicator("68-1-03", "n-1").Result!;
        var comparison = SetComparison.Of(Set, after);
        Assert.Equal(FieldName.General, comparison.Indicators[0].Code);
        var places = comparison.Indicators.Select(indicator => (indicator.Code, indicator.Kind)).ToList();
        Assert.Contains(("68-1-02", ComparisonKind.Removed), places);
        Assert.Contains(("n-1", ComparisonKind.Added), places);
        Assert.Equal(places.FindIndex(place => place.Code == "68-1-01") + 1, places.FindIndex(place => place.Code == "68-1-02"));
        Assert.False(comparison.IsSame);
    }

    [Fact]
    public void Of_TwoYears_FollowsTheCrosswalkBothWays()
    {
        var set = Set.Decide("68-1-01", new(2567, "67-3-01", false)).Result!.Decide("68-1-02", new(2567, null, false)).Result!;
        var forward = SetComparison.Of(Samples.Set(2567), set);
        var pair = forward.Indicators.Single(indicator => indicator.After?.Code == "68-1-01");
        Assert.Equal("67-3-01", pair.Before!.Code);
        Assert.Equal(ComparisonKind.Added, forward.Indicators.Single(indicator => indicator.After?.Code == "68-1-02").Kind);
        var backward = SetComparison.Of(set, Samples.Set(2567));
        Assert.Equal("68-1-01", backward.Indicators.Single(indicator => indicator.After?.Code == "67-3-01").Before!.Code);
    }

    [Fact]
    public void Of_TwoTypes_TellsTheirStandardsApart()
    {
        var comparison = SetComparison.Of(Samples.Set(2568, AuthorityType.Town), Set);
        var changes = comparison.Indicators.Single(indicator => indicator.Code == Code).Changes;
        Assert.Equal([new(ChangedField.Standard, null, ">= 90 ร้อยละ", ">= 85 ร้อยละ")], changes);
    }

    [Fact]
    public void Of_TheFrame_NamesFormsAreasAndMissions()
    {
        var after = Set.RenameForm("2-1", "แบบใหม่").Result!.RenameArea("B2", "ด้านใหม่").Result!.MoveForm("2-3", -1).Result!.AddMission("B1", "B1.X", "ภารกิจ").Result! with
        {
            LevelLabel = "ขั้นสูง", Steps = ["ขั้นเดียว"], GeneralItems = Set.GeneralItems.Skip(1).ToCodedList(),
        };
        var comparison = SetComparison.Of(Set, after);
        Assert.Equal(
            [
                (ChangedField.SetLevel, null), (ChangedField.SetSteps, null), (ChangedField.SetForm, "2-1"), (ChangedField.SetFormOrder, null),
                (ChangedField.SetArea, "B2"), (ChangedField.SetMission, "B1.X"),
            ],
            comparison.Frame.Select(change => (change.Field, change.Key)));
        var general = comparison.Indicators[0];
        Assert.Equal([new(ChangedField.ItemRemoved, "pop_m", "ประชากรชาย", null, AltersMeaning: true)], general.Changes);
    }

    [Fact]
    public void Altered_OfNothing_IsNothing()
    {
        Assert.Empty(AlteredAnswers.Between(Set, Set with { Version = 2 }));
        Assert.Empty(AlteredAnswers.Between(Set, Changed(indicator => WithItem(
            indicator with { Name = "ใหม่", Rationale = "ใหม่", Measure = indicator.Measure with { Formula = Formula.Parse("a"), Decimals = 1 } },
            "a", item => item with { Min = 3, Max = 9, IsRequired = false, Label = $" {item.Label} " }))));
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("type")]
    [InlineData("role")]
    [InlineData("label")]
    [InlineData("gone")]
    public void Altered_OfAnItem_IsItsField(string what) => Assert.Equal(
        ["68-1-01.c"],
        AlteredAnswers.Between(Set, Changed(indicator => what switch
        {
            "unit" => WithItem(indicator, "c", item => item with { Unit = null }),
            "type" => WithItem(indicator, "c", item => item with { Type = ItemType.Decimal }),
            "role" => WithItem(indicator, "c", item => item with { Role = ItemRole.Achieved }),
            "label" => WithItem(indicator, "c", item => item with { Label = "อื่น" }),
            _ => indicator.RemoveItem("c").Result!,
        })));

    [Fact]
    public void Altered_OfOptionsOrGrounds_AreTheirFields()
    {
        var indicator = Set.Indicators["68-1-03"];
        var item = indicator.Items[0];
        var options = item.Options.Skip(1).Append(new ItemOption("new", "ใหม่")).ToCodedList();
        Assert.Equal([$"68-1-03.{item.Key}"], AlteredAnswers.Between(Set, Set.Put(indicator.Put(item with { Options = options }).Result!).Result!));
        var other = Set.Indicators[Code];
        Assert.Equal(["68-1-01.$na", "68-1-01.$reason"], AlteredAnswers.Between(Set, Changed(_ => other with { NotApplicable = [] })).Order());
        Assert.Equal(["68-1-01.$notdone"], AlteredAnswers.Between(Set, Changed(_ => other with { Measure = other.Measure with { AllowsNotDone = false } })));
    }

    [Fact]
    public void Altered_OfADefinitionOrAWholeIndicator_IsEverything()
    {
        string[] all = ["68-1-01.$confirm", "68-1-01.$na", "68-1-01.$notdone", "68-1-01.$note", "68-1-01.$reason", "68-1-01.a", "68-1-01.b", "68-1-01.c"];
        Assert.Equal(all, AlteredAnswers.Between(Set, Changed(indicator => indicator with { Definition = "อื่น" })).Order(StringComparer.Ordinal));
        Assert.Equal(all, AlteredAnswers.Between(Set, Set.RemoveIndicator(Code).Result!).Order(StringComparer.Ordinal));
        Assert.Equal(["general.pop_m"], AlteredAnswers.Between(Set, Set with { GeneralItems = Set.GeneralItems.Skip(1).ToCodedList() }));
    }
}
