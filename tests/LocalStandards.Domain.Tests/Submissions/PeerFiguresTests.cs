using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Tests.Indicators;
using Xunit;

namespace LocalStandards.Domain.Tests.Submissions;

/// <summary>The medians of a hand-made country: 36 is the province looked at.</summary>
public class PeerFiguresTests
{
    private const string Roads = "67-1-01", Lights = "67-1-02", Other = "67-2-02";

    private readonly PeerFigures figures = new(Samples.Set(2567));

    [Fact]
    public void Province_OfFewerThanFive_HasNoneAndCountsInTheCountry()
    {
        foreach (var value in new[] { 10m, 20, 30, 40 })
            Add(36, value);
        Add(30, 50);
        Assert.Null(Of(36));
        Assert.Equal(new PeerFigure(null, Roads, 30, 5), Of(null));
    }

    [Fact]
    public void Province_OfFive_HasItsOwn()
    {
        foreach (var value in new[] { 90m, 10, 84.92m, 70, 85 })
            Add(36, value);
        Assert.Equal(new PeerFigure(36, Roads, 84.92m, 5), Of(36));
    }

    [Fact]
    public void Median_OfAnEvenNumber_LiesHalfWay()
    {
        foreach (var value in new[] { 10m, 20, 30.5m, 40, 50, 60 })
            Add(36, value);
        Assert.Equal(new PeerFigure(36, Roads, 35.25m, 6), Of(36));
    }

    [Fact]
    public void WhatHasNoValue_IsNotZero()
    {
        foreach (var value in new decimal?[] { 80, 80, 80, 80, 80, null, null, 0 })
            Add(36, value);
        Assert.Equal(new PeerFigure(36, Roads, 80, 6), Of(36));
    }

    [Fact]
    public void Shares_OfAllOfAnAreaAndOfAForm_LeaveOutWhatIsNoService()
    {
        for (var i = 0; i < 5; i++)
        {
            figures.Add(36,
            [
                new(Roads, ResultBand.Meets, 80), new(Lights, i < 3 ? ResultBand.NotDone : ResultBand.Above, null),
                new(Other, ResultBand.NoService, null), new("67-8-06", null, null),
            ]);
        }
        var medians = figures.Medians().Where(m => m.ProvinceId == 36).ToDictionary(m => m.Code, m => (m.Value, m.Count));
        var area = Samples.Set(2567).Indicators[Roads].AreaCode;
        Assert.Equal((50, 5), medians[PeerFigures.All]);
        Assert.Equal((50, 5), medians[PeerFigures.OfArea(area)]);
        Assert.Equal((50, 5), medians[PeerFigures.OfForm(Samples.Set(2567).FormOf(Roads)!.Code)]);
        // Nothing there counts.
        Assert.DoesNotContain(PeerFigures.OfArea(Samples.Set(2567).Indicators[Other].AreaCode), medians.Keys);
        Assert.DoesNotContain(Lights, medians.Keys);
    }

    /// <summary>Four peers besides itself: the country's. Five: the province's. It is counted in either.</summary>
    [Theory]
    [InlineData(4, 3, "country 8")]
    [InlineData(5, 3, "province 6")]
    [InlineData(4, 1, "country 6")]
    [InlineData(4, 0, null)]
    public void MedianFor_AnAuthority_FiveOthersMakeAMedian(int othersHere, int elsewhere, string? expected)
    {
        Add(36, 50);
        for (var i = 0; i < othersHere; i++)
            Add(36, 10 * i);
        for (var i = 0; i < elsewhere; i++)
            Add(30, 90);
        var told = PeerFigures.MedianFor(50, Of(36), Of(null));
        Assert.Equal(expected, told is null ? null : $"{(told.ProvinceId is null ? "country" : "province")} {told.Count}");
    }

    /// <summary>Who has no figure is not among those who do.</summary>
    [Fact]
    public void MedianFor_AnAuthorityWithoutAFigure_AllAreOthers()
    {
        for (var i = 0; i < 5; i++)
            Add(36, 10 * i);
        Add(36, null);
        Assert.Equal(36, PeerFigures.MedianFor(null, Of(36), Of(null))!.ProvinceId);
        Assert.Null(PeerFigures.MedianFor(40, Of(36), Of(null)));
    }

    private void Add(int province, decimal? value) => figures.Add(province, [new(Roads, value is null ? ResultBand.NotDone : ResultBand.Meets, value)]);

    private PeerFigure? Of(int? province) => figures.Medians().SingleOrDefault(m => m.ProvinceId == province && m.Code == Roads);
}
