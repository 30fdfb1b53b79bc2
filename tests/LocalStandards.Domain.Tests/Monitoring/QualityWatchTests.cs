using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Tests.Indicators;
using Xunit;

namespace LocalStandards.Domain.Tests.Monitoring;

/// <summary>Hand-made countries of some thirty authorities, each with one of them that stands out or must not.</summary>
public class QualityWatchTests
{
    private const string Roads = "68-3-05.a";
    private static readonly IndicatorSetDefinition Set = Samples.Set(2568);

    private readonly QualityWatch watch = new(Set);

    [Fact]
    public void Unit_MetresForACountOfRoads_IsFoundWithItsNumbers()
    {
        Peers();
        Add(99, 7200, lastYear: 12);
        var found = Assert.Single(watch.Findings());
        Assert.Equal(
            (99, QualityKind.SuspiciousUnit, Roads, 7200m, 12m, 31, 600m),
            (found.ObligationId, found.Kind, found.Field, found.Value, found.LastYear!.Value, found.Peers, found.Weight));
        Assert.InRange(found.Median!.Value, 8, 16);
    }

    [Fact]
    public void Unit_WithoutAYearBefore_IsFoundByItsPeersAlone()
    {
        Peers();
        Add(99, 7200);
        Assert.Equal(QualityKind.SuspiciousUnit, Assert.Single(watch.Findings()).Kind);
    }

