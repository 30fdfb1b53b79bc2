using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;
using LocalStandards.Domain.Indicators.Publishing;
using LocalStandards.Domain.Indicators.Studio;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class PublicationCheckTests
{
    private const string Code = "68-1-01";

    private static IndicatorSetDefinition Set { get; } = Samples.Set(2568) with { Status = DataStatus.Official };

    private static Indicator One => Set.Indicators[Code];

    private static IEnumerable<PublicationFinding> Found(IndicatorSetDefinition set, PublicationContext? context = null)
    {
        // What the sample has anyway is not what a test is about.
        var anyway = PublicationCheck.Of(Set).ToHashSet();
        return PublicationCheck.Of(set, context).Where(finding => !anyway.Contains(finding));
    }

    private static IEnumerable<PublicationFinding> Found(Indicator indicator) => Found(Set with
    {
        Indicators = Set.Indicators.Select(other => other.Code == Code ? indicator : other).ToCodedList(),
    });

    private static void FindsOnly(PublicationFlaw flaw, string? indicator, string? key, IEnumerable<PublicationFinding> findings)
    {
        var finding = Assert.Single(findings);
        Assert.Equal((flaw, indicator, key), (finding.Flaw, finding.Indicator, finding.Key));
        Assert.Equal((int)flaw < 100, finding.Blocks);
    }

    [Fact]
    public void Of_TheSamples_BlocksNothing()
    {
        foreach (var type in AuthorityTypes.All)
        {
            Assert.DoesNotContain(PublicationCheck.Of(Samples.Set(2568, type)), finding => finding.Blocks);
            Assert.DoesNotContain(PublicationCheck.Of(Samples.Set(2567, type)), finding => finding.Blocks);
        }

        FindsOnly(PublicationFlaw.NotOfficial, null, null, Found(Samples.Set(2568)));
        Assert.Contains(PublicationCheck.Of(Samples.Set(2567)), finding => finding is { Flaw: PublicationFlaw.DivisionByZero, Indicator: "67-3-03" });
    }

    [Fact]
    public void Of_Unfinished_Blocks()
    {
        FindsOnly(PublicationFlaw.NoFormula, Code, null, Found(One with { Measure = One.Measure with { Formula = null } }));
        FindsOnly(PublicationFlaw.NoDirection, Code, null, Found(One with { Measure = One.Measure with { Direction = Direction.None } }));
        FindsOnly(PublicationFlaw.NoStandard, Code, null, Found(One with { Standards = [] }));
        Assert.Contains(Found(One with { Standards = [One.Standards[0] with { Tier = "สามัญ" }] }), finding => finding.Flaw is PublicationFlaw.NoStandard);
        FindsOnly(PublicationFlaw.AreaInNoForm, null, null, Found(Set.AddArea("B4", "ใหม่").Result!));
        FindsOnly(PublicationFlaw.FormWithoutIndicators, null, null, Found(Set.AddForm("2-4", FormKind.Area, "ใหม่").Result!));
        FindsOnly(PublicationFlaw.FormWithoutIndicators, null, null, Found(Set.AddForm("2-4", FormKind.Area, "ใหม่").Result!.AddArea("B4", "ใหม่", "2-4").Result!));
        FindsOnly(PublicationFlaw.NoGeneralForm, FieldName.General, null, Found(Set with { Forms = Set.Forms.Skip(1).ToCodedList() }));
        Assert.Contains(Found(Set with { Indicators = [] }), finding => finding.Flaw is PublicationFlaw.NoIndicators);
        Assert.Contains(
            Found(One with { Items = [], Validations = [], NotApplicable = [], Measure = One.Measure with { Formula = Formula.Parse("1") } }), finding => finding.Flaw is PublicationFlaw.NoItems);
    }

    [Fact]
    public void Of_WhatTheReaderWouldRefuse_Blocks()
    {
        FindsOnly(PublicationFlaw.Problem, Code, null, Found(One with { Measure = One.Measure with { Formula = Formula.Parse("b / a * zz") } }));
        FindsOnly(PublicationFlaw.Problem, Code, null, Found(One with { Validations = [One.Validations[0] with { Rule = Formula.Parse("b <= zz") }] }));
        FindsOnly(PublicationFlaw.Problem, Code, null, Found(One with { Name = "" }));
        FindsOnly(PublicationFlaw.Problem, Code, "c", Found(One with { Items = One.Items.Select(item => item.Key == "c" ? item with { Label = "ก\u200B" } : item).ToCodedList() }));
        FindsOnly(PublicationFlaw.Problem, Code, "c", Found(One with { Items = One.Items.Append(One.Items["a"] with { Key = "a" }).Select((item, place) => place == 3 ? item with { Key = "c" } : item).ToCodedList() }).Where(finding => finding.Key == "c"));
        var twice = Found(Set with { Indicators = Set.Indicators.Append(One with { Code = "N-1" }).Append(One with { Code = "n-1" }).ToCodedList() }).ToList();
        FindsOnly(PublicationFlaw.Problem, "n-1", null, twice);
        Assert.Contains("ซ้ำ", (string)twice[0].Args[1]);
        Assert.Equal("$.indicators[22].code", (string)twice[0].Args[0]);
    }

    [Fact]
    public void Of_OddIndicators_AreToBeConfirmed()
    {
        FindsOnly(PublicationFlaw.NoEvidence, Code, null, Found(One with { Evidence = [] }));
        FindsOnly(PublicationFlaw.NoLegalBasis, Code, null, Found(One with { LegalBasis = [] }));
        FindsOnly(PublicationFlaw.NoResponsibleUnit, Code, null, Found(One with { ResponsibleUnit = null }));
        FindsOnly(PublicationFlaw.PercentOfOneItem, Code, null, Found(One with { Measure = One.Measure with { Formula = Formula.Parse("b") } }));
        FindsOnly(PublicationFlaw.PercentWithoutLimit, Code, null, Found(One with { Validations = [] }));
        var division = Found(One with { Measure = One.Measure with { Formula = Formula.Parse("a / b") } }).ToList();
        FindsOnly(PublicationFlaw.DivisionByZero, Code, null, division);
        Assert.Equal(2, division[0].Args[0]);
    }

    [Theory]
    [InlineData("ถนนของ{อปท} ปี {ปี} {ประเภท}.")]
    [InlineData("ถนนของ{อบต}", "{อบต}")]
    [InlineData("{ ปี } และ {x} และ {x}", "{ ปี }", "{x}")]
    [InlineData("{อปท", "{")]
    [InlineData("อปท}", "}")]
    public void Of_Placeholders_NamesTheUnknown(string text, params string[] unknown)
    {
        foreach (var findings in (IEnumerable<PublicationFinding>[])
        [
            Found(One with { Definition = text }), Found(One.Put(One.Items["c"] with { Label = text }).Result!), Found(Set.RenameForm("2-1", text).Result!),
        ])
        {
            Assert.Equal(unknown.Select(found => (PublicationFlaw.UnknownPlaceholder, (object)found)), findings.Select(finding => (finding.Flaw, finding.Args[0])));
        }
    }

    [Fact]
    public void Of_Tiers_AreComparedWithTheTypes()
    {
        var tiered = Set.Put(One with { Standards = [One.Standards[0], One.Standards[0] with { Tier = "สามัญ" }, One.Standards[0] with { Tier = "สูงพิเศษ" }] }).Result!;
        var findings = Found(tiered, new() { Tiers = ["สามัญ", "สูง"] }).ToList();
        Assert.Equal([(PublicationFlaw.TierWithoutStandard, "สูง"), (PublicationFlaw.UnknownTier, "สูงพิเศษ")], findings.Select(finding => (finding.Flaw, (string)finding.Args[0])));
        Assert.Empty(Found(tiered));
        Assert.Empty(Found(Set, new() { Tiers = ["สามัญ", "สูง"] }));
    }

    [Fact]
    public void Of_Formulas_AsksForATry()
    {
        var tried = Set.Indicators.Select(indicator => indicator.Code).Where(code => code != Code).ToHashSet();
        FindsOnly(PublicationFlaw.FormulaUntried, Code, null, Found(Set, new() { Tried = tried }));
    }

    [Fact]
    public void Of_TheCrosswalk_AsksForDecisionsAndDoubtsThem()
    {
        var now = Set.ForYear(2569);
        IEnumerable<(PublicationFlaw, string?)> Of(IndicatorSetDefinition set) => PublicationCheck.Of(set, new() { LastYear = Set })
            .Where(finding => finding.Flaw >= PublicationFlaw.CrosswalkUndecided).Select(finding => (finding.Flaw, finding.Indicator));
        Assert.Equal(now.Indicators.Select(indicator => (PublicationFlaw.CrosswalkUndecided, (string?)indicator.Code)), Of(now));

        foreach (var indicator in now.Indicators)
            now = now.Decide(indicator.Code, new(2568, indicator.Code, true)).Result!;

        Assert.Empty(Of(now));
        Assert.Empty(Of(now.Decide(Code, new(2568, null, false)).Result!));
        Assert.Equal([(PublicationFlaw.CrosswalkUnknownCode, Code)], Of(now.Decide(Code, new(2568, "x", false)).Result!));
        Assert.Equal([(PublicationFlaw.StandardUnchanged, Code)], Of(now.Decide(Code, new(2568, Code, false)).Result!));
        Assert.Equal([(PublicationFlaw.CrosswalkSameButChanged, Code)], Of(now.Put(now.Indicators[Code] with { Definition = "อื่น" }).Result!));
        Assert.Contains((PublicationFlaw.CrosswalkTwice, "68-1-02"), Of(now.Decide("68-1-02", new(2568, Code, false)).Result!));
        var changed = now.Decide(Code, new(2568, Code, false)).Result!;
        Assert.Empty(Of(changed.Put(changed.Indicators[Code] with { Standards = [One.Standards[0] with { Value = 99 }] }).Result!));
    }
}
