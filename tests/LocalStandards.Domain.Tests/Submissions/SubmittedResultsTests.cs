using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Tests.Indicators;
using Xunit;

namespace LocalStandards.Domain.Tests.Submissions;

/// <summary>A version's rows: what they keep of an outcome, and how they are counted.</summary>
public class SubmittedResultsTests
{
    private static readonly IndicatorSetDefinition Set = Samples.Set(2568);

    [Fact]
    public void Row_OfAnOutcome_KeepsAllThatAReportShows()
    {
        var rows = RowsOf(new() { ["68-1-05.a"] = "65", ["68-1-05.b"] = "36", ["68-1-01.a"] = "0", ["68-1-03.c"] = "c1,c4", ["general.contact_name"] = "ก" });
        var below = rows["68-1-05"];
        Assert.Equal((ResultBand.FutureDevelopment, 65m, 36m, null), (below.Band, below.Frame, below.Achieved, below.Ground));
        Assert.Equal((60m, "ร้อยละ"), (below.Standard!.Value, below.Standard.Unit));
        Assert.Equal(55.3846153846m, decimal.Round(below.Value!.Value, 10));
        Assert.Equal(new Shortfall.Amount("b", 3), below.Gap);
        var without = rows["68-1-01"];
        Assert.Equal((ResultBand.NoService, null, 0m, null), (without.Band, without.Value, without.Frame, without.Gap));
        Assert.Equal(Set.Indicators["68-1-01"].NotApplicable.Single(ground => ground.IsAutomatic).Code, without.Ground);
        Assert.IsType<Shortfall.Ticks>(rows["68-1-03"].Gap);
        Assert.Equal(Set.Indicators.Select(indicator => indicator.Code), rows.Keys);
    }

    /// <summary>By the rows alone: the answers come to nothing here.</summary>
    [Fact]
    public void Tallies_CountTheRows()
    {
        var scored = Set.Indicators.Where(indicator => indicator.Measure.IsScored).ToList();
        var results = new SubmittedResults(Set, scored.Select((indicator, i) => new IndicatorResult(indicator.Code, (ResultBand)(1 + i % 5), i)));
        Assert.Equal(BandTally.Of(scored.Select((_, i) => (ResultBand?)(1 + i % 5))), results.Tally);
        Assert.Equal(["B1", "B2", "B3"], results.Areas.Select(area => area.Area.Code));
        Assert.Equal(["2-1", "2-2", "2-3"], results.Forms.Select(form => form.Form.Code));
        Assert.All(results.Areas, area => Assert.Equal(
            BandTally.Of(scored.Where(indicator => indicator.AreaCode == area.Area.Code).Select(indicator => results[indicator.Code]!.Band)), area.Tally));
        Assert.All(results.Forms, form => Assert.Equal(BandTally.Of(form.Rows.Select(row => row.Band)), form.Tally));
        Assert.Equal(scored.Count, results.Forms.Sum(form => form.Rows.Count));
    }

    [Fact]
    public void Tallies_OfAnIndicatorWithoutARow_LeaveItOpen()
    {
        var scored = Set.Indicators.Where(indicator => indicator.Measure.IsScored).ToList();
        var results = new SubmittedResults(Set, scored.Skip(1).Select(indicator => new IndicatorResult(indicator.Code, ResultBand.Meets, 1)));
        Assert.Equal((1, scored.Count - 1), (results.Tally.Open, results.Tally.Passed));
        Assert.Null(results[scored[0].Code]);
    }

    private static Dictionary<string, IndicatorResult> RowsOf(Dictionary<string, string> fields)
    {
        var sheet = new AnswerSheet(fields);
        return IndicatorResult.Of(Set.Assess(sheet), sheet).ToDictionary(row => row.IndicatorCode);
    }
}