    [Fact]
    public void Unit_WrongLastYearAndRightNow_IsNoFinding()
    {
        Peers();
        Add(99, 12, lastYear: 7200);
        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void Unit_WrongInBothYears_IsFound()
    {
        Peers();
        Add(99, 7200, lastYear: 6600);
        Assert.Equal(QualityKind.SuspiciousUnit, Assert.Single(watch.Findings()).Kind);
    }

    [Fact]
    public void Unit_KilogramsGivenAsTonsTooSmall_IsFoundToo()
    {
        Peers(of: 12_000);
        Add(99, 12, lastYear: 12_000);
        Assert.Equal(QualityKind.SuspiciousUnit, Assert.Single(watch.Findings()).Kind);
    }

    [Fact]
    public void LastYear_EightTimes_IsFoundWhereOthersHardlyChange()
    {
        Peers();
        Add(99, 96, lastYear: 12);
        var found = Assert.Single(watch.Findings());
        Assert.Equal((QualityKind.FarFromLastYear, 8m), (found.Kind, found.Weight));
    }

    [Fact]
    public void LastYear_WhereEverybodyDoubled_DoublingIsNothing()
    {
        Peers(growth: 2);
        Add(99, 30, lastYear: 12);
        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void LastYear_SmallCounts_MayJump()
    {
        Peers();
        Add(99, 8, lastYear: 1);
        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void Peers_FortyTimesTheMedian_IsFoundThoughLastYearWasAlike()
    {
        Peers();
        Add(99, 480, lastYear: 480);
        Assert.Equal((QualityKind.FarFromPeers, 99), Single());
    }

    [Fact]
    public void Peers_WhereSizesDifferWidely_ALargeOneIsNothing()
    {
        // From 1 to a million, evenly in the logarithm.
        for (var i = 0; i < 30; i++)
            Add(i, decimal.Round((decimal)Math.Pow(10, i / 5.0)));
        Assert.DoesNotContain(watch.Findings(), f => f.Kind == QualityKind.FarFromPeers);
    }

    [Fact]
    public void Peers_TooFew_AreNoMeasure()
    {
        for (var i = 0; i < QualityWatch.FewestPeers - 2; i++)
            Add(i, 10, lastYear: 10);
        Add(99, 7200, lastYear: 12);
        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void Peers_ManyOfThemWrong_DoNotHideTheWrong()
    {
        Peers();
        for (var i = 0; i < 10; i++)
            Add(200 + i, 7000 + i, lastYear: 12);
        Assert.Equal(10, watch.Findings().Count(f => f.Kind == QualityKind.SuspiciousUnit));
    }

    [Fact]
    public void Same_AllFiguresOfTwo_AreFoundOfBoth()
    {
        var answers = Whole(seed: 1);
        watch.Add(1, answers, None, []);
        watch.Add(2, new Dictionary<string, string>(answers), None, []);
        watch.Add(3, Whole(seed: 2), None, []);
        var found = watch.Findings().Where(f => f.Kind == QualityKind.SameAsAnother).ToList();
        Assert.Equal([(1, 2), (2, 1)], found.Select(f => (f.ObligationId, f.OtherId!.Value)).Order());
        Assert.All(found, f => Assert.Equal(1, f.Peers));
    }

    [Fact]
    public void Same_OneFigureDiffers_IsNoFinding()
    {
        var answers = Whole(seed: 1);
        watch.Add(1, answers, None, []);
        watch.Add(2, new Dictionary<string, string>(answers) { [Roads] = "987" }, None, []);
        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void Same_HardlyAnythingAnswered_IsNoFinding()
    {
        for (var i = 0; i < 3; i++)
            watch.Add(i, new Dictionary<string, string> { [Roads] = "10", ["68-3-05.b"] = "5" }, None, []);
        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void Same_NotesAndPersonalItems_DoNotMatter()
    {
        var personal = Set.GeneralItems.First(i => i.IsPersonal).Key;
        var answers = Whole(seed: 1);
        watch.Add(1, new Dictionary<string, string>(answers) { ["68-3-05.$note"] = "ก", ["general." + personal] = "0810000001" }, None, []);
        watch.Add(2, new Dictionary<string, string>(answers) { ["general." + personal] = "0899999999" }, None, []);
        Assert.Equal(2, watch.Findings().Count());
    }

    [Fact]
    public void Personal_ANumberMarkedSo_NeverEnters()
    {
        var set = Set with { Indicators = Set.Indicators.Select(i => i.Code != "68-3-05" ? i : i with { Items = i.Items.Select(item => item with { IsPersonal = true }).ToCodedList() }).ToCodedList() };
        var careful = new QualityWatch(set);
        for (var i = 0; i < 30; i++)
            careful.Add(i, new Dictionary<string, string> { [Roads] = "10" }, None, []);
        careful.Add(99, new Dictionary<string, string> { [Roads] = "810000001" }, None, []);
        Assert.Empty(careful.Findings());
    }

    [Fact]
    public void Hundred_OfAllPercentages_IsFound()
    {
        watch.Add(1, None2, None, Results(100, 100, 100, 100, 100, 100));
        watch.Add(2, None2, None, Results(100, 100, 100, 100, 100, 99.99m));
        watch.Add(3, None2, None, Results(100, 100, null));
        var found = Assert.Single(watch.Findings());
        Assert.Equal((1, QualityKind.AllHundred, 6m), (found.ObligationId, found.Kind, found.Value));
    }

    private static readonly Dictionary<string, decimal> None = [];
    private static readonly Dictionary<string, string> None2 = [];

    private (QualityKind, int) Single() => watch.Findings().Select(f => (f.Kind, f.ObligationId)).Single();

    /// <summary>Thirty that are about as large, and were so the year before.</summary>
    private void Peers(decimal of = 12, decimal growth = 1)
    {
        for (var i = 0; i < 30; i++)
        {
            var before = decimal.Round(of * (70 + i * 2) / 100);
            Add(i, decimal.Round(before * growth * (i % 3 + 9) / 10), before);
        }
    }

    private void Add(int id, decimal roads, decimal? lastYear = null) => watch.Add(
        id, new Dictionary<string, string> { [Roads] = AnswerText.Canonical(new AnswerValue.Number(roads))! },
        lastYear is { } before ? new Dictionary<string, decimal> { [Roads] = before } : None, []);

    private static Dictionary<string, string> Whole(int seed) => Set.Indicators
        .SelectMany(i => i.Items.Where(item => item.IsTypedNumber).Select(item => new FieldName(i.Code, item.Key).ToString()))
        .Select((field, index) => (field, index)).ToDictionary(f => f.field, f => AnswerText.Canonical(new AnswerValue.Number(seed * 100 + f.index))!);

    private static IEnumerable<IndicatorResult> Results(params decimal?[] values) => Set.Indicators
        .Where(i => i.Measure is { Kind: MeasureKind.Percent, IsScored: true })
        .Zip(values, (i, value) => new IndicatorResult(i.Code, null, value));
}
