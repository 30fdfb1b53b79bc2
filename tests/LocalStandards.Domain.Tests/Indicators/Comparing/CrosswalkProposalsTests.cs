using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Domain.Indicators.Formulas;
using LocalStandards.Domain.Indicators.Studio;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators.Comparing;

public class CrosswalkProposalsTests
{
    private static IndicatorSetDefinition Last => Samples.Set(2568);

    private static CrosswalkProposal Of(CrosswalkProposals proposals, string code) => proposals.Indicators.Single(proposal => proposal.Code == code);

    [Fact]
    public void Of_ACopyOfLastYear_IsAllSame()
    {
        var proposals = CrosswalkProposals.Of(Last, Last.ForYear(2569));
        Assert.All(proposals.Indicators, proposal => Assert.Equal((CrosswalkVerdict.Same, proposal.Code), (proposal.Verdict, proposal.LastCode)));
        Assert.Equal(Last.Indicators.Count, proposals.Indicators.Count);
        Assert.Empty(proposals.Retired);
    }

    [Fact]
    public void Of_TheYearAndBlanks_DoNotCount()
    {
        var last = Last.Put(Last.Indicators[0] with { Name = "ร้อยละของเด็ก ในปี ๒๕๖๘", Definition = "ข้อมูลปี 2567" }).Result!;
        var now = last.ForYear(2569).Put(last.Indicators[0] with { Name = "ร้อยละของเด็กในปี 2569", Definition = "ข้อมูล ปี ๒๕๖๘", Crosswalk = [] }).Result!;
        Assert.Equal(CrosswalkVerdict.Same, Of(CrosswalkProposals.Of(last, now), now.Indicators[0].Code).Verdict);
        now = now.Put(now.Indicators[0] with { Definition = "ข้อมูลปี 2566" }).Result!;
        Assert.Equal(CrosswalkVerdict.Changed, Of(CrosswalkProposals.Of(last, now), now.Indicators[0].Code).Verdict);
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("label")]
    [InlineData("formula")]
    [InlineData("key")]
    [InlineData("name")]
    public void Of_WhatMatters_IsChanged(string what)
    {
        var indicator = Last.Indicators["68-1-01"];
        var item = indicator.Items["c"];
        var changed = what switch
        {
            "unit" => indicator.Put(item with { Unit = "ครั้ง" }).Result!,
            "label" => indicator.Put(item with { Label = "อื่น" }).Result!,
            "key" => indicator.RemoveItem("c").Result!.Put(item with { Key = "d" }).Result!,
            "formula" => indicator with { Measure = indicator.Measure with { Formula = Formula.Parse("b / a * 1000") } },
            _ => indicator with { Name = indicator.Name + "ด้วย" },
        };
        var proposal = Of(CrosswalkProposals.Of(Last, Last.ForYear(2569).Put(changed).Result!), "68-1-01");
        Assert.Equal((CrosswalkVerdict.Changed, "68-1-01"), (proposal.Verdict, proposal.LastCode));
    }

    [Fact]
    public void Of_StandardsBoundsAndEvidence_DoNotCount()
    {
        var indicator = Last.Indicators["68-1-01"];
        var changed = indicator.Put(indicator.Items["a"] with { Max = 500 }).Result! with { Evidence = [], Standards = [indicator.Standards[0] with { Value = 99 }] };
        Assert.Equal(CrosswalkVerdict.Same, Of(CrosswalkProposals.Of(Last, Last.ForYear(2569).Put(changed).Result!), "68-1-01").Verdict);
    }

    [Fact]
    public void Of_OtherCodes_FindsTheSameQuestionAndTheNearest()
    {
        var now = Last.ForYear(2569).RecodeIndicator("68-1-01", "69-1-01").Result!.RecodeIndicator("68-1-02", "69-1-02").Result!
            .RecodeIndicator("68-1-05", "68-1-99").Result!;
        now = now.Put(now.Indicators["69-1-02"] with { Name = now.Indicators["69-1-02"].Name + "ครบทุกแห่ง" }).Result!;
        now = now.Put(now.Indicators["68-1-99"] with { Code = "69-9-09", Name = "จำนวนสนามเด็กเล่นที่ปลอดภัย" }).Result!.RemoveIndicator("68-1-99").Result!;
        var proposals = CrosswalkProposals.Of(Last, now);
        Assert.Equal((CrosswalkVerdict.Same, "68-1-01"), (Of(proposals, "69-1-01").Verdict, Of(proposals, "69-1-01").LastCode));
        Assert.Equal((CrosswalkVerdict.Changed, "68-1-02"), (Of(proposals, "69-1-02").Verdict, Of(proposals, "69-1-02").LastCode));
        Assert.Equal((CrosswalkVerdict.New, null), (Of(proposals, "69-9-09").Verdict, Of(proposals, "69-9-09").LastCode));
        Assert.Equal(["68-1-05"], proposals.Retired);
        Assert.Equal(new(2568, "68-1-01", true), Of(proposals, "69-1-01").ToLink(2568));
        Assert.Equal(new(2568, null, false), Of(proposals, "69-9-09").ToLink(2568));
    }

    [Fact]
    public void Of_WhatIsDecided_StaysDecided()
    {
        var now = Last.ForYear(2569).Decide("68-1-01", new(2568, "68-1-02", true)).Result!.Decide("68-1-03", new(2568, null, false)).Result!;
        var proposals = CrosswalkProposals.Of(Last, now);
        Assert.Equal((CrosswalkVerdict.Changed, "68-1-02"), (Of(proposals, "68-1-01").Verdict, Of(proposals, "68-1-01").LastCode));
        Assert.Equal(new(2568, "68-1-02", true), Of(proposals, "68-1-01").Decided);
        Assert.Equal((CrosswalkVerdict.New, null), (Of(proposals, "68-1-03").Verdict, Of(proposals, "68-1-03").LastCode));
        Assert.Contains("68-1-03", proposals.Retired);
        Assert.DoesNotContain("68-1-02", proposals.Retired);
    }

    [Theory]
    [InlineData("68-3-07", "67-8-05", CrosswalkVerdict.Same)]
    [InlineData("68-1-01", "67-3-01", CrosswalkVerdict.Changed)]
    [InlineData("68-1-02", "67-3-02", CrosswalkVerdict.Changed)]
    [InlineData("68-2-04", "67-7-03", CrosswalkVerdict.Changed)]
    [InlineData("68-3-04", "67-8-04", CrosswalkVerdict.Changed)]
    [InlineData("68-2-06", null, CrosswalkVerdict.New)]
    public void Of_TwoYearsOfOtherCodes_FindsWhatTheyShare(string code, string? last, CrosswalkVerdict verdict)
    {
        var proposal = Of(CrosswalkProposals.Of(Samples.Set(2567), Last), code);
        Assert.Equal((last, verdict), (proposal.LastCode, proposal.Verdict));
    }

    [Fact]
    public void Of_LargeSets_IsQuick()
    {
        IndicatorSetDefinition Large(string prefix, string end) => Last with
        {
            Indicators = Enumerable.Range(0, SetLimits.Indicators)
                .Select(n => Last.Indicators[0] with { Code = $"{prefix}-{n}", Name = string.Concat(Enumerable.Range(0, 50).Select(k => $"คำที่{(n * 7919 + k * 104729) % 997}")) + end })
                .ToCodedList(),
        };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(SetLimits.Indicators, CrosswalkProposals.Of(Large("a", ""), Large("b", "ครบ").ForYear(2569)).Indicators.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void ForYear_DecidesNothing()
    {
        var decided = Last.Decide("68-1-01", new(2567, "67-3-01", true)).Result! with { Version = 4 };
        Assert.Null(decided.ForYear(2569).Indicators["68-1-01"].LinkTo(2567));
        Assert.Equal(1, decided.ForYear(2569).Version);
        Assert.Same(decided, decided.ForYear(2568));
    }
}
